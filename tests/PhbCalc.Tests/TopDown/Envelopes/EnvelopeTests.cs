using PhbCalc.TopDown;

namespace PhbCalc.Tests.TopDown;

/// <summary>A caseload made to fit an envelope (spec 4, The envelope): worked figures, overrides, scaling, and each person's lines.</summary>
public sealed class EnvelopeTests
{
    private static readonly ValueList<EnvelopeClaim> Two = [Caseload.Claim("a", 100m), Caseload.Claim("b", 300m)];

    [Fact]
    public void The_worked_caseload_within_floors_and_caps()
    {
        EnvelopeOutcome outcome = Caseload.Share(56_700m, Caseload.Worked);

        Assert.Equal("4,000.00 7,357.50 9,810.00 15,532.50 20,000.00", Caseload.Text(outcome));
        Assert.Equal([ShareBound.Floor, ShareBound.None, ShareBound.None, ShareBound.None, ShareBound.Cap], outcome.People.Select(person => person.Bound));
        Assert.Equal((1, 1, 0, 0), (outcome.AtFloor, outcome.AtCap, outcome.Overridden, outcome.LeftoverPence));
        Assert.Equal("327p per 400", outcome.Ratio.ToString());
        Assert.Equal((Caseload.Pounds(56_700m), Money.Zero, Money.Zero), (outcome.Allocated, outcome.Contingency, outcome.Unallocated));
        Assert.Null(outcome.Infeasible);
        Assert.Equal(Caseload.Worked, outcome.People.Select(person => person.Claim).ToValueList());
    }

    [Fact]
    public void What_is_allocated_is_what_the_people_get_also_of_a_copy()
    {
        EnvelopeOutcome outcome = Caseload.Share(56_700m, Caseload.Worked);
        EnvelopeOutcome first = outcome with { People = [outcome.People[0]] };

        Assert.Equal((Caseload.Pounds(4_000m), Caseload.Pounds(52_700m)), (first.Allocated, first.Unallocated));
        Assert.Equal((0, Money.Zero), ((outcome with { People = [] }).AtFloor, (outcome with { People = [] }).Allocated));
    }

    [Fact]
    public void A_contingency_is_kept_back_first()
    {
        EnvelopeOutcome outcome = Caseload.Share(63_000m, Caseload.Worked, contingency: 0.1m);

        Assert.Equal("4,000.00 7,357.50 9,810.00 15,532.50 20,000.00", Caseload.Text(outcome));
        Assert.Equal((Caseload.Pounds(56_700m), Caseload.Pounds(6_300m), Money.Zero), (outcome.Allocated, outcome.Contingency, outcome.Unallocated));
    }

    [Theory]
    [InlineData("0.05", "0.1", "0.05", "0.00")]
    [InlineData("0.04", "0.1", "0.04", "0.00")]
    [InlineData("100.00", "0.333333", "66.67", "33.33")]
    [InlineData("999999999999999.99", "0.000001", "999998999999999.99", "1000000000.00")]
    [InlineData("100", "0", "100.00", "0.00")]
    [InlineData("100", "1", "0.00", "100.00")]
    public void What_there_is_for_the_caseload_is_rounded_to_the_penny_and_the_contingency_is_the_rest(string amount, string share, string available, string contingency)
    {
        Envelope envelope = new(Money.Parse(amount), Money.Parse(share).Pounds);

        Assert.Equal((Money.Parse(available), Money.Parse(contingency)), (envelope.Available, envelope.Contingency));
    }

    [Fact]
    public void Overrides_are_taken_off_first_and_paid_in_full_whatever_their_bounds()
    {
        ValueList<EnvelopeClaim> claims = [Caseload.Claim("a", 5_000m), Caseload.Overridden("b", 1_000m, 12_000m, 0m, 10m), Caseload.Claim("c", 15_000m), Caseload.Overridden("d", 9_000m, 0m, 5m)];
        EnvelopeOutcome outcome = Caseload.Share(20_000m, claims);

        Assert.Equal("2,000.00 12,000.00 6,000.00 0.00", Caseload.Text(outcome));
        Assert.Equal((2, 0, 0), (outcome.Overridden, outcome.AtFloor, outcome.AtCap));
        Assert.Equal("2p per 5", outcome.Ratio.ToString());
        Assert.Equal(claims[1].Budget.Breakdown, outcome.People[1].Breakdown);
        Assert.Equal(Caseload.Pounds(12_000m), outcome.People[1].Scaled);
    }

