using PhbCalc.Contacts;
using PhbCalc.Currencies;
using PhbCalc.Rates;
using PhbCalc.Tests.Clusters;

namespace PhbCalc.Tests.Contacts;

/// <summary>Packages priced by contacts: what is in a budget, what is left out, and what a contact in a group costs (spec 5, Contacts and Group contacts).</summary>
public sealed class ContactPricingTests
{
    [Fact]
    public void Community_contacts_are_in_and_crisis_forensic_and_other_ones_are_left_out_with_their_cost()
    {
        ContactBudget budget = Teams.Pricing().Price(Teams.Package(Teams.One("A06", 12), Teams.One("A08", 3), Teams.One("A02", 2), Teams.One("B01"), Teams.One("Z02")));

        Assert.Equal(
            """
            A06 community 12 contact x £80.00 = £960.00
            A08 community 3 contact x £250.1234 = £750.37
            A02 crisis 2 contact x £356.8325 = £0.00 (£713.67) - left out: the NHS provides crisis care itself
            B01 forensic_justice 1 contact x £400.00 = £0.00 (£400.00) - left out: forensic care and care in the justice system are commissioned separately
            Z02 other 1 contact x £0.00 = £0.00 - left out: recorded as outside the tariff; no rate for it is given, so what it would have cost is not known
            """.ReplaceLineEndings("\n"),
            Care.Lines(budget.Breakdown));
        Assert.Equal(new CurrencyTotals(Care.Pounds(1_113.67m), Care.Pounds(1_710.37m)), budget.Totals);
        Assert.Equal("A06 Community Mental Health Team - Functional, 2024-06-03", budget.Breakdown.Lines[0].Label);
        Assert.Equal(Teams.Collection, budget.Breakdown.Lines[0].Source);
    }

    [Fact]
    public void Access_is_left_out_when_it_is_urgent_and_nothing_else_is() => Assert.Equal(
        """
        A18 access 1 contact x £160.00 = £160.00
        A18 access 2 contact x £160.00 = £0.00 (£320.00) - left out: after an urgent referral it is crisis care, which the NHS provides itself
        A06 community 1 contact x £80.00 = £80.00
        """.ReplaceLineEndings("\n"),
        Care.Lines(Teams.Pricing().Price(Teams.Package(Teams.One("A18"), Teams.Urgent("A18", 2), Teams.Urgent("A06"))).Breakdown));

    [Fact]
    public void The_class_is_that_of_the_date() => Assert.Equal(
        """
        X01 community 1 contact x £100.00 = £100.00
        X01 crisis 1 contact x £100.00 = £0.00 (£100.00) - left out: the NHS provides crisis care itself
        """.ReplaceLineEndings("\n"),
        Care.Lines(Teams.Pricing().Price(Teams.Package(Teams.One("x01", on: "2024-09-30"), Teams.One("X01", on: "2024-10-01"))).Breakdown));

    [Fact]
    public void Contacts_outside_the_period_are_lines_of_none() => Assert.Equal(
        "A06 community 0 contact x £0.00 = £0.00 - outside the period\nA06 community 1 contact x £80.00 = £80.00",
        Care.Lines(Teams.Pricing().Price(Teams.Package(Teams.One("A06", 5, "2024-03-31"), Teams.One("A06"))).Breakdown));

    /// <summary>Of a class that is refused, on a day on which the team was not known yet or no longer, in a group without a rule, and without a unit cost.</summary>
    [Theory]
    [InlineData("2022-05-07", "C01", "ld_neurodevelopmental")]
    [InlineData("2018-05-07", "A06", "community")]
    [InlineData("2026-05-07", "A03", "crisis")]
    [InlineData("2022-05-07", "F02", "community")]
    public void Contacts_outside_the_period_never_stop_the_run(string date, string team, string setting)
    {
        ContactPackage package = Teams.Package(Teams.One(team, 5, date), Teams.Group("A06", 2, "2022-05-07"), Teams.One("A06"));
        ContactBudget budget = Teams.Pricing().Price(package);

        Assert.StartsWith($"{team} {setting} 0 contact x £0.00 = £0.00", Care.Lines(budget.Breakdown), StringComparison.Ordinal);
        Assert.All(budget.Breakdown.Lines.Take(2), line => Assert.EndsWith("outside the period", line.Note, StringComparison.Ordinal));
        Assert.Equal((Care.Pounds(80m), budget.Totals), (budget.Breakdown.Total, Teams.Pricing().Totals(package)));
    }

    [Fact]
    public void A_code_that_is_no_team_is_refused_whatever_its_date() => Assert.Equal(
        "team",
        Assert.Single(Assert.Throws<InvalidInputException>(() => Teams.Pricing().Price(Teams.Package(Teams.One("A96", on: "2018-05-07")))).Faults).Field);

    [Fact]
    public void Classes_that_are_refused_are_priced_where_the_policy_names_them()
    {
        ContactPolicy policy = new() { AllowedClasses = [SettingClass.LearningDisability, SettingClass.ChildrenEducation] };

        Assert.Equal(Care.Pounds(500m), Teams.Pricing(policy).Price(Teams.Package(Teams.One("C01"), Teams.One("D06"))).Totals.Total);
    }

