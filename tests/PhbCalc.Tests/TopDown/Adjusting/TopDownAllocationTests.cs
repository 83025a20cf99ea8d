using PhbCalc.TopDown;

namespace PhbCalc.Tests.TopDown;

/// <summary>A person's indicative budget line by line (spec 4, Allocation table and Adjustments): how the sum was made up is what a person may ask.</summary>
public sealed class TopDownAllocationTests
{
    private static readonly Source Tables = new("Local allocation tables");

    [Fact]
    public void A_score_is_a_line_with_its_source_and_a_budget()
    {
        TopDownBudget budget = new TopDownAllocation(Norfolk.Table, Tables).Allocate("P1", 130m);

        Assert.Equal(("P1", 130m, Pounds(1_000m), Pounds(1_000m)), (budget.PersonId, budget.Points, budget.TableAmount, budget.Amount));
        Assert.Equal(
            [new CostLine(CostLineKind.TableAmount, "", "Allocation table, 130 points", CostUnit.Once, 1, Pounds(1_000m), Pounds(1_000m)) { Source = Tables }],
            budget.Breakdown.Lines);
        Assert.False(budget.IsOverridden);
        Assert.False(budget.IsSupplyDriven);
        Assert.Empty(budget.Notices);
    }

    [Fact]
    public void Named_additions_are_lines_of_their_own_as_in_KM() => AssertLines(
        """
        TableAmount | Allocation table, 57.5 points | £61,000.00
        Adjustment | Carers' breaks | £2,566.00
        Adjustment | Education, leisure and holidays | £20,384.00
        Adjustment | Transport | £728.00
        £84,678.00
        """,
        61_000m,
        57.5m,
        Adjustment.Addition(Pounds(2_566m), "Carers' breaks"),
        Adjustment.Addition(Pounds(20_384m), "Education, leisure and holidays"),
        Adjustment.Addition(Pounds(728m), "Transport"));

    /// <summary>R (Savva) v Kensington and Chelsea: points and a sum are not enough; the person may ask what the points came to and why it was changed.</summary>
    [Fact]
    public void A_sum_that_was_changed_shows_what_the_table_gave_and_each_change_with_its_reason_as_Savva_asks() => AssertLines(
        """
        TableAmount | Allocation table, 35 points | £7,000.00
        Adjustment | Area cost index 1.0616 | £431.20 | London weighting 2009
        Adjustment | Uplift 2.5% | £185.78 | prices 2008 to 2009
        Adjustment | Unpaid support, 12.5% | -£952.12 | her husband helps at night
        Adjustment | Floor £6,000.00 | £0.00 | nobody under this
        Adjustment | Cap £6,500.00 | -£164.86 | panel's ceiling
        Adjustment | Exceptional night care | £2,363.33
        £8,863.33
        """,
        7_000m,
        35m,
        Adjustment.AreaCostIndex(1.0616m, "London weighting 2009"),
        Adjustment.Uplift(0.025m, "prices 2008 to 2009"),
        Adjustment.UnpaidSupport(0.125m, "her husband helps at night"),
        Adjustment.Floor(Pounds(6_000m), "nobody under this"),
        Adjustment.Cap(Pounds(6_500m), "panel's ceiling"),
        Adjustment.Addition(Pounds(2_363.33m), "Exceptional night care"));

    [Fact]
    public void Adjustments_are_applied_in_their_stated_order_whatever_order_they_are_given_in()
    {
        Adjustment[] all =
        [
            Adjustment.AreaCostIndex(1.1m, "area"),
            Adjustment.Uplift(0.1m, "prices"),
            Adjustment.UnpaidSupport(Pounds(10m), "family"),
            Adjustment.Floor(Pounds(120m), "least"),
            Adjustment.Cap(Pounds(125m), "most"),
            Adjustment.Addition(Pounds(50m), "first"),
            Adjustment.Addition(Pounds(-20m), "second"),
            Adjustment.Override(Pounds(200m), "panel", "A. Manager", new(2026, 5, 1)),
        ];
        const string Expected = """
            TableAmount | Allocation table, 1 points | £100.00
            Adjustment | Area cost index 1.1 | £10.00 | area
            Adjustment | Uplift 10% | £11.00 | prices
            Adjustment | Unpaid support | -£10.00 | family
            Adjustment | Floor £120.00 | £9.00 | least
            Adjustment | Cap £125.00 | £0.00 | most
            Adjustment | first | £50.00
            Adjustment | second | -£20.00
            Override | Override to £200.00 | £50.00 | panel; set by A. Manager on 2026-05-01
            £200.00
            """;

        AssertLines(Expected, 100m, 1m, [.. all]);
        AssertLines(Expected, 100m, 1m, [all[7], all[4], all[3], all[5], all[2], all[1], all[6], all[0]]);
        AssertLines(
            """
            TableAmount | Allocation table, 1 points | £100.00
            Adjustment | second | -£20.00
            Adjustment | first | £50.00
            £130.00
            """,
            100m,
            1m,
            [all[6], all[5]]);
    }

