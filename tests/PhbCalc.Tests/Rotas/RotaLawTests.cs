using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Employment;
using PhbCalc.Rotas;
using PhbCalc.Tests.Employment;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Rotas;

/// <summary>Laws that hold for every rota.</summary>
public sealed class RotaLawTests
{
    private const int Cases = 150;

    /// <summary>Rotas without what a budget has once, whatever its length, and without a pension that depends on an earlier part.</summary>
    private static readonly Arbitrary<(RotaCase Rota, int Cut)> Cut = Arb.From(
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from cut in Gen.Choose(1, 200)
        let made = new RotaMaker(seed).Make()
        let rota = made with
        {
            OnCosts = [],
            ClaimsAllowance = false,
            Policy = new() { PayFrom = made.Policy.PayFrom ?? made.PersonStart, PayDayAfter = made.Policy.PayDayAfter },
            Employment = new() { HolidayPay = made.Employment.HolidayPay },
            Assistants = [.. made.Assistants.Select(assistant => assistant with
            {
                TrainingHours = 0m,
                Age = null,
                Pension = assistant.Pension == PensionEnrolment.Auto ? PensionEnrolment.Enrolled : assistant.Pension,
            })],
        }
        where cut < Period.DaysBetween(rota.PeriodStart, rota.PeriodEnd) && new RotaOracle(rota, Employ.Figures).Answer().Refused.Count == 0
        select (rota, cut));

    [Fact]
    public void Parts_of_a_period_laid_end_to_end_sum_to_the_whole() => Law.Holds(Cut, given =>
    {
        LocalDate last = given.Rota.PeriodStart.PlusDays(given.Cut - 1);
        EmploymentTotals whole = given.Rota.Costing().Totals(given.Rota.Rota());
        EmploymentTotals first = (given.Rota with { PeriodEnd = last }).Costing().Totals(given.Rota.Rota());
        EmploymentTotals second = (given.Rota with { PeriodStart = last.PlusDays(1) }).Costing().Totals(given.Rota.Rota());

        Assert.Equal(
            (whole.Gross, whole.Holiday, whole.NationalInsurance, whole.Pension, whole.Total),
            (first.Gross + second.Gross, first.Holiday + second.Holiday, first.NationalInsurance + second.NationalInsurance, first.Pension + second.Pension, first.Total + second.Total));
    }, given => $"{given.Rota}\ncut after {given.Cut} days", count: Cases);

    /// <summary>What the first part has used of the allowance is what the second part cannot use.</summary>
    [Fact]
    public void Parts_with_the_allowance_sum_to_the_whole_where_it_is_said_what_is_used()
    {
        Rota rota = new(Roster.Plan(Roster.Visit("v", DayTypes.EveryDay, 10)), [new RotaAssistant("ann", PayFrequency.Monthly) { Pension = PensionEnrolment.Enrolled }, new RotaAssistant("bob", PayFrequency.Monthly) { Pension = PensionEnrolment.Enrolled }]);
        PayRates pay = Roster.Pay(Roster.Row("any", 35m));
        EmploymentTotals whole = Roster.Costing(pay).Totals(rota);
        EmploymentTotals first = Roster.Costing(pay, period: new(Roster.Start, new(2026, 8, 14))).Totals(rota);
        EmploymentTotals second = Roster.Costing(pay, period: new(new(2026, 8, 15), new(2027, 3, 31))).Totals(rota with { AllowanceUsed = first.Allowance });

        Assert.Equal("£10,500.00", whole.Allowance.ToString());
        Assert.Equal(whole.Total, first.Total + second.Total);
    }

    /// <summary>Two employments in one month each have whole thresholds, and that is what separates them from one.</summary>
    [Fact]
    public void An_employment_that_ends_inside_a_month_has_whole_thresholds()
    {
        PayRates pay = Roster.Pay(Roster.Row("any", 20m));
        Rota whole = new(Roster.Plan(Roster.Visit("v", DayTypes.EveryDay, 10)), [new RotaAssistant("ann", PayFrequency.Monthly) { Pension = PensionEnrolment.OptedOut }], claimsEmploymentAllowance: false);
        Rota split = new(whole.Plan, [whole.Assistants[0] with { To = new(2026, 4, 15) }, new RotaAssistant("bob", PayFrequency.Monthly) { From = new(2026, 4, 16), Pension = PensionEnrolment.OptedOut }], claimsEmploymentAllowance: false);
        RotaCosting april = Roster.Costing(pay, period: new(Roster.Start, new(2026, 4, 30)));
        RotaCost one = april.BothWays(whole);
        RotaCost two = april.BothWays(split);

        Assert.Equal(one.Totals.Gross, two.Totals.Gross);
        Assert.Equal("£62.55", (one.Totals.NationalInsurance - two.Totals.NationalInsurance).ToString()); // 15% of a second £417.00
        Assert.All(two.Cost.Lines.Where(line => line.Kind == CostLineKind.NationalInsurance), line => Assert.Contains("over £417.00 a month", line.Note, StringComparison.Ordinal));
    }

    [Fact]
    public void Where_only_the_budget_ends_inside_a_month_contributions_are_in_proportion_to_pay()
    {
        PayRates pay = Roster.Pay(Roster.Row("any", 20m));
        Rota rota = new(Roster.Plan(Roster.Visit("v", DayTypes.EveryDay, 10)), [new RotaAssistant("ann", PayFrequency.Monthly) { Pension = PensionEnrolment.OptedOut }], claimsEmploymentAllowance: false);
        RotaCost half = Roster.Costing(pay, period: new(Roster.Start, new(2026, 4, 15))).BothWays(rota);
        RotaCost whole = Roster.Costing(pay, period: new(Roster.Start, new(2026, 4, 30))).BothWays(rota);
        PayPeriodCost period = Assert.Single(half.Assistants[0].PayPeriods);

        Assert.True(period.IsCut);
        Assert.Equal(whole.Totals.NationalInsurance.TimesToPenny(new(1, 2)), half.Totals.NationalInsurance);
        Assert.EndsWith("for the whole period, in proportion to pay (£3,362.07 of £6,724.14)", half.Cost.Lines.Single(line => line.Kind == CostLineKind.NationalInsurance).Note, StringComparison.Ordinal);
    }
}
