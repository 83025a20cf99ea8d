using System.Text;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data.Results;
using PhbCalc.Reports.Html;

namespace PhbCalc.Reports;

/// <summary>What a panel has before it: a page for each person with the plan, the sense check and its reasons, what changed, and room for risks and the decision.</summary>
/// <remarks>
/// The pack is one HTML file that needs no other, for paper and screen: a first page that lists everybody, then a printed page each. The same cases give the same bytes on every run, in every
/// culture. Rule: spec 7, Telling the person: the panel pack.
/// </remarks>
public static class PanelPack
{
    private const string Style = """
        .panel { break-before: page; }
        .panel h3 { margin: 1rem 0 0.25rem; }
        .panel .long { break-inside: avoid; }
        .write { border: 1px solid var(--edge); min-height: 4.5rem; padding: 0.25rem 0.5rem; margin: 0.25rem 0; color: var(--quiet); }
        .verdict { font-weight: bold; }
        @media print { .panel { font-size: 9pt; line-height: 1.3; } .panel h2 { margin-top: 0; border-top: 0; } .panel h3 { margin: 0.5rem 0 0; } .panel table { font-size: 8pt; line-height: 1.2; } .panel p, .panel ul { margin: 0.15rem 0; } .panel .scrolling { margin-bottom: 0.25rem; } .write { min-height: 15mm; } }
        """;

    /// <summary>Writes the pack, as UTF-8 without byte order mark.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="cases">The people, in the order of the pages.</param>
    /// <param name="about">What the pack was made from, in a sentence or two, shown below its heading; null (the default) for nothing.</param>
    /// <param name="provenance">Where the page comes from, as provenance.json beside it says; its version, policies and files stand at the foot. Null (the default) for nothing.</param>
    public static void Write(Stream stream, IEnumerable<PanelCase> cases, string? about = null, Provenance? provenance = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Encoding.UTF8.GetBytes(Text(cases, about, provenance)));
    }

    /// <summary>The text that <see cref="Write"/> writes.</summary>
    /// <param name="cases">The people, in the order of the pages.</param>
    /// <param name="about">What the pack was made from, in a sentence or two, shown below its heading; null (the default) for nothing.</param>
    /// <param name="provenance">Where the page comes from, as provenance.json beside it says; its version, policies and files stand at the foot. Null (the default) for nothing.</param>
    /// <returns>The whole pack as HTML, the same in every culture.</returns>
    public static string Text(IEnumerable<PanelCase> cases, string? about = null, Provenance? provenance = null)
    {
        ArgumentNullException.ThrowIfNull(cases);
        List<Element> pages = [];
        DataTable list = new("Everybody in this pack, a year beside a year, the largest difference first", new("Person", IsNumber: false), new("Plan a year"), new("Compared with"), new("Difference"), new("In per cent"), new("What the check says", IsNumber: false), new("Why", IsNumber: false));
        List<(Money Size, string[] Cells)> rows = [];
        foreach (PanelCase one in cases)
        {
            SenseCheckLine? first = one.Check?.Lines[0];
            string[] difference = first is { } line ? [$"{line.Comparator.Amount}", PanelPage.Signed(line.Difference), PanelPage.Percent(line.Ratio - 1m, withSign: true)] : [string.Empty, string.Empty, string.Empty];
            string why = one.Check is { } check ? string.Join(" ", check.Reasons) : one.WhyNot ?? string.Empty;
            rows.Add((PanelPage.Size(first?.Difference ?? Money.Zero), [one.Budget.PersonId, $"{one.Check?.Final.YearlyAmount ?? one.Budget.Totals.IndicativeAnnual}", .. difference, PanelPage.Verdict(one), why]));
            pages.Add(new PanelPage(one).ToElement());
        }

        // The largest difference first; people of one difference in the order of their pages.
        foreach ((_, string[] cells) in rows.OrderByDescending(row => row.Size))
        {
            list.Add(cells);
        }

        return ReportPage.WithStyle("Panel pack", about, Style, provenance, [pages.Count == 0 ? new("p") { "Nobody goes to a panel." } : list.ToElement(), .. pages]);
    }
}

/// <summary>One person before a panel.</summary>
/// <remarks>This type is immutable. Rule: spec 7, Telling the person: the panel pack.</remarks>
/// <param name="Budget">The plan as it is costed, with every line.</param>
/// <param name="Plan">The care plan.</param>
public sealed record PanelCase(PersonBudget Budget, CarePlan Plan)
{
    /// <summary>The plan as it is costed, with every line.</summary>
    public PersonBudget Budget { get; init; } = Budget ?? throw new ArgumentNullException(nameof(Budget));

    /// <summary>The care plan.</summary>
    public CarePlan Plan { get; init; } = Plan ?? throw new ArgumentNullException(nameof(Plan));

    /// <summary>The sense check; null (the default) if the plan cannot be checked.</summary>
    public SenseCheckResult? Check { get; init; }

    /// <summary>Why it cannot be checked, in a sentence; null (the default) if it is.</summary>
    public string? WhyNot { get; init; }

    /// <summary>The plan before, costed over the same days; null (the default) if there was none.</summary>
    public PersonBudget? Before { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(PanelCase)} {{ {nameof(WhyNot)} = {WhyNot} }}";
}