    [Theory]
    [InlineData(Scaling.Both, 200, "50.00 150.00", 0)]
    [InlineData(Scaling.DownOnly, 200, "50.00 150.00", 0)]
    [InlineData(Scaling.Both, 800, "200.00 600.00", 0)]
    [InlineData(Scaling.DownOnly, 800, "100.00 300.00", 400)]
    [InlineData(Scaling.UpOnly, 800, "200.00 600.00", 0)]
    [InlineData(Scaling.Both, 400, "100.00 300.00", 0)]
    [InlineData(Scaling.DownOnly, 400, "100.00 300.00", 0)]
    [InlineData(Scaling.UpOnly, 400, "100.00 300.00", 0)]
    public void Amounts_are_scaled_the_way_the_policy_lets_them(Scaling scaling, int envelope, string amounts, int unallocated)
    {
        EnvelopeOutcome outcome = Caseload.Share(envelope, Two, scaling);

        Assert.Equal((amounts, Caseload.Pounds(unallocated), scaling), (Caseload.Text(outcome), outcome.Unallocated, outcome.Scaling));
        Assert.Null(outcome.Infeasible);
    }

    [Fact]
    public void Amounts_that_are_only_scaled_down_still_keep_within_their_bounds()
    {
        ValueList<EnvelopeClaim> claims = [Caseload.Claim("a", 100m, 150m), Caseload.Claim("b", 300m, 0m, 250m), Caseload.Claim("c", 0m, 20m, 90m), Caseload.Claim("d", 40m, 0m, 40m)];

        Assert.Equal("150.00 250.00 20.00 40.00", Caseload.Text(Caseload.Share(1_000m, claims, Scaling.DownOnly)));
        Assert.Equal(Caseload.Pounds(540m), Caseload.Share(1_000m, claims, Scaling.DownOnly).Unallocated);
        Assert.Equal("150.00 250.00 20.00 40.00", Caseload.Text(Caseload.Share(460m, claims, Scaling.UpOnly)));
        Assert.Equal(Caseload.Pounds(0.01m), Caseload.Share(459.99m, claims, Scaling.UpOnly).Infeasible?.Amount);
    }

    /// <summary>The cap takes the money off, and not the scaling, though smaller ratios would end at the cap as well.</summary>
    [Theory]
    [InlineData(Scaling.Both, 20)]
    [InlineData(Scaling.UpOnly, 20)]
    [InlineData(Scaling.DownOnly, 20)]
    [InlineData(Scaling.DownOnly, 25)]
    public void Where_nothing_has_to_be_scaled_nothing_is(Scaling scaling, int envelope)
    {
        EnvelopeOutcome outcome = Caseload.Share(envelope, [Caseload.Claim("a", 30m, 0m, 20m)], scaling);

        Assert.Equal("1p per 1", outcome.Ratio.ToString());
        AssertLines("TableAmount | Allocation table, 30 points | £30.00\nScaling | Scaled to the envelope | £0.00\nBound | Held at the cap of £20.00 | -£10.00", outcome.People[0]);
    }

    [Fact]
    public void Scaling_goes_both_ways_unless_said_otherwise() => Assert.Equal(Scaling.Both, new EnvelopeAllocation(new(Caseload.Pounds(1m), 0m)).Scaling);

    [Fact]
    public void Nobody_gets_nothing_of_an_envelope_of_nothing()
    {
        EnvelopeOutcome outcome = Caseload.Share(0m, Two);

        Assert.Equal("0.00 0.00", Caseload.Text(outcome));
        Assert.Empty(Caseload.Share(0m, []).People);
        Assert.Null(Caseload.Share(0m, []).Infeasible);
        Assert.Equal(Caseload.Pounds(5m), Caseload.Share(5m, [], Scaling.DownOnly).Unallocated);
    }

