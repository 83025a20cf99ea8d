using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Xunit.Sdk;

namespace PhbCalc.TestSupport;

/// <summary>
/// Compares text with a reviewed file beside the test, by Verify's convention: <c>ClassName.TestName.verified.txt</c>. A mismatch writes
/// <c>.received.txt</c> next to it. <c>PHBCALC_ACCEPT=1</c> accepts what was received, never where <c>CI</c> is set.
/// </summary>
public static class Snapshot
{
    private const int Context = 3;

    /// <summary>Whether what is received is accepted as right.</summary>
    public static bool Accepts { get; } = IsSet("PHBCALC_ACCEPT") && !IsSet("CI");

    /// <summary>Fails unless the text is what the reviewed file of the calling test holds.</summary>
    /// <param name="text">The text. Line ends do not matter.</param>
    /// <param name="test">The calling test; given by the compiler.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Matches(string text, [CallerMemberName] string test = "")
    {
        Type type = Caller(test);
        Matches(text, type.Assembly, type.Name, $"{type.Name}.{test}");
    }

    /// <summary>Fails unless the text is what a reviewed file of that name, in the folder of a test class, holds.</summary>
    /// <typeparam name="TClass">The test class.</typeparam>
    /// <param name="text">The text. Line ends do not matter.</param>
    /// <param name="name">The name of the file without <c>.verified.txt</c>.</param>
    public static void MatchesFile<TClass>(string text, string name) => Matches(text, typeof(TClass).Assembly, typeof(TClass).Name, name);

    private static void Matches(string text, Assembly assembly, string className, string name)
    {
        string folder = FolderOf(className, Repository.Metadata(assembly, "ProjectFolder"));
        string verified = Path.Combine(folder, $"{name}.verified.txt");
        string received = Path.Combine(folder, $"{name}.received.txt");
        string actual = WithPlainLineEnds(text);
        string? expected = File.Exists(verified) ? WithPlainLineEnds(File.ReadAllText(verified)) : null;
        if (actual != expected && Accepts)
        {
            File.WriteAllText(verified, actual);
            expected = actual;
        }

        if (actual == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        throw new XunitException($"""
            {name}.verified.txt {(expected is null ? "does not exist" : "holds other text")}; what was received is beside it. If it is right, run the test with PHBCALC_ACCEPT=1.

            {Diff(expected ?? string.Empty, actual)}
            """);
    }

    /// <summary>The class of the calling test, also from within a lambda or after an await.</summary>
    private static Type Caller(string test)
    {
        foreach (StackFrame frame in new StackTrace().GetFrames())
        {
            MethodBase? method = frame.GetMethod();
            if (method?.DeclaringType is { } type && type.Assembly != typeof(Snapshot).Assembly
                && (method.Name == test || $"{type.Name}{method.Name}".Contains($"<{test}>", StringComparison.Ordinal)))
            {
                while (type.Name.StartsWith('<') && type.DeclaringType is { } outer)
                {
                    type = outer;
                }

                return type;
            }
        }

        throw new InvalidOperationException($"The test {test} is not on the stack; call Snapshot.MatchesFile with its class.");
    }

    private static string FolderOf(string className, string project)
    {
        string? source = Repository.FilesBelow(project)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
            .FirstOrDefault(file => Path.GetFileName(file).Split('.')[0] == className);
        return source is null ? project : Path.GetDirectoryName(source)!;
    }

    /// <summary>The lines that differ, with a few lines around them.</summary>
    private static string Diff(string expected, string actual)
    {
        List<DiffPiece> lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(expected, actual, ignoreWhitespace: false).Lines;
        bool IsNearAChange(int line) => lines
            .Skip(Math.Max(0, line - Context))
            .Take(line - Math.Max(0, line - Context) + Context + 1)
            .Any(near => near.Type != ChangeType.Unchanged);
        IEnumerable<string> shown = lines
            .Select((line, position) => (line, position))
            .Where(line => IsNearAChange(line.position))
            .Select(line => $"{Mark(line.line.Type)} {line.line.Text}");
        return string.Join('\n', shown);
    }

    private static char Mark(ChangeType type) => type switch
    {
        ChangeType.Inserted => '+',
        ChangeType.Deleted => '-',
        _ => ' ',
    };

    private static string WithPlainLineEnds(string text) => text.ReplaceLineEndings("\n");

    private static bool IsSet(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value && value != "0" && value != "false";
}