    [Fact]
    public void Nothing_takes_the_amount_under_nothing()
    {
        AssertLines("TableAmount | Allocation table, 1 points | £100.00\nAdjustment | Unpaid support | -£100.00 | family\n£0.00", 100m, 1m, Adjustment.UnpaidSupport(Pounds(100.01m), "family"));
        AssertLines("TableAmount | Allocation table, 1 points | £100.00\nAdjustment | Unpaid support, 100% | -£100.00 | family\n£0.00", 100m, 1m, Adjustment.UnpaidSupport(1m, "family"));
        AssertLines("TableAmount | Allocation table, 1 points | £100.00\nAdjustment | Area cost index 0 | -£100.00 | none\n£0.00", 100m, 1m, Adjustment.AreaCostIndex(0m, "none"));
        AssertLines("TableAmount | Allocation table, 1 points | £100.00\nAdjustment | Uplift -100% | -£100.00 | none\n£0.00", 100m, 1m, Adjustment.Uplift(-1m, "none"));
        AssertLines("TableAmount | Allocation table, 1 points | £100.00\nAdjustment | less | -£100.00\nAdjustment | more | £5.00\n£5.00", 100m, 1m, Adjustment.Addition(Pounds(-100.01m), "less"), Adjustment.Addition(Pounds(5m), "more"));
    }

    [Fact]
    public void A_floor_lifts_and_a_cap_lowers_only_where_they_bite()
    {
        Assert.Equal(Pounds(100m), Amount(100m, Adjustment.Floor(Pounds(100m), "least"), Adjustment.Cap(Pounds(100m), "most")));
        Assert.Equal(Pounds(100.01m), Amount(100m, Adjustment.Floor(Pounds(100.01m), "least")));
        Assert.Equal(Pounds(99.99m), Amount(100m, Adjustment.Cap(Pounds(99.99m), "most")));
        Assert.Equal(Pounds(100m), Amount(100m, Adjustment.Floor(Pounds(99.99m), "least"), Adjustment.Cap(Pounds(100.01m), "most")));
        Assert.Equal(Pounds(150m), Amount(100m, Adjustment.Cap(Pounds(100m), "most"), Adjustment.Addition(Pounds(50m), "on top")));
    }

    [Fact]
    public void A_change_is_rounded_once_half_away_from_nothing()
    {
        // 1% of £0.50 is half a penny, up or off.
        Assert.Equal(Pounds(0.51m), Amount(0.5m, Adjustment.Uplift(0.01m, "prices")));
        Assert.Equal(Pounds(0.49m), Amount(0.5m, Adjustment.UnpaidSupport(0.01m, "family")));
        Assert.Equal(Pounds(0.50m), Amount(0.5m, Adjustment.Uplift(0.009999m, "prices")));
    }

