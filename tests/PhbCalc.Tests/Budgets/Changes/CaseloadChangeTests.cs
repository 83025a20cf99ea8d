using FsCheck.Fluent;
using PhbCalc.Budgets;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Budgets;

/// <summary>What a change comes to for a whole caseload: spec 10, Change everybody.</summary>
public sealed class CaseloadChangeTests
{
    private static readonly PersonGroup Adults = new("age", "18-to-64");
    private static readonly PersonGroup Older = new("age", "65-and-over");

    private static ChangedBudget[] Four =>
    [
        new("P1", Lines(Visit(24m, 100m)), Lines(Visit(25.50m, 110m)), [Adults]) { Arrears = Money.FromPounds(30m) },
        new("P2", Lines(Visit(24m, 50m), Slings), Lines(Visit(24m, 50m)), [Older]) { Arrears = Money.Zero },
        new("P3", null, Lines(Visit(25.50m, 10m)), [Adults]),
        new("P4", Lines(Visit(24m, 10m)), null, [Older]),
        new("P5", Lines(Visit(24m, 10m)), Lines(Visit(24m, 10m)), [Older]),
    ];

    private static CostLine Slings => new(CostLineKind.Item, "slings", "Two slings", CostUnit.Once, 1, Money.FromPounds(385m), Money.FromPounds(385m));

    [Fact]
    public void Each_reason_outcome_and_group_has_its_people_and_its_sum()
    {
        CaseloadChange change = CaseloadChange.Of(Four, notWorkedOut: 37, threshold: Money.FromPounds(300m));

        Assert.Equal(
            [
                new(ChangeOutcome.Changed, 2, Money.FromPounds(3_985m), Money.FromPounds(4_005m)),
                new(ChangeOutcome.Came, 1, Money.Zero, Money.FromPounds(255m)),
                new(ChangeOutcome.Left, 1, Money.FromPounds(240m), Money.Zero),
                new(ChangeOutcome.Same, 1, Money.FromPounds(240m), Money.FromPounds(240m)),
            ],
            change.Outcomes);
        Assert.Equal(
            [
                new(ChangeCause.Rate, CostLineKind.Visit, 1, Money.FromPounds(165m)),
                new(ChangeCause.Quantity, CostLineKind.Visit, 1, Money.FromPounds(240m)),
                new(ChangeCause.LineWent, CostLineKind.Item, 1, Money.FromPounds(-385m)),
                new(ChangeCause.PersonCame, null, 1, Money.FromPounds(255m)),
                new(ChangeCause.PersonLeft, null, 1, Money.FromPounds(-240m)),
            ],
            change.Reasons);
        Assert.Equal([new(Adults, 2, Money.FromPounds(2_400m), Money.FromPounds(3_060m)), new GroupChange(Older, 3, Money.FromPounds(2_065m), Money.FromPounds(1_440m))], change.Groups);
        Assert.Equal(["P1", "P2", "P3", "P4"], change.Largest.Select(person => person.PersonId));
        Assert.Equal(new RisesAndFalls(2, Money.FromPounds(660m), 2, Money.FromPounds(-625m)), change.RisesAndFalls);
        Assert.Equal((5, 37, 2, Money.FromPounds(30m)), (change.People, change.NotWorkedOut, change.OverThreshold, change.Arrears));
        Assert.Equal(Money.FromPounds(35m), change.Difference);
    }

    [Fact]
    public void Parts_have_the_people_sums_and_largest_changes_of_the_whole()
    {
        Money threshold = Money.FromPounds(300m);
        CaseloadChange[] parts = [CaseloadChange.Of(Four[3..], notWorkedOut: 7, threshold: threshold), CaseloadChange.Of([], notWorkedOut: 30, threshold: threshold), CaseloadChange.Of(Four[..3], threshold: threshold)];

        Assert.Equal(CaseloadChange.Of(Four, notWorkedOut: 37, threshold: threshold), CaseloadChange.Together(parts));
        Assert.Equal(["P1", "P2"], CaseloadChange.Together(parts, largest: 2).Largest.Select(person => person.PersonId));
        Assert.Equal(CaseloadChange.Of([]), CaseloadChange.Together([]));
        Assert.Equal(
            "threshold: is not given in one part and £300.00 in another; work out every part with the same threshold",
            Assert.Throws<InvalidInputException>(() => CaseloadChange.Together([parts[0], CaseloadChange.Of([])])).Message);
    }

    [Fact]
    public void It_reads_from_the_sums_to_the_reasons_to_the_people() =>
        Snapshot.Matches(CaseloadChange.Of(Four, notWorkedOut: 37, threshold: Money.FromPounds(300m)).Explain(new FinancialYear(2026).Days));

