namespace PhbCalc.Data;

/// <summary>The domains of the Decision Support Tool, and how a row of them is read.</summary>
internal static class DomainColumns
{
    internal const string Resource = "decision-support-tool-domains.csv";

    internal static FileColumns All { get; } = new(["domain_no", "domain", "levels", "source", "confidence", "checked_on"], []);

    internal static DecisionSupportToolDomain Read(CsvTable row) =>
        new(row.Whole(0) ?? 0, row.RequiredText(1), [.. row.RequiredText(2).Split(' ')], PublishedFile.Source(row, 3, 4, 5));
}
