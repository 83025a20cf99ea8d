using System.Numerics;
using FsCheck.Fluent;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Tests.TopDown;

/// <summary>Shared envelopes against an oracle, and what holds of all of them.</summary>
public sealed class EnvelopeLawTests
{
    private const int Cases = 500;

    [Law(2000)]
    public Property Every_envelope_agrees_with_the_oracle_to_the_penny() => Law.Of(EnvelopeCases.Any, given =>
    {
        EnvelopeAnswer answer = EnvelopeOracle.Answer(given);
        EnvelopeOutcome outcome = given.Share();

        Assert.Equal(answer.WhyNot, outcome.Infeasible is { } why ? (why.Cause, (BigInteger)why.Amount.ToPence()) : null);
        Assert.Equal(answer.Amounts, outcome.People.Select(person => (BigInteger)person.Amount.ToPence()));
        Assert.Equal(answer.Scaled, outcome.People.Where(person => !person.Claim.Budget.IsOverridden).Select(person => (BigInteger)person.Scaled.ToPence()));
        Assert.Equal(answer.Available, outcome.Envelope.Available.ToPence());
        Assert.Equal(given.People.Select(person => person.Id).Where(_ => answer.WhyNot is null), outcome.People.Select(person => person.Claim.Budget.PersonId));
    });

    [Law(Cases)]
    public Property Allocated_contingency_and_unallocated_are_the_envelope() => Law.Of(EnvelopeCases.Any, given =>
    {
        EnvelopeOutcome outcome = given.Share();

        Assert.Equal(Money.FromPence(given.Pence), outcome.Allocated + outcome.Contingency + outcome.Unallocated);
        Assert.Equal(outcome.Allocated, outcome.People.Aggregate(Money.Zero, (sum, person) => sum + person.Amount));
        Assert.True(outcome.Unallocated >= Money.Zero);
        Assert.True(outcome.Unallocated == Money.Zero || given.Scaling == Scaling.DownOnly || outcome.Infeasible is not null);
    });

    [Law(Cases)]
    public Property Lines_are_in_whole_pence_and_sum_to_what_each_person_gets() => Law.Of(EnvelopeCases.ThatFit, given => Assert.All(given.Share().People, person =>
    {
        CostBreakdown breakdown = person.Breakdown;

        Assert.Equal(person.Amount, breakdown.Total);
        Assert.All(breakdown.Lines, line => Assert.True(line.Amount.IsWholePence && line.Rate == line.Amount));
        Assert.Equal(person.Claim.Budget.Breakdown.Lines, breakdown.Lines.Take(person.Claim.Budget.Breakdown.Lines.Count));
        Assert.Equal(person.Penny != LeftoverPenny.None, breakdown.Lines[^1].Kind == CostLineKind.LeftoverPenny);
        Assert.Equal(person.Bound != ShareBound.None, breakdown.Lines.Any(line => line.Kind == CostLineKind.Bound));
        Assert.Equal(person.Claim.Budget.IsOverridden, breakdown.Lines.All(line => line.Kind != CostLineKind.Scaling));
    }));

    [Law(Cases)]
    public Property Everybody_between_bounds_gets_the_ratio_to_within_a_penny_and_everybody_else_the_bound() => Law.Of(EnvelopeCases.ThatFit, given =>
    {
        EnvelopeOutcome outcome = given.Share();
        ExactFraction ratio = new((BigInteger)outcome.Ratio.Pence, (BigInteger)outcome.Ratio.Weight);
        Assert.All(outcome.People.Where(person => !person.Claim.Budget.IsOverridden), person => Assert.True(person.Bound switch
        {
            ShareBound.Floor => person.Amount == person.Claim.Floor,
            ShareBound.Cap => person.Amount == person.Claim.Cap,
            _ => ((ratio * person.Claim.Budget.Amount.ToPence()) - person.Amount.ToPence()).Size < 1,
        }));
        Assert.Equal(outcome.AtFloor, outcome.People.Count(person => person.Bound == ShareBound.Floor));
        Assert.Equal(outcome.AtCap, outcome.People.Count(person => person.Bound == ShareBound.Cap));
        Assert.Equal(outcome.LeftoverPence, outcome.People.Count(person => person.Penny != LeftoverPenny.None));
    });

    [Law(Cases)]
    public Property The_order_of_the_claims_changes_nothing() => Law.Of(EnvelopeCases.Any, given =>
    {
        EnvelopeOutcome outcome = given.Share();
        EnvelopeOutcome reversed = (given with { People = [.. given.People.Reverse()] }).Share();

        Assert.Equal(outcome.People, reversed.People.Reverse());
        Assert.Equal((outcome.Infeasible, outcome.NextPound, outcome.Ratio), (reversed.Infeasible, reversed.NextPound, reversed.Ratio));
    });

    [Law(Cases)]
    public Property Overrides_are_paid_in_full() => Law.Of(EnvelopeCases.ThatFit, given => Assert.All(
        given.Share().People.Where(person => person.Claim.Budget.IsOverridden),
        person => Assert.Equal((person.Claim.Budget.Amount, ShareBound.None, LeftoverPenny.None), (person.Amount, person.Bound, person.Penny))));

    [Law(Cases)]
    public Property Scaling_one_way_only_gives_nobody_more_or_nobody_less_than_the_amount_within_bounds() => Law.Of(
        EnvelopeCases.ThatFit.Filter(given => given.Scaling != Scaling.Both),
        given => Assert.All(given.Share().People.Zip(given.People).Where(pair => !pair.Second.IsOverridden), pair =>
        {
            int side = BigInteger.Compare(pair.First.Amount.ToPence(), EnvelopeOracle.Unscaled(pair.Second));
            Assert.True(given.Scaling == Scaling.DownOnly ? side <= 0 : side >= 0);
        }));

    [Law(Cases)]
    public Property Amounts_that_are_all_doubled_change_nothing_where_scaling_goes_both_ways() => Law.Of(EnvelopeCases.Any, given =>
    {
        EnvelopeCase both = given with { Scaling = Scaling.Both };
        EnvelopeCase doubled = both with { People = [.. given.People.Select(person => person.IsOverridden ? person : person with { Amount = 2 * person.Amount })] };

        Assert.Equal(both.Share().People.Select(Result), doubled.Share().People.Select(Result));
        Assert.Equal(both.Share().Infeasible, doubled.Share().Infeasible);

        static (Money Amount, ShareBound Bound, LeftoverPenny Penny) Result(PersonAllocation person) => (person.Amount, person.Bound, person.Penny);
    });

    [Law(Cases)]
    public Property The_next_pound_is_the_difference_to_an_envelope_with_a_pound_more() => Law.Of(EnvelopeCases.ThatFit, given =>
    {
        EnvelopeOutcome outcome = given.Share();
        EnvelopeOutcome richer = (given with { Pence = given.Pence + 100 }).Share();
        NextPound? next = outcome.NextPound;

        Assert.Equal(richer.Infeasible is not null, next is null);
        if (next is not null)
        {
            Assert.Equal((richer.Allocated - outcome.Allocated, richer.Contingency - outcome.Contingency), (next.Allocated, next.Contingency));
            Assert.Equal(Money.FromPounds(1m), next.Allocated + next.Contingency + next.Unallocated);
            Assert.Equal(
                next.Allocated == Money.Zero ? 0 : richer.People.Count(person => person.Claim.Budget.Amount > Money.Zero && person.Bound == ShareBound.None && !person.Claim.Budget.IsOverridden),
                next.People);
        }
    });
}