    [Fact]
    public void Whose_budget_rests_on_a_figure_that_nobody_has_published_counts()
    {
        CostLine assumed = Visit(25m, 10m) with { Source = new("next year's wage", Confidence: Source.Assumed) };
        CaseloadChange change = CaseloadChange.Of([new("P1", Lines(Visit(24m, 10m)), Lines(Visit(26m, 10m), assumed)), new("P2", Lines(assumed), Lines(Visit(24m, 10m)))]);

        Assert.Equal(1, change.OnAssumedFigures);
        Assert.Contains("Figures of a year that is not published yet are assumed in the budgets of 1 person.", change.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_nobody_it_is_nothing() => Assert.Equal((0, Money.Zero, 0), (CaseloadChange.Of([]).People, CaseloadChange.Of([]).Difference, CaseloadChange.Of([]).Reasons.Count));

    [Fact]
    public void The_largest_changes_are_those_of_a_sort_of_all()
    {
        ChangedBudget[] people = [.. Enumerable.Range(0, 50).Select(i => new ChangedBudget($"P{i:00}", Lines(Visit(10m, 10m)), Lines(Visit(10m + (i * 7 % 13) - 6m, 10m))))];
        string[] sorted = [.. people.Where(person => person.Difference != Money.Zero).OrderByDescending(person => Math.Abs(person.Difference.Pounds)).ThenBy(person => person.PersonId, StringComparer.Ordinal).Select(person => person.PersonId)];

        Assert.Equal(sorted.Take(7), CaseloadChange.Of(people, largest: 7).Largest.Select(person => person.PersonId));
        Assert.Equal(sorted, CaseloadChange.Of(people, largest: 100).Largest.Select(person => person.PersonId));
        Assert.Empty(CaseloadChange.Of(people, largest: 0).Largest);
    }

    [Fact]
    public void Faults_come_together()
    {
        InvalidInputException refused = Assert.Throws<InvalidInputException>(() => new ChangedBudget(" ", null, null));
        InvalidInputException numbers = Assert.Throws<InvalidInputException>(() => CaseloadChange.Of([], -1, -1, Money.FromPounds(-1m)));

        Assert.Equal(["/person_id", "/after"], refused.Faults.Select(fault => fault.Path));
        Assert.Equal(["/not_worked_out", "/largest", "/threshold"], numbers.Faults.Select(fault => fault.Path));
    }

    [Law]
    public Property Reasons_outcomes_and_people_sum_to_the_difference_in_any_order_and_any_parts() => Law.Of(Scenarios.Sound.Zip(Scenarios.Sound), given =>
    {
        CostBreakdown one = given.Item1.Costing().Cost(given.Item1.Plan()).Budget;
        CostBreakdown other = given.Item2.Costing().Cost(given.Item2.Plan()).Budget;
        ChangedBudget[] people = [new("P1", one, other, [Adults]), new("P2", other, one, [Older]), new("P3", null, one, [Adults, Older]), new("P4", other, null), new("P5", one, one, [Adults])];
        CaseloadChange change = CaseloadChange.Of(people);
        CaseloadChange[] parts = [CaseloadChange.Of(people[..2]), CaseloadChange.Of(people[2..])];

        Assert.Equal(change.Difference, people.Sum(person => person.Difference));
        Assert.Equal(change.Difference, change.Reasons.Sum(reason => reason.Amount));
        Assert.Equal(change.Difference, change.Outcomes.Sum(outcome => outcome.Difference));
        Assert.Equal(change.Difference, change.RisesAndFalls.Rises + change.RisesAndFalls.Falls);
        Assert.All(people, person => Assert.Equal(person.Difference, person.Lines.Sum(line => line.Reasons.Sum(reason => reason.Amount))));
        Assert.Equal(change, CaseloadChange.Of(people.Reverse()));
        Assert.Equal(change, CaseloadChange.Together(parts));
        Assert.Equal(change, CaseloadChange.Together(parts.Reverse()));
        Assert.Equal(change, CaseloadChange.Together(people.Select(person => CaseloadChange.Of([person]))));
        Assert.All(change.Groups, group => Assert.Equal(group.Difference, people.Where(person => person.Groups.Contains(group.Group)).Sum(person => person.Difference)));
        Assert.All(
            change.Reasons.Where(reason => reason.LineKind is not null),
            reason => Assert.Equal(
                reason.Amount,
                people.Where(person => person.Before is not null && person.After is not null).SelectMany(person => person.Lines).Where(line => line.Kind == reason.LineKind)
                    .SelectMany(line => line.Reasons).Where(own => CauseOf(own.Kind) == reason.Cause).Sum(own => own.Amount)));
    });

    [Fact]
    [Trait("Kind", "Law")]
    public void The_random_pairs_reach_every_reason()
    {
        Scenario[] some = [.. Scenarios.Any.Generator.Sample(100, new FsCheck.Rnd(17), 400).Where(Scenarios.IsSound)];
        CaseloadChange change = CaseloadChange.Of(some.Zip(some.Skip(1), (one, other) => new ChangedBudget("P1", one.Costing().Cost(one.Plan()).Budget, other.Costing().Cost(other.Plan()).Budget)));

        Assert.Equal(
            [ChangeCause.Rate, ChangeCause.Quantity, ChangeCause.Carers, ChangeCause.LineCame, ChangeCause.LineWent, ChangeCause.Sum, ChangeCause.Rounding],
            change.Reasons.Select(reason => reason.Cause).Distinct());
    }

    private static ChangeCause CauseOf(LineChangeKind kind) => kind switch
    {
        LineChangeKind.Came => ChangeCause.LineCame,
        LineChangeKind.Went => ChangeCause.LineWent,
        LineChangeKind.InBudget => ChangeCause.Sum,
        _ => Enum.Parse<ChangeCause>(kind.ToString()),
    };

    private static CostBreakdown Lines(params CostLine[] lines) => new([.. lines]);

    private static CostLine Visit(decimal rate, decimal hours) =>
        new(CostLineKind.Visit, "v1", "Getting up", CostUnit.Hour, Ratio.FromDecimal(hours), Money.FromPounds(rate), Money.FromPounds(rate * hours));
}
