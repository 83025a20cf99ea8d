using System.Text.RegularExpressions;
using PhbCalc.Data;
using PhbCalc.TestSupport;

namespace PhbCalc.Parquet.Tests;

/// <summary>What docs/large.md gives people to type in a database.</summary>
public sealed partial class LargePageTests
{
    [Fact]
    public void The_part_of_an_id_in_SQL_is_that_of_the_command()
    {
        string[] page = File.ReadAllLines(Repository.File("docs", "large.md"));
        string sql = Code().Match(Assert.Single(page, line => line.StartsWith("| SQL (DuckDB) |", StringComparison.Ordinal))).Groups["code"].Value;
        string[] ids = ["P001", "P002", "O'Hara", "Zo\u00EB", "", .. Enumerable.Range(0, 500).Select(i => $"id-{i * 7919}")];
        using Duck duck = new();

        Assert.All(ids, id => Assert.Equal(
            [$"{Enumerable.Range(1, 16).Single(number => new PeoplePart(number, 16).Has(id))}"],
            duck.Rows($"SELECT {sql} FROM (SELECT '{id.Replace("'", "''", StringComparison.Ordinal)}' AS person_id)")));
    }

    [GeneratedRegex("`(?<code>[^`]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
