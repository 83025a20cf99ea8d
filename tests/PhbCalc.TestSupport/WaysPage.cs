using Xunit.Sdk;

namespace PhbCalc.TestSupport;

/// <summary>docs/ways.md, the tables of which are made of the rows of tests.</summary>
public static class WaysPage
{
    /// <summary>Fails unless a table of the page has these lines. <c>PHBCALC_ACCEPT=1</c> writes them into the page, never where <c>CI</c> is set.</summary>
    /// <param name="name">The name of the table, between marks of the page.</param>
    /// <param name="lines">Its lines.</param>
    public static void Holds(string name, IEnumerable<string> lines)
    {
        string path = Repository.File("docs", "ways.md");
        string page = File.ReadAllText(path).ReplaceLineEndings("\n");
        (string start, string end) = ($"<!-- table: {name} -->\n", $"<!-- end of table: {name} -->");
        int from = page.IndexOf(start, StringComparison.Ordinal) + start.Length;
        int to = page.IndexOf(end, StringComparison.Ordinal);
        string expected = $"{string.Join('\n', lines)}\n";
        if (page[from..to] != expected && Snapshot.Accepts)
        {
            File.WriteAllText(path, $"{page[..from]}{expected}{page[to..]}");
            return;
        }

        if (page[from..to] != expected)
        {
            throw new XunitException($"docs/ways.md has another table of {name} than the tests. If the tests are right, run them with PHBCALC_ACCEPT=1.");
        }
    }
}
