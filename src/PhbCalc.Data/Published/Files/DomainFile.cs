namespace PhbCalc.Data;

/// <summary>decision-support-tool-domains.csv: the domains of need of the Decision Support Tool, and the levels each can have.</summary>
internal static class DomainFile
{
    private const int Number = 0;
    private const int Name = 1;
    private const int Levels = 2;
    private const int MostDomains = 99;

    private static readonly string[] KnownLevels = ["N", "L", "M", "H", "S", "P"];

    internal static FigureFile<DecisionSupportToolDomain> File { get; } = new(
        "decision-support-tool-domains", "Domains of need of the Decision Support Tool", "the list of domains of need",
        "domain_no", "domain", "levels", "source", "confidence", "checked_on")
    {
        FirstDay = null,
        Read = Read,
        Key = domain => FormattableString.Invariant($"domain {domain.Number}"),
        Text = domain => $"{domain.Name}: {string.Join(' ', domain.Levels)}",
        Unit = _ => string.Empty,
        CanBeAssumed = false,
    };

    private static DecisionSupportToolDomain Read(CsvTable row, RowOrigin origin)
    {
        string levels = row.RequiredText(Levels);
        string? unknown = levels.Split(' ').FirstOrDefault(level => level.Length > 0 && !KnownLevels.Contains(level));
        row.RefuseUnless(unknown is null, Levels, field => CellFaults.NotAWord(field, CellFaults.Shown(unknown!), "a level of need", KnownLevels));
        return new(row.WholeBetween(Number, 1, MostDomains), row.RequiredText(Name), [.. levels.Split(' ', StringSplitOptions.RemoveEmptyEntries)], origin.Source);
    }
}
