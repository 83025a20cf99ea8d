using System.Collections.Concurrent;
using PhbCalc.Data;

namespace PhbCalc.Testing;

/// <summary>Writes the actual figures of a file of cases beside it, for somebody to look at and copy over. It never writes the file itself.</summary>
/// <remarks>Rule: spec 9, PhbCalc.Testing.</remarks>
internal static class Blessing
{
    private const string Variable = "PHBCALC_BLESS";

    /// <summary>What was written in this run, so that the rows of a file do not each write the whole of it.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<string>> Written = new(StringComparer.Ordinal);

    /// <summary>Whether the environment asks for it.</summary>
    internal static bool IsAsked => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } value && value != "0" && value != "false";

    /// <summary>Writes the actual figures, once a run.</summary>
    /// <returns>Where they are, in words.</returns>
    internal static string Write(string path, ReadOptions options) => Written.GetOrAdd(path, _ => new(() => Now(CaseFile.Read(path), options))).Value;

    /// <summary>Writes the actual figures.</summary>
    internal static string Now(CaseFile file, ReadOptions options)
    {
        string target = ActualFile.PathOf(file.Path);
        try
        {
            ActualFile.Write(file, options, target);
            return $"The actual figures of every row are in {target}. See that they are right, and copy them to {file.Name}.";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"The actual figures could not be written to {target}: close it in other programs, and see that you may write there.";
        }
    }
}