    [Fact]
    public void A_cap_for_short_supply_is_flagged_where_it_takes_money_off_and_nowhere_else()
    {
        Adjustment cap = Adjustment.Cap(Pounds(80m), "few agencies", isSupplyDriven: true);
        Adjustment set = Adjustment.Override(Pounds(70m), "panel", "A. Manager", new(2026, 5, 1));
        TopDownBudget capped = Budget(80.01m, cap);

        Assert.True(capped.IsSupplyDriven);
        Assert.Equal(["A cap that is there because supply is short takes money off what the needs were assessed at."], capped.Notices);
        Assert.Equal("few agencies; supply-driven", capped.Breakdown.Lines[1].Note);
        AssertIsNotFlagged(Budget(80m, cap), "few agencies");
        AssertIsNotFlagged(Budget(90m, Adjustment.Cap(Pounds(80m), "enough")), "enough");
        Assert.False(Budget(90m, cap, set).IsSupplyDriven);
        Assert.True(Budget(90m, cap, Adjustment.Addition(Pounds(50m), "on top")).IsSupplyDriven);

        static void AssertIsNotFlagged(TopDownBudget budget, string note)
        {
            Assert.False(budget.IsSupplyDriven);
            Assert.Empty(budget.Notices);
            Assert.Equal(note, budget.Breakdown.Lines[1].Note);
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("99.99")]
    [InlineData("100")]
    [InlineData("250000")]
    public void An_override_wins_over_all_the_rest_and_names_who_set_it_and_when(string pounds)
    {
        Adjustment set = Adjustment.Override(Money.Parse(pounds), "agreed at panel", "A. Manager", new(2026, 5, 1));
        TopDownBudget budget = Budget(100m, set, Adjustment.Floor(Pounds(500m), "least"), Adjustment.Addition(Pounds(1m), "more"));

        Assert.True(budget.IsOverridden);
        Assert.Equal(Money.Parse(pounds), budget.Amount);
        Assert.Equal("agreed at panel; set by A. Manager on 2026-05-01", budget.Breakdown.Lines[^1].Note);
        Assert.Equal(("A. Manager", new LocalDate(2026, 5, 1), set.Reason), (set.Actor, set.On, "agreed at panel"));
    }

    [Fact]
    public void All_that_is_wrong_with_a_person_comes_at_once() => Expect.Faults(
        """
        person, person_id: is blank; give it a value
        person, points: '186' is in no band of the allocation table; add a band for it, or check the answers (the table ends at 185)
        2 person, adjustment: has a second Floor for one person; give one of each kind, and any number of additions
        5 person, adjustment: has a second Override for one person; give one of each kind, and any number of additions
        person, cap: '£9.99' is under the floor of £10.00; write the floor or more, or leave one of them out
        """.Replace("person,", "person   ,", StringComparison.Ordinal),
        () => new TopDownAllocation(Norfolk.Table).Allocate(
            "  ",
            186m,
            [
                Adjustment.Addition(Pounds(1m), "more"),
                Adjustment.Floor(Pounds(10m), "least"),
                Adjustment.Floor(Pounds(1m), "least"),
                Adjustment.Addition(Pounds(1m), "more"),
                Adjustment.Override(Pounds(1m), "panel", "A. Manager", new(2026, 5, 1)),
                Adjustment.Override(Pounds(1m), "panel", "A. Manager", new(2026, 5, 1)),
                Adjustment.Cap(Pounds(9.99m), "most"),
            ]));

    [Fact]
    public void Two_of_a_kind_are_refused_of_every_kind_but_additions() => Assert.All(
        [
            Adjustment.AreaCostIndex(1m, "area"),
            Adjustment.Uplift(0m, "prices"),
            Adjustment.UnpaidSupport(0m, "family"),
            Adjustment.Floor(Pounds(1m), "least"),
            Adjustment.Cap(Pounds(1m), "most"),
            Adjustment.Override(Pounds(1m), "panel", "A. Manager", new(2026, 5, 1)),
        ],
        one => Expect.Faults(
            $"1 person P1, adjustment: has a second {one.Kind} for one person; give one of each kind, and any number of additions",
            () => Budget(100m, one, one)));

    private static TopDownBudget Budget(decimal table, params ValueList<Adjustment> adjustments) => Allocation(table, 1m).Allocate("P1", 1m, adjustments);

    private static Money Amount(decimal table, params ValueList<Adjustment> adjustments) => Budget(table, adjustments).Amount;

    /// <summary>A table that gives so many pounds for a score.</summary>
    private static TopDownAllocation Allocation(decimal pounds, decimal points) => new(AllocationTable.OfBands([new(points, points, Pounds(pounds))]));

    /// <summary>Fails unless the lines are these (kind, label, amount, note) and sum to the amount in the last row.</summary>
    private static void AssertLines(string expected, decimal pounds, decimal points, params ValueList<Adjustment> adjustments)
    {
        TopDownBudget budget = Allocation(pounds, points).Allocate("P1", points, adjustments);
        IEnumerable<string> lines = budget.Breakdown.Lines.Select(line => $"{line.Kind} | {line.Label} | {line.Amount}{(line.Note is null ? "" : $" | {line.Note}")}");

        Assert.Equal(expected.ReplaceLineEndings("\n"), string.Join('\n', [.. lines, $"{budget.Amount}"]));
        Assert.Equal(budget.Amount, budget.Breakdown.Total);
        Assert.Equal(Pounds(pounds), budget.TableAmount);
        Assert.All(budget.Breakdown.Lines, line => Assert.Equal(("", CostUnit.Once, 1, line.Amount), (line.Id, line.Unit, line.Quantity, line.Rate)));
    }

    private static Money Pounds(decimal pounds) => Money.FromPounds(pounds);
}
