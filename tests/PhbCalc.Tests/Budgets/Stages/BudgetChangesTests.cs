using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Employment;
using PhbCalc.Rates;
using PhbCalc.Tests.Employment;
using PhbCalc.TopDown;

namespace PhbCalc.Tests.Budgets;

/// <summary>Why a budget changed, each reason worked by hand (spec 7, Stages).</summary>
public sealed class BudgetChangesTests
{
    private static readonly RateCards At20 = Build.Flat(20m);
    private static readonly RateCards At22 = Build.Flat(22m);

    [Fact]
    public void An_hour_more_a_week_at_20_is_1040_a_year() => Assert.Equal(
        "Hours agency care Mon 10:00-13:00, all £1,040.00",
        Versions.Changes(Versions.Final(At20, Build.Visit("Mon", "10:00-12:00")), Versions.Final(At20, Build.Visit("Mon", "10:00-13:00"))));

    [Fact]
    public void Two_pounds_more_for_two_hours_a_week_are_208_a_year() => Assert.Equal(
        "Rate agency care Mon 10:00-12:00, all £208.00",
        Versions.Changes(Versions.Final(At20, Build.Visit("Mon", "10:00-12:00")), Versions.Final(At22, Build.Visit("Mon", "10:00-12:00"))));

    [Fact]
    public void More_hours_count_at_the_rate_before_and_the_rate_for_all_hours_there_are_now() => Assert.Equal(
        "Hours agency care Mon 10:00-13:00, all £1,040.00\nRate agency care Mon 10:00-13:00, all £312.00",
        Versions.Changes(Versions.Final(At20, Build.Visit("Mon", "10:00-12:00")), Versions.Final(At22, Build.Visit("Mon", "10:00-13:00"))));

    [Fact]
    public void A_second_carer_is_hours() => Assert.Equal(
        "Hours agency care Mon 10:00-12:00, all £2,080.00",
        Versions.Changes(Versions.Final(At20, Build.Visit("Mon", "10:00-12:00")), Versions.Final(At20, Build.Visit("Mon", "10:00-12:00", carers: 2))));

    [Fact]
    public void A_visit_that_comes_and_one_that_goes_are_named() => Assert.Equal(
        "Service agency care Tue 10:00-11:00, all: new £1,040.00\nService agency care Mon 10:00-12:00, all: ended -£2,080.00",
        Versions.Changes(
            Versions.Final(At20, Build.Visit("Mon", "10:00-12:00", id: "v1")),
            Versions.Final(At20, Build.Visit("Tue", "10:00-11:00", id: "v2"))));

    [Fact]
    public void Fewer_hours_take_away() => Assert.Equal(
        "Hours agency care Mon 10:00-11:00, all -£1,040.00",
        Versions.Changes(Versions.Final(At20, Build.Visit("Mon", "10:00-12:00")), Versions.Final(At20, Build.Visit("Mon", "10:00-11:00"))));

    [Fact]
    public void Dearer_bank_holidays_are_no_dearer_hours()
    {
        // Two hours every Monday: Easter Monday, both in May and August, 28 December 2026 and 29 March 2027 are six bank holidays at £10.00 more.
        Visit visit = Build.Visit("Mon", "10:00-12:00");

        Assert.Equal("BankHolidays Bank-holiday rates £120.00", Versions.Changes(Versions.Final(Versions.Rates(20m, 30m), visit), Versions.Final(Versions.Rates(20m, 40m), visit)));
    }

    [Fact]
    public void Other_days_are_days()
    {
        CarePlan plan = Build.Plan("2020-04-01", visits: [Build.Visit("Mon", "10:00-12:00")]);
        CarePlan away = Build.Plan("2020-04-01", visits: plan.Visits, absences: [new(Build.Date("2026-06-01"), Build.Date("2026-06-14"))]);
        BottomUpCosting costing = Build.Costing(At20, Build.Days("2026-04-01", "2027-03-30"));

        Assert.Equal("Days Days of absence -£80.00", Versions.Changes(BudgetVersion.Of(costing.Cost(plan), Versions.Day), BudgetVersion.Of(costing.Cost(away), Versions.Day)));
    }

    [Fact]
    public void Items_and_contingency_are_their_own_reasons()
    {
        ValueList<Visit> visits = [Build.Visit("Mon", "10:00-12:00")];
        BottomUpBudget before = Versions.Costed(At20, visits: visits, items: [new("i1", "therapy", Money.FromPounds(50m), ItemUnit.Month, label: "Music"), new("i2", "gym", Money.FromPounds(90m), ItemUnit.Year)]);
        BottomUpBudget after = Versions.Costed(
            At20,
            new() { Contingency = Contingency.OfWeeks(1m, ContingencyPlace.Inside) },
            visits,
            [new("i1", "therapy", Money.FromPounds(60m), ItemUnit.Month, label: "Music"), new("i3", "travel", Money.FromPounds(30m), ItemUnit.Once, from: Build.Date("2026-05-01"))]);

        string changes = Versions.Changes(BudgetVersion.Of(before, Versions.Day), BudgetVersion.Of(after, Versions.Day));

        // Twelve months of which the last, at 30 days of March, is whole or not by the rule of items: the difference is that of the totals.
        Money music = after.Items.Lines[0].Amount - before.Items.Lines[0].Amount;
        Assert.Equal($"Items Music {music}\nItems travel £30.00\nItems gym {-before.Items.Lines[1].Amount}\nContingency {after.Contingency!.Label} £40.00", changes);
    }

