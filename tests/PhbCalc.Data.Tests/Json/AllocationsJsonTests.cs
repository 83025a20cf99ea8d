using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Data.Tests;

public sealed class AllocationsJsonTests
{
    private const string NotTheSum = "give the file as it was written: every total is the sum of the lines it shows";
    private const string NotDerived = "is not what the other members come to; give the file as it was written: what can be worked out from its lines is worked out again";

    [Law]
    public Property What_is_written_reads_back_as_an_equal_outcome() => Law.Of(SomeAllocations.Any, AssertReadsBack);

    [Fact]
    public void An_envelope_that_could_not_be_shared_reads_back_too() => AssertReadsBack(SomeAllocations.Infeasible);

    [Fact]
    public void Allocations_are_written_in_snake_case_with_exact_numbers_and_people_in_order() => Snapshot.Matches(AllocationsJson.V1.Text(SomeAllocations.Mixed));

    [Fact]
    public void A_problem_is_written_with_its_explanation() => Snapshot.Matches(AllocationsJson.V1.Text(SomeAllocations.Infeasible));

    [Fact]
    public void The_order_of_the_claims_does_not_matter()
    {
        EnvelopeOutcome mixed = SomeAllocations.Mixed;
        EnvelopeOutcome turned = SomeAllocations.Share(60_000m, 0.05m, Scaling.Both, mixed.People.Reverse().Select(person => person.Claim).ToValueList());
        Assert.NotEqual(mixed, turned);
        Assert.Equal(AllocationsJson.V1.Text(mixed), AllocationsJson.V1.Text(turned));
    }

    [Fact]
    public void Every_cause_of_a_problem_reads_back() => Assert.All(
        Enum.GetValues<InfeasibleCause>().Except([InfeasibleCause.SpendingAboveContract]),
        cause => AssertReadsBack(SomeAllocations.Infeasible with { Infeasible = EnvelopeLimits.Missed(cause, Money.FromPounds(1.5m)) }));