    [Theory]
    [InlineData(GroupContactRule.AsStated, "80", "20")]
    [InlineData(GroupContactRule.Relative, "94.117647", "23.529412")]
    [InlineData(GroupContactRule.Anchored, "95", "20")]
    public void The_worked_figures_of_group_contacts(GroupContactRule rule, string oneToOne, string group)
    {
        ContactBudget budget = Teams.Pricing(Teams.Groups(rule, new(1, 5))).Price(Teams.Package(Teams.One("A06", 800), Teams.Group("A06", 200)));

        Assert.Equal([oneToOne, group], budget.Breakdown.Lines.Select(line => Iso.Number(line.Rate.Pounds)));
        Assert.Equal(["contact", "group contact"], budget.Breakdown.Lines.Select(line => line.Unit.Word));
        Assert.Equal(rule == GroupContactRule.AsStated ? Care.Pounds(68_000m) : Care.Pounds(80_000m), budget.Totals.Total);
        Assert.Equal(rule == GroupContactRule.AsStated ? 0.15m : null, budget.Policy.UncoveredShare);
    }

    [Fact]
    public void The_line_says_what_a_group_contact_counts_for()
    {
        Assert.Equal("a group contact counts for 0.25 of the average contact, £80.00", Note(Teams.Groups(GroupContactRule.AsStated), Teams.Group("A06")));
        Assert.Null(Note(Teams.Groups(GroupContactRule.AsStated), Teams.One("A06")));
        Assert.Equal(
            "a group contact counts for 0.25 of one with one person, so that all recover the average contact, £80.00",
            Note(Teams.Groups(GroupContactRule.Relative, new(1, 5)), Teams.One("A06")));
        Assert.Equal(
            "a group contact counts for 0.25 of the average contact, and one with one person makes up for it; average, £80.00",
            Note(Teams.Groups(GroupContactRule.Anchored, new(1, 5)), Teams.One("A06")));
    }

    [Fact]
    public void A_group_contact_with_a_crisis_team_is_left_out_at_its_own_price() => Assert.Equal(
        Care.Pounds(89.21m),
        Teams.Pricing(Teams.Groups(GroupContactRule.AsStated)).Price(Teams.Package(Teams.Group("A02"))).Totals.Excluded);

    [Fact]
    public void Rates_that_change_hold_from_their_day()
    {
        CurrencyTariff costs = CurrencyTariff.From(
            [Teams.Cost("A06", SettingClass.Community, 80m) with { ValidTo = null }, Teams.Cost("A06", SettingClass.Community, 100m) with { ValidFrom = new(2024, 10, 1) }]);
        ContactBudget budget = Teams.Pricing(Teams.Groups(GroupContactRule.AsStated), costs)
            .Price(Teams.Package(Teams.One("A06", on: "2024-09-30"), Teams.Group("A06", on: "2024-10-01"), Teams.One("A06", on: "2024-10-01")));

        Assert.Equal(["80", "25", "100"], budget.Breakdown.Lines.Select(line => Iso.Number(line.Rate.Pounds)));
        Assert.Equal("2024-09-30", Iso.Text(budget.Breakdown.Lines[0].RateValidTo!.Value));
    }

    [Fact]
    public void Costs_can_be_assumed_for_a_later_year()
    {
        ContactPricing pricing = new(Teams.Types, Teams.Costs.Assuming(new(0.025m), new(2026, 3, 31)), Build.Year(2025));
        CostLine line = pricing.Price(Teams.Package(Teams.One("A06", 2, "2025-06-01"))).Breakdown.Lines[0];

        Assert.Equal(Care.Pounds(164m), line.Amount);
        Assert.True(line.Source!.IsAssumed);
    }

    [Fact]
    public void Both_faces_agree_and_equal_pricings_are_equal()
    {
        ContactPackage package = Teams.Package(Teams.One("A06", 12), Teams.Group("A08", 3), Teams.One("A02", 2), Teams.One("A06", on: "2020-01-01"), Teams.Urgent("A18"));
        ContactPricing pricing = Teams.Pricing(Teams.Groups(GroupContactRule.Anchored, new(1, 3)));
        ContactPricing same = new(TeamTypes.From(Teams.Types.All), CurrencyTariff.From(Teams.Costs.Rates), Build.Year(2024), Teams.Groups(GroupContactRule.Anchored, new(1, 3)));

        Assert.Equal(pricing.Price(package).Totals, pricing.Totals(package));
        Assert.Equal(pricing, same);
        Assert.Equal(pricing.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(pricing, Teams.Pricing());
        Assert.NotEqual(Teams.Pricing(), new(Teams.Types, Teams.Costs.Assuming(new(0.1m), new(2026, 3, 31)), Build.Year(2024)));
        Assert.NotEqual(Teams.Pricing(), new(TeamTypes.From([.. Teams.Types.All, Teams.Type("A07", "Another", SettingClass.Community)]), Teams.Costs, Build.Year(2024)));
        Assert.False(pricing.Equals(null));
        Assert.False(Teams.Types.Equals(null));
        Assert.Equal(Teams.Types.GetHashCode(), same.Teams.GetHashCode());
    }

    private static string? Note(ContactPolicy policy, TeamContact contact) => Teams.Pricing(policy).Price(Teams.Package(contact)).Breakdown.Lines[0].Note;
}
