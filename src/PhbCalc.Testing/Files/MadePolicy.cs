using System.Text;
using System.Text.Json;

namespace PhbCalc.Testing;

/// <summary>A policy.json, made of the cells of a case.</summary>
internal static class MadePolicy
{
    /// <summary>The file as it would be on the disk; null if the case gives no policy.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="names">The policies that the calculation goes by.</param>
    internal static MemoryStream? Open(CaseCells cells, IEnumerable<string> names)
    {
        string[] given = [.. names.Where(cells.Has)];
        return given.Length == 0 ? null : new(Encoding.UTF8.GetBytes($"{{{string.Join(",\n", given.Select(name => Member(name, cells.Text(name)!)))}}}"));
    }

    private static string Member(string name, string text) => $"\"{name}\": \"{JsonEncodedText.Encode(text)}\"";
}
