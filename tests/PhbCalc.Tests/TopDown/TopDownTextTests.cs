using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Tests.TopDown;

/// <summary>Scores, indicative budgets and allocations as the person they are about reads them.</summary>
public sealed class TopDownTextTests
{
    [Fact]
    public void A_score_domain_by_domain() => Snapshot.Matches(Explained.Score.Explain());

    [Fact]
    public void A_score_of_another_questionnaire_says_nothing_of_the_Decision_Support_Tool() =>
        Assert.DoesNotContain("Decision", (Explained.Score with { Indication = null }).Explain(), StringComparison.Ordinal);

    [Fact]
    public void A_budget_with_an_adjustment_of_every_kind() => Snapshot.Matches(Explained.Everything.Explain());

    [Fact]
    public void A_budget_that_somebody_set() => Snapshot.Matches(Explained.Overridden.Explain());

    [Fact]
    public void An_allocation_in_proportion() => Snapshot.Matches(Of("P004").Explain());

    [Fact]
    public void An_allocation_with_a_leftover_penny() => Snapshot.Matches(Of("P003").Explain());

    [Fact]
    public void An_allocation_at_the_floor() => Snapshot.Matches(Of("P001").Explain());

    [Fact]
    public void An_allocation_at_the_cap() => Snapshot.Matches(Of("P005").Explain());

    [Fact]
    public void An_allocation_that_somebody_set() => Snapshot.Matches(Of("P002").Explain());

    [Fact]
    public void Every_amount_of_every_line_is_in_it() => Assert.All(Explained.Mixed.People, person => Assert.All(
        person.Breakdown.Lines,
        line => Assert.Contains(line.Amount.ToString(), person.Explain(), StringComparison.Ordinal)));

    [Fact]
    public void Every_indication_has_words()
    {
        EligibilityIndication[] all = Enum.GetValues<EligibilityIndication>();
        Assert.Equal(all.Length, all.Select(TopDownText.Words).Distinct(StringComparer.Ordinal).Count());
        Assert.Throws<ArgumentOutOfRangeException>(() => TopDownText.Words((EligibilityIndication)99));
        Assert.Throws<ArgumentNullException>(() => ((PersonScore)null!).Explain());
        Assert.Throws<ArgumentNullException>(() => ((TopDownBudget)null!).Explain());
        Assert.Throws<ArgumentNullException>(() => ((PersonAllocation)null!).Explain());
    }

    private static PersonAllocation Of(string id) => Explained.Mixed.People.Single(person => person.Claim.Budget.PersonId == id);
}