    [Theory]
    [InlineData("phbcalc.allocations.v1", "x", "format: 'x' is not the format that is read here; give a file whose format is phbcalc.allocations.v1")]
    [InlineData("\"envelope\": 60000.00", "\"envelope\": -1.00", "envelope: '-£1.00' is out of range; write a sum of 0 or more, in whole pence, under 1,000,000,000,000,000")]
    [InlineData("\"contingency_share\": 0.05", "\"contingency_share\": 5", "contingency_share: '5' is not a share; write a number from 0 to 1 with at most six decimals, such as 0.1 for 10%")]
    [InlineData("\"scaling\": \"both\"", "\"scaling\": \"up\"", "scaling: 'up' is not a way to scale; allowed: both, down_only, up_only")]
    [InlineData("\"allocated\": 57000.00", "\"allocated\": 57000.01", $"allocated: '£57,000.01' is not what its parts come to, £57,000.00; {NotTheSum}")]
    [InlineData("\"contingency\": 3000.00", "\"contingency\": 3000.01", $"contingency: '£3,000.01' is not what its parts come to, £3,000.00; {NotTheSum}")]
    [InlineData("\"unallocated\": 0.00", "\"unallocated\": 0.01", $"unallocated: '£0.01' is not what its parts come to, £0.00; {NotTheSum}")]
    [InlineData("\"people\": 5", "\"people\": 6", $"counts.people: {NotDerived}")]
    [InlineData("\"at_floor\": 1", "\"at_floor\": 2", $"counts.at_floor: {NotDerived}")]
    [InlineData("\"at_cap\": 1", "\"at_cap\": 2", $"counts.at_cap: {NotDerived}")]
    [InlineData("\"overridden\": 1", "\"overridden\": 2", $"counts.overridden: {NotDerived}")]
    [InlineData("\"leftover_pence\": 1", "\"leftover_pence\": 1.5", "counts.leftover_pence: is not a whole number; write it like 2")]
    [InlineData("\"next_pound\": {", "\"next_pound\": { \"more\": 1,", "next_pound.more: is not a member of the format; allowed: allocated, contingency, unallocated, people")]
    [InlineData("\"problem\": null", "\"problem\": { \"cause\": \"no\", \"amount\": 1.00, \"explanation\": \"\" }", "problem.cause: 'no' is not a cause of a problem; allowed: overrides_above_envelope, floors_above_envelope, caps_below_envelope, no_amounts, amounts_above_envelope")]
    [InlineData("\"problem\": null", "\"problem\": { \"cause\": \"no_amounts\", \"amount\": 1.00, \"explanation\": \"x\" }", $"problem.explanation: {NotDerived}")]
    [InlineData("\"table_amount\": 4000.00", "\"table_amount\": 4000.01", $"people[0].table_amount: '£4,000.01' is not what its parts come to, £4,000.00; {NotTheSum}")]
    [InlineData("\"indicative\": 4000.00", "\"indicative\": 4000.01", $"people[0].indicative: '£4,000.01' is not what its parts come to, £4,000.00; {NotTheSum}")]
    [InlineData("\"scaled\": 3120.27", "\"scaled\": 3120.28", $"people[0].lines[1].rate: {NotDerived}\npeople[0].lines[1].amount: '-£879.73' is not what its parts come to, -£879.72; {NotTheSum}\npeople[0].lines[2].rate: {NotDerived}\npeople[0].lines[2].amount: '£879.73' is not what its parts come to, £879.72; {NotTheSum}")]
    [InlineData("\"bound\": \"floor\"", "\"bound\": \"none\"", $"counts.at_floor: {NotDerived}\npeople[0].lines: {NotDerived}")]
    [InlineData("\"penny\": \"larger_fraction\"", "\"penny\": \"none\"", $"counts.leftover_pence: {NotDerived}\npeople[2].lines: {NotDerived}")]
    [InlineData("\"is_overridden\": true", "\"is_overridden\": 1", "people[1].is_overridden: is neither true nor false; write true or false")]
    [InlineData("\"is_overridden\": true", "\"is_overridden\": false", $"counts.overridden: {NotDerived}\npeople[1].lines: {NotDerived}")]
    [InlineData("\"kind\": \"table_amount\"", "\"kind\": \"item\"", "people[0].lines: do not start with a line of the allocation table; give the file as it was written: the first line is of kind table_amount")]
    [InlineData("\"kind\": \"table_amount\"", "\"kind\": \"table\"", "people[0].lines[0].kind: 'table' is not a kind of line; allowed: pay, visit, item, bound, retainer, scaling, respite, pension, on_cost, table_amount, override, activity and 7 more")]
    [InlineData("\"allocation\": 4000.00", "\"allocation\": 4000.01", $"allocated: '£57,000.00' is not what its parts come to, £57,000.01; {NotTheSum}\nunallocated: '£0.00' is not what its parts come to, -£0.01; {NotTheSum}\npeople[0].lines[2].rate: {NotDerived}\npeople[0].lines[2].amount: '£879.73' is not what its parts come to, £879.74; {NotTheSum}")]
    public void What_is_not_of_the_format_is_refused_with_the_path_of_the_member(string written, string changed, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidInputException>(() => AllocationsJson.V1.Parse(Changed.First(AllocationsJson.V1.Text(SomeAllocations.Mixed), written, changed))).Report());

    [Fact]
    public void Culture_does_not_matter()
    {
        string text = AllocationsJson.V1.Text(SomeAllocations.Mixed);
        Assert.All(Cultures.Names, culture => Assert.Equal(text, Cultures.In(culture, () => AllocationsJson.V1.Text(AllocationsJson.V1.Parse(text)))));
    }

    private static void AssertReadsBack(EnvelopeOutcome outcome)
    {
        string text = AllocationsJson.V1.Text(outcome);
        Assert.Equal(outcome, AllocationsJson.V1.Parse(text));
        Assert.Equal(text, AllocationsJson.V1.Text(AllocationsJson.V1.Parse(text)));
        using MemoryStream stream = new();
        AllocationsJson.V1.Write(stream, outcome);
        stream.Position = 0;
        Assert.Equal(outcome, AllocationsJson.V1.Read(stream));
    }
}
