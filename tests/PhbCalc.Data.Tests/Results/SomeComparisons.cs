using FsCheck;
using FsCheck.Fluent;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Employment;
using PhbCalc.Rates;

namespace PhbCalc.Data.Tests;

/// <summary>Comparisons of agencies with PAs made from plans: what is written and read back in the tests.</summary>
internal static class SomeComparisons
{
    /// <summary>The example of the specification: 40 hours a week at £22.00 by an agency, and at £17.40 with on-costs of £1,480 by PAs.</summary>
    internal static ProviderComparison Example { get; } = Flat(22m, 17.4m).Compare(
        Plan("P001", 40),
        [
            new("Support planning", Money.FromPounds(520m)), new("Direct-payment support", Money.FromPounds(50m), OnCostUnit.Month),
            new("Insurance", Money.FromPounds(120m)), new("Payroll", Money.FromPounds(240m)),
        ]);

    /// <summary>A person for whom PAs cost more.</summary>
    internal static ProviderComparison Dearer { get; } = Flat(20m, 21m).Compare(Plan("P002", 5));

    /// <summary>A person whose schedule costs nothing.</summary>
    internal static ProviderComparison Nothing { get; } = Flat(22m, 17.4m).Compare(Plan("P003", 0));

    internal static Gen<ProviderComparisons> Any =>
        from weeks in Gen.Elements(new Ratio(52), new Ratio(365, 7), new Ratio(52_143, 1000))
        from plans in Gen.ListOf(SomeBudgets.Plans, 3)
        from employment in SomeTeams.Any
        let against = new AgencyAgainstPa(new(Doubled, SomeFigures.BankHolidays, new FinancialYear(2026).Days, new() { WeeksPerYear = weeks }))
        let people = plans.DistinctBy(plan => plan.PersonId, StringComparer.Ordinal).OrderBy(plan => plan.PersonId, StringComparer.Ordinal)
        select new ProviderComparisons(people
            .Select(plan => plan.PersonId == employment.Team.PersonId ? against.Compare(plan, employment) : against.Compare(plan, [.. employment.Team.OnCosts.Where(cost => cost.Unit != OnCostUnit.PayrollRun)]))
            .ToValueList());

    /// <summary>Every service on both cards, a tenth cheaper by PAs.</summary>
    private static RateCards Doubled { get; } = RateCards.From(SomeBudgets.Cards.Services
        .SelectMany(service => service.Versions)
        .SelectMany(version => version.Rows)
        .SelectMany(row => (RateRow[])[row, row with { Card = "pa", Rate = Money.FromPounds(decimal.Round(row.Rate.Pounds * 0.9m, 6, MidpointRounding.AwayFromZero)) }]));

    private static AgencyAgainstPa Flat(decimal agency, decimal pa) => new(new(
        RateCards.From([Rate("agency", agency), Rate("pa", pa)]), SomeFigures.BankHolidays, new FinancialYear(2026).Days));

    private static RateRow Rate(string card, decimal pounds) => new(card, "care", RateUnit.Hour, "any", Money.FromPounds(pounds), new(2020, 1, 1)) { Source = new("Council, fees") };

    /// <summary>A plan of so many hours a week, eight a day.</summary>
    private static CarePlan Plan(string id, int hours) => new(id, new(2026, 4, 1), visits:
    [
        .. Enumerable.Range(0, (hours + 7) / 8).Select(day => new Visit(
            $"V{day}", "agency", "care", (DayTypes)(1 << day), new(8, 0), new(8 + Math.Min(8, hours - (day * 8)), 0), label: "Care")),
    ]);
}
