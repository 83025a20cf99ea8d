using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Budgets;

/// <summary>Budgets through their stages (spec 7, Stages).</summary>
public sealed class BudgetHistoryTests
{
    private static readonly BudgetVersion Indicative = Versions.Indicative(30m);

    [Fact]
    public void Each_stage_keeps_its_breakdown_and_each_step_says_why()
    {
        BudgetVersion final = Final("2026-03-23", BudgetStage.Final, hours: "10:00-12:00");
        BudgetVersion review = Final("2026-07-01", BudgetStage.Review, hours: "10:00-13:00");
        BudgetHistory history = new([Indicative, final, review]);

        Assert.Equal("P1", history.PersonId);
        Assert.Equal(review, history.Current);
        Assert.Equal(2, history.Steps.Count);
        Assert.Equal(BudgetChanges.Between(Indicative, final), history.Steps[0]);
        Assert.Equal(BudgetChanges.Between(final, review), history.Steps[1]);
        Snapshot.Matches(history.Explain());
    }

    [Fact]
    public void All_faults_are_reported_each_at_its_version()
    {
        BudgetVersion other = BudgetVersion.Of(Versions.Indicated(30m) with { PersonId = "P2" }, Build.Date("2026-01-01"));
        InvalidInputException refused = Assert.Throws<InvalidInputException>(() => new BudgetHistory([Indicative, Final("2026-03-23", BudgetStage.Final, "10:00-12:00"), other]));

        Assert.Equal(
            """
            2 budget of P1, person_id: 'P2' is not the person of the other version; compare versions of one person's budget
            2 on: '2026-01-01' is before the version of 2026-03-23; give the versions oldest first
            2 stage: 'Indicative' comes after Final; give indicative versions first, then final ones, then reviews and what was agreed, then the end
            """,
            Build.Lines(refused.Faults));
    }

    [Fact]
    public void No_version_is_refused() =>
        Assert.Equal("versions: there is none; give at least one version", Assert.Throws<InvalidInputException>(() => new BudgetHistory([])).Report());

    [Fact]
    public void A_version_is_of_somebody() => Assert.Equal(
        "budget, person_id: is blank; give it a value",
        Assert.Throws<InvalidInputException>(() => BudgetVersion.Of(" ", new([]), Build.Date("2026-04-01"), BudgetStage.Final)).Report());

    private static BudgetVersion Final(string on, BudgetStage stage, string hours) => BudgetVersion.Of(
        Versions.Costed(Versions.Rates(20m, 30m), visits: [Build.Visit("Mon", hours)], items: [new("i1", "gym", Money.FromPounds(50m), ItemUnit.Once, from: Build.Date("2026-05-01"))]),
        Build.Date(on),
        stage);
}
