using PhbCalc.Data.Csv;
using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>decision-support-tool-domains.csv: the domains of need of the Decision Support Tool, and the levels each can have.</summary>
internal static class DomainFile
{
    private const int Number = 0;
    private const int Name = 1;
    private const int Levels = 2;
    private const int MostDomains = 99;

    /// <summary>The letter of each level, as the tool abbreviates them: N (no needs), L, M, H, S and P.</summary>
    private static readonly string[] Letters = [.. NeedLevels.Words.Select(word => word[..1])];

    internal static FigureFile<DecisionSupportToolDomain> File { get; } = new(
        "decision-support-tool-domains", "Domains of need of the Decision Support Tool", "the list of domains of need",
        "domain_no", "domain", "levels", "source", "confidence", "checked_on")
    {
        FirstDay = null,
        Read = Read,
        Key = domain => FormattableString.Invariant($"domain {domain.Number}"),
        Text = domain => $"{domain.Name}: {string.Join(' ', domain.Levels.Select(level => Letters[(int)level]))}",
        Unit = _ => string.Empty,
        CanBeAssumed = false,
    };

    private static DecisionSupportToolDomain Read(CsvTable row, RowOrigin origin)
    {
        string[] letters = row.RequiredText(Levels).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string? unknown = letters.FirstOrDefault(letter => !Letters.Contains(letter));
        row.RefuseUnless(unknown is null, Levels, field => CellFaults.NotAWord(field, CellFaults.Shown(unknown!), "a level of need", Letters));
        return new(
            row.WholeBetween(Number, 1, MostDomains), row.RequiredText(Name), letters.Where(Letters.Contains).Select(letter => (NeedLevel)Array.IndexOf(Letters, letter)).ToValueList(), origin.Source);
    }
}
