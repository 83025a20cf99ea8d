using System.Text.RegularExpressions;

namespace PhbCalc.TestSupport;

/// <summary>What a page of documentation shows, and the code that it shows.</summary>
public static class Page
{
    /// <summary>A page of docs and the pages below it, one after another: <c>clusters</c> is docs/clusters.md and what is in docs/clusters.</summary>
    /// <param name="name">The name of the page.</param>
    public static string Topic(string name)
    {
        string folder = Repository.File("docs", name);
        IEnumerable<string> below = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal) : [];
        return string.Join('\n', below.Prepend(Repository.File("docs", $"{name}.md")).Select(File.ReadAllText)).ReplaceLineEndings("\n");
    }

    /// <summary>The code block under a mark.</summary>
    /// <param name="page">The text of the page.</param>
    /// <param name="mark">What the mark says.</param>
    public static string Block(string page, string mark)
    {
        Match block = Regex.Match(page, $"<!-- {Regex.Escape(mark)} -->\n```[a-z]*\n(?<text>.*?)```", RegexOptions.Singleline, TimeSpan.FromSeconds(5));
        Assert.True(block.Success, $"There is no block marked '{mark}'.");
        return block.Groups["text"].Value.TrimEnd();
    }

    /// <summary>The lines of a source file between the marks <c>begin</c> and <c>end</c>, under the usings that they need.</summary>
    /// <param name="file">The name of the file, somewhere below tests.</param>
    public static string Code(string file)
    {
        string[] source = File.ReadAllLines(Repository.FilesBelow(Repository.File("tests")).Single(path => Path.GetFileName(path) == file));
        int indent = source.First(line => line.Trim() == "// begin").IndexOf('/');
        IEnumerable<string> region = source
            .SkipWhile(line => line.Trim() != "// begin").Skip(1)
            .TakeWhile(line => line.Trim() != "// end")
            .Select(line => line.Length > indent ? line[indent..] : line.Trim());
        string usings = string.Join('\n', source.Where(line => line.StartsWith("using ", StringComparison.Ordinal)).Concat(["using NodaTime;", "using PhbCalc;"]).Order(StringComparer.Ordinal));
        return $"{usings}\n\n{string.Join('\n', region).Trim()}";
    }

    /// <summary>What some code prints.</summary>
    /// <param name="run">The code.</param>
    public static string Printed(Action run)
    {
        using Lock.Scope _ = Gates.Console.EnterScope();
        TextWriter before = Console.Out;
        using StringWriter output = new() { NewLine = "\n" };
        try
        {
            Console.SetOut(output);
            run();
        }
        finally
        {
            Console.SetOut(before);
        }

        return output.ToString().Trim();
    }
}