    [Fact]
    public void Lines_say_what_scaling_a_floor_and_a_cap_change()
    {
        EnvelopeOutcome outcome = Caseload.Share(56_700m, Caseload.Worked);

        AssertLines("TableAmount | Allocation table, 4,000 points | £4,000.00\nScaling | Scaled to the envelope | -£730.00\nBound | Held at the floor of £4,000.00 | £730.00", outcome.People[0]);
        AssertLines("TableAmount | Allocation table, 9,000 points | £9,000.00\nScaling | Scaled to the envelope | -£1,642.50", outcome.People[1]);
        AssertLines("TableAmount | Allocation table, 26,000 points | £26,000.00\nScaling | Scaled to the envelope | -£4,745.00\nBound | Held at the cap of £20,000.00 | -£1,255.00", outcome.People[4]);
        Assert.Equal(
            [Caseload.Pounds(3_270m), Caseload.Pounds(7_357.5m), Caseload.Pounds(9_810m), Caseload.Pounds(15_532.5m), Caseload.Pounds(21_255m)],
            outcome.People.Select(person => person.Scaled));
    }

    [Fact]
    public void Lines_say_why_a_leftover_penny_went_where_it_went()
    {
        const string Penny = "LeftoverPenny | A penny left after everybody's whole pence | £0.01";
        EnvelopeOutcome fraction = Caseload.Share(0.10m, [Caseload.Claim("a", 61m), Caseload.Claim("b", 29m), Caseload.Claim("c", 10m)]);
        EnvelopeOutcome weight = Caseload.Share(0.02m, [Caseload.Claim("a", 0.25m), Caseload.Claim("b", 0.75m)]);
        EnvelopeOutcome key = Caseload.Share(0.03m, [Caseload.Claim("a", 1m), Caseload.Claim("B", 1m)]);

        AssertLines($"TableAmount | Allocation table, 29 points | £29.00\nScaling | Scaled to the envelope | -£28.98\n{Penny} | the fraction of a penny was larger than others'", fraction.People[1]);
        AssertLines($"TableAmount | Allocation table, 0.75 points | £0.75\nScaling | Scaled to the envelope | -£0.74\n{Penny} | the fraction was as large as others', and the amount larger", weight.People[1]);
        AssertLines($"TableAmount | Allocation table, 1 points | £1.00\nScaling | Scaled to the envelope | -£0.99\n{Penny} | fraction and amount were as large as others', and the id comes first", key.People[1]);
        Assert.Equal((1, 1, 1), (fraction.LeftoverPence, weight.LeftoverPence, key.LeftoverPence));
        Assert.Equal(["0.06 0.03 0.01", "0.00 0.02", "0.01 0.02"], new[] { fraction, weight, key }.Select(Caseload.Text));
    }

    [Fact]
    public void Adjustments_stay_in_the_lines_before_scaling() => AssertLines(
        """
        TableAmount | Allocation table, 100 points | £100.00
        Adjustment | Carers' breaks | £20.00
        Scaling | Scaled to the envelope | £30.00
        """,
        Caseload.Share(150m, [Caseload.Claim("a", 100m, 0m, null, Adjustment.Addition(Caseload.Pounds(20m), "Carers' breaks"))]).People[0]);

    [Fact]
    public void Nothing_to_scale_is_said_too() => AssertLines(
        "TableAmount | Allocation table, 100 points | £100.00\nScaling | Scaled to the envelope | £0.00",
        Caseload.Share(100m, [Caseload.Claim("a", 100m)]).People[0]);

    /// <summary>A scaled amount a hair under £10.00 is £9.99 in whole pence, however many nines it has.</summary>
    [Fact]
    public void A_scaled_amount_is_rounded_down_to_whole_pence() => Assert.Equal(
        Caseload.Pounds(9.99m),
        Caseload.Share(9_999_999_999.99m + 20m, [Caseload.Claim("a", 10m, 20m), Caseload.Claim("b", 10_000_000_000m)]).People[0].Scaled);

    private static void AssertLines(string expected, PersonAllocation person)
    {
        CostBreakdown breakdown = person.Breakdown;

        Assert.Equal(expected.ReplaceLineEndings("\n"), string.Join('\n', breakdown.Lines.Select(line => $"{line.Kind} | {line.Label} | {line.Amount}{(line.Note is null ? "" : $" | {line.Note}")}")));
        Assert.Equal(person.Amount, breakdown.Total);
    }
}
