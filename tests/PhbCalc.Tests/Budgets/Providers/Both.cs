using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Employment;
using PhbCalc.Rates;

namespace PhbCalc.Tests.Budgets;

/// <summary>Short ways to price a schedule both ways.</summary>
internal static class Both
{
    internal const string Pa = "pa";

    /// <summary>40 hours: five days of eight.</summary>
    internal static CarePlan FortyHours { get; } = Build.Plan("2026-04-01", visits: [Build.Visit("Mon-Fri", "09:00-17:00")]);

    /// <summary>520 + 600 + 120 + 240 a year.</summary>
    internal static ValueList<OnCost> OnCosts { get; } =
    [
        new("Payroll service", Money.FromPounds(520m)),
        new("Direct-payment support", Money.FromPounds(600m)),
        new("Employer's liability insurance", Money.FromPounds(120m)),
        new("Support planning", Money.FromPounds(240m)),
    ];

    /// <summary>A rate for every hour of both cards, or of one where the other is null.</summary>
    internal static IEnumerable<RateRow> Rows(decimal? agency, decimal? pa, string service = Build.Care, LocalDate? from = null) =>
    [
        .. agency is { } charged ? [Build.Row("all", "Mon-Sun", "", charged, service: service, from: from)] : Array.Empty<RateRow>(),
        .. pa is { } paid ? [Build.Row("all", "Mon-Sun", "", paid, service: service, from: from) with { Card = Pa }] : Array.Empty<RateRow>(),
    ];

    internal static AgencyAgainstPa Ways(IEnumerable<RateRow> rows, CostingPolicy? policy = null, int year = 2026) =>
        new(Build.Costing(RateCards.From(rows), Build.Year(year), policy));

    internal static CostingPolicy Weeks(string weeks) => Ratio.TryParse(weeks, out Ratio ratio) ? new() { WeeksPerYear = ratio } : throw new FormatException(weeks);
}
