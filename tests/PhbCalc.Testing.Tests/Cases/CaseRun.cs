using System.Reflection;
using Xunit.Sdk;

namespace PhbCalc.Testing.Tests;

/// <summary>Runs a file of cases as a test runner does: rows are found, travel as text, and are verified one by one.</summary>
internal static class CaseRun
{
    /// <summary>What the runner shows of the rows of a file: the name of each, and what is read where it is red.</summary>
    /// <param name="cases">The file.</param>
    /// <param name="others">Files beside it, by name.</param>
    internal static string Of(string cases, params (string Name, string Text)[] others)
    {
        using TemporaryFolder folder = new();
        foreach ((string name, string text) in others)
        {
            folder.Write(name, text);
        }

        return OfFile(folder.Write("cases.csv", cases)).Replace(folder.Path, "FOLDER", StringComparison.Ordinal);
    }

    /// <summary>What the runner shows of the rows of a file that is there, or is not.</summary>
    internal static string OfFile(string path) => string.Join('\n', Rows(path).Select(row => $"{Problem(row) ?? $"{row}: green"}\n"));

    /// <summary>The rows that the runner finds.</summary>
    internal static IReadOnlyList<CostingCase> Rows(string path, CostingCasesAttribute? attribute = null)
    {
        MethodInfo method = typeof(CaseRun).GetMethod(nameof(Problem), BindingFlags.Static | BindingFlags.NonPublic)!;
        return [.. (attribute ?? new CostingCasesAttribute(path)).GetData(method).Select(data => Travelled((CostingCase)Assert.Single(data)))];
    }

    /// <summary>What is read of a row that is red; null if it is green.</summary>
    internal static string? Problem(CostingCase row)
    {
        Exception? thrown = Record.Exception(row.Verify);
        return thrown is null ? null : Assert.IsType<XunitException>(thrown).Message;
    }

    /// <summary>A row as it comes out where tests run, which may be another process than where they are found.</summary>
    private static CostingCase Travelled(CostingCase row) => SerializationHelper.Deserialize<CostingCase>(SerializationHelper.Serialize(row));
}
