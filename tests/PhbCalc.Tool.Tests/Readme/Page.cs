using System.Text.RegularExpressions;
using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests.Readme;

/// <summary>What a page of documentation shows, and the code that it shows.</summary>
internal static class Page
{
    /// <summary>The code block under a mark.</summary>
    internal static string Block(string page, string mark)
    {
        Match block = Regex.Match(page, $"<!-- {Regex.Escape(mark)} -->\n```[a-z]*\n(?<text>.*?)```", RegexOptions.Singleline, TimeSpan.FromSeconds(5));
        Assert.True(block.Success, $"There is no block marked '{mark}'.");
        return block.Groups["text"].Value.TrimEnd();
    }

    /// <summary>The lines of a file of this folder between the marks <c>begin</c> and <c>end</c>, under the usings that they need.</summary>
    internal static string Code(string file)
    {
        string[] source = File.ReadAllLines(Repository.File("tests", "PhbCalc.Tool.Tests", "Readme", file));
        IEnumerable<string> region = source
            .SkipWhile(line => line.Trim() != "// begin").Skip(1)
            .TakeWhile(line => line.Trim() != "// end")
            .Select(line => line.Length > 8 ? line[8..] : line.Trim());
        string usings = string.Join('\n', source.Where(line => line.StartsWith("using ", StringComparison.Ordinal)).Concat(["using NodaTime;", "using PhbCalc;"]).Order(StringComparer.Ordinal));
        return $"{usings}\n\n{string.Join('\n', region).Trim()}";
    }

    /// <summary>What some code prints.</summary>
    internal static string Printed(Action run)
    {
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