    [Fact]
    public void More_points_are_points_and_another_price_is_the_table()
    {
        Assert.Equal("Points Allocation table, 35 points £500.00", Versions.Changes(Versions.Indicative(30m), Versions.Indicative(35m)));
        Assert.Equal("AllocationTable Allocation table, 30 points £60.00", Versions.Changes(Versions.Indicative(30m), Versions.Indicative(30m, price: 102m)));
    }

    [Fact]
    public void An_adjustment_that_comes_or_changes_is_named() => Assert.Equal(
        "Adjustment Uplift 3% £90.00\nAdjustment Night care £800.00",
        Versions.Changes(
            Versions.Indicative(30m),
            Versions.Indicative(30m, adjustments: [Adjustment.Addition(Money.FromPounds(800m), "Night care"), Adjustment.Uplift(0.03m, "pay")])));

    [Fact]
    public void Fitting_the_envelope_is_one_reason()
    {
        ValueList<EnvelopeClaim> claims = [new(Versions.Indicated(30m), Cap: Money.FromPounds(2000m)), new(Versions.Indicated(10m) with { PersonId = "P2" })];
        EnvelopeOutcome outcome = new EnvelopeAllocation(new(Money.FromPounds(3500m), 0m)).Allocate(claims);

        Assert.Equal(
            "Envelope Made to fit the envelope -£1,000.00",
            Versions.Changes(Versions.Indicative(30m), BudgetVersion.Of(outcome.People[0], Versions.Day)));
    }

    [Fact]
    public void From_points_to_a_plan_the_care_is_one_reason_and_what_points_do_not_say_the_others()
    {
        BottomUpBudget plan = Versions.Costed(Versions.Rates(20m, 30m), visits: [Build.Visit("Mon", "10:00-12:00")], items: [new("i1", "gym", Money.FromPounds(50m), ItemUnit.Once, from: Build.Date("2026-05-01"))]);

        Assert.Equal(
            "Method Worked out from the care plan instead of from points -£920.00\nBankHolidays Bank-holiday rates £120.00\nItems gym £50.00",
            Versions.Changes(Versions.Indicative(30m), BudgetVersion.Of(plan, Versions.Day)));
    }

    [Theory]
    [InlineData(20, 14, "Rate Pay of a £1,040.00")] // 20 hours x 52 weeks at £1.00 more
    [InlineData(25, 13, "Hours Pay of a £3,380.00")] // 5 hours x 52 weeks at £13.00
    public void What_employing_somebody_costs_changes_by_hours_rate_and_on_costs(decimal hours, decimal pay, string expected)
    {
        EmploymentCost before = Employ.Cost(2026, Employ.Pa(20m, 13m));
        EmploymentCost after = Employ.Cost(2026, Employ.Pa(hours, pay));
        ValueList<BudgetChange> changes = BudgetChanges.Between(BudgetVersion.Of(before, Versions.Day), BudgetVersion.Of(after, Versions.Day, BudgetStage.Review));

        Assert.Equal(expected, $"{changes[0].Reason} {changes[0].Label} {changes[0].Amount}");
        Assert.All(changes.Skip(1), change => Assert.Equal(BudgetChangeReason.OnCosts, change.Reason));
        Assert.Equal(after.Cost.Total - before.Cost.Total, changes.Aggregate(Money.Zero, (sum, change) => sum + change.Amount));
    }

    [Fact]
    public void What_was_paid_until_now_is_compared_line_by_line() => Assert.Equal(
        "OnCosts Payroll -£50.00",
        Versions.Changes(UntilNow(600m), UntilNow(550m)));

    [Fact]
    public void What_did_not_change_is_not_listed() =>
        Assert.Empty(BudgetChanges.Between(Versions.Final(At20, Build.Visit("Mon", "10:00-12:00")), Versions.Final(At20, Build.Visit("Mon", "10:00-12:00"))));

    [Fact]
    public void Budgets_of_two_people_are_refused()
    {
        BudgetVersion other = BudgetVersion.Of(Versions.Indicated(30m) with { PersonId = "P2" }, Versions.Day);
        InvalidInputException refused = Assert.Throws<InvalidInputException>(() => BudgetChanges.Between(Versions.Indicative(30m), other));

        Assert.Equal("budget of P1, person_id: 'P2' is not the person of the other version; compare versions of one person's budget", refused.Report());
    }

    private static BudgetVersion UntilNow(decimal payroll) => BudgetVersion.Of(
        "P1", new([new(CostLineKind.OnCost, string.Empty, "Payroll", CostUnit.Year, 1, Money.FromPounds(payroll), Money.FromPounds(payroll))]), Versions.Day, BudgetStage.Indicative);
}
