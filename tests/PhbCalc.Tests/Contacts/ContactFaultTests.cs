using PhbCalc.Contacts;
using PhbCalc.Currencies;
using PhbCalc.Rates;

namespace PhbCalc.Tests.Contacts;

/// <summary>What is refused of teams, contacts and their policy: each with its message, all at once.</summary>
public sealed class ContactFaultTests
{
    [Fact]
    public void All_that_is_wrong_with_a_package_comes_at_once_with_the_positions_of_the_contacts()
    {
        ContactPackage package = Teams.Package(
            Teams.One("A06"), Teams.One("A96"), Teams.One("A03"), Teams.One("C01"), Teams.One("D06"), Teams.One("T01"), Teams.Group("A06"), Teams.One("F02"), Teams.One("A03", on: "2024-12-25"));
        ValueList<Fault> faults = Assert.Throws<InvalidInputException>(() => Teams.Pricing().Price(package)).Faults;

        Assert.Equal(
            """
            1 team: 'A96' is not a type of team; did you mean 'A06'? allowed: A02, A03, A06, A08, A18, B01, C01, D06, F02, T01, X01, Z02
            2 team A03, date: '2024-06-03' is a day on which this type of team did not exist; A03 Crisis Resolution Team is valid from 2019-04-01 to 2021-09-30; give the team that took over, or another day
            3 team: 'C01' is refused: care for a learning disability, autism or a neurodevelopmental condition is priced this way only if the policy names its class; leave the contact out, or name ld_neurodevelopmental in the policy (allowed_team_classes)
            4 team: 'D06' is refused: care of children and in education is priced this way only if the policy names its class; leave the contact out, or name children_education in the policy (allowed_team_classes)
            5 team: 'T01' is refused: talking therapies are priced this way only if the policy names their class; leave the contact out, or name talking_therapies in the policy (allowed_team_classes)
            6 group_contact_rule: is not given, and there is a contact in a group; give group_contact_rule and group_contact_weight: what a group contact counts for is never assumed
            7 F02, community, per contact, tariff: has no rate; add a row for it; did you mean 'A02'? allowed: A02, A06, A08, A18, B01, C01, D06, X01
            8 team A03, date: '2024-12-25' is a day on which this type of team did not exist; A03 Crisis Resolution Team is valid from 2019-04-01 to 2021-09-30; give the team that took over, or another day
            """.ReplaceLineEndings("\n"),
            Build.Lines(faults));
        Assert.Equal([3, 4, 5], faults.Where(fault => fault.Kind == FaultKind.Rule).Select(fault => fault.Position!.Value));
        Assert.Equal(faults, Assert.Throws<InvalidInputException>(() => Teams.Pricing().Totals(package)).Faults);
    }

    [Fact]
    public void A_year_without_unit_costs_is_an_error_that_names_the_days_and_the_last_value() => Expect(
        "0 A06, community, per contact, date: '2025-04-01' is a day without published figures for A06, community, per contact; figures are known from 2024-04-01 to 2025-03-31; the last value is £80.00; add the figure for that day, or assume one",
        () => new ContactPricing(Teams.Types, Teams.Costs, Build.Year(2025)).Price(Teams.Package(Teams.One("A06", on: "2025-04-01"))));

    [Fact]
    public void A_sum_that_cannot_be_counted()
    {
        CurrencyTariff dear = CurrencyTariff.From([Teams.Cost("A06", SettingClass.Community, 999_999_999_999m)]);

        Expect(
            "0 A06, amount: the sums come to more than can be counted; check rates and quantities: a budget is under 92,000,000,000,000,000 pounds",
            () => Teams.Pricing(costs: dear).Totals(Teams.Package(Teams.One("A06", 1_000_000))));
    }

    [Fact]
    public void Contacts_out_of_range() => Expect(
        """
        contact, team: is blank; give it a value
        contact, count: '0' is not a number of contacts; write a whole number from 1 to 1,000,000
        """,
        () => Teams.One(" ", 0));

    [Fact]
    public void A_package_without_a_person() => Expect("person, person_id: is blank; give it a value", () => new ContactPackage("", []));

    [Fact]
    public void A_policy_that_allows_what_is_not_refused() => Expect(
        """
        0 policy, allowed_team_classes: 'crisis' is not a class that a policy can allow; allowed: ld_neurodevelopmental, children_education, talking_therapies
        1 policy, allowed_team_classes: 'talking_therapy' is not a class that a policy can allow; did you mean 'talking_therapies'? allowed: ld_neurodevelopmental, children_education, talking_therapies
        policy, group_contact_share: '1.2' is not a share; write a number from 0 to 1, such as 0.2 or 1/5
        """,
        () => Teams.Pricing(new() { AllowedClasses = [SettingClass.Crisis, new("talking_therapy")], GroupShare = new(6, 5), Groups = new(GroupContactRule.Relative, new(1, 4)) }));

    [Theory]
    [InlineData(GroupContactRule.Relative)]
    [InlineData(GroupContactRule.Anchored)]
    public void A_rule_that_lacks_the_share_of_group_contacts(GroupContactRule rule) => Expect(
        "policy, group_contact_share: is not given, and the rule needs it; write the share of all contacts of the services that are in groups, such as 0.2 or 1/5",
        () => Teams.Pricing(Teams.Groups(rule)));

    [Fact]
    public void A_share_of_group_contacts_without_a_rule() => Expect(
        "policy, group_contact_share: '0.2' is given, but no rule for group contacts uses it; give group_contact_rule and group_contact_weight too, or leave it out",
        () => Teams.Pricing(new() { GroupShare = new(1, 5) }));

    [Fact]
    public void A_rule_that_has_no_answer() => Expect(
        "policy, group_contact_rule: is anchored, but there is no one-to-one contact to carry the rest of the cost; use another rule, or give the one-to-one contacts",
        () => Teams.Pricing(Teams.Groups(GroupContactRule.Anchored, new(1))));

    [Fact]
    public void Unit_costs_of_another_class_or_of_no_team()
    {
        Expect(
            "1 unit cost of team A02, setting_class: 'community' is not the class of the team; write crisis, as the list of teams has it",
            () => Teams.Pricing(costs: CurrencyTariff.From([Teams.Cost("A06", SettingClass.Community, 1m), Teams.Cost("A02", SettingClass.Community, 1m)])));
        Expect(
            "unit_costs: have no row for a contact with a team of the list; give rows of unit contact, each with the code of a team",
            () => Teams.Pricing(costs: CurrencyTariff.From([Teams.Cost("02IAPT", SettingClass.TalkingTherapies, 1m)])));
    }

    [Fact]
    public void Rows_of_team_types() => Expect(
        """
        0 team, code: is blank; give it a value
        0 team, name: is blank; give it a value
        0 team, setting_class: is blank; give it a value
        1 team A02, valid_to: '2020-04-01' overlaps the version that starts on 2020-04-01; write 2020-03-31 or an earlier day, or leave it blank: a version lasts until the next one
        """,
        () => TeamTypes.From([Teams.Type("", "", default), Teams.Type("A02", "Crisis", SettingClass.Crisis, to: "2020-04-01"), Teams.Type("A02", "Crisis", SettingClass.Crisis, "2020-04-01")]));

    [Fact]
    public void Team_types_without_rows() => Expect("teams, team: there is none; give at least one type of team", () => TeamTypes.From([]));

    [Fact]
    public void A_team_of_a_class_that_contacts_do_not_know() => Expect(
        "0 team: 'Q01' is of a class that contacts do not have, day hospital; allowed: community, access, crisis, inpatient, forensic_justice, other, ld_neurodevelopmental, children_education, talking_therapies",
        () => new ContactPricing(
            TeamTypes.From([Teams.Type("Q01", "Day hospital", new("day_hospital"))]), CurrencyTariff.From([Teams.Cost("Q01", new("day_hospital"), 1m)]), Build.Year(2024)).Price(Teams.Package(Teams.One("Q01"))));

    [Fact]
    public void A_contact_of_an_unknown_kind_is_refused_with_all_else_that_is_wrong() => Assert.Equal(
        ["team", "kind", "count"],
        Assert.Throws<InvalidInputException>(() => new TeamContact(new(2024, 6, 3), " ", 0, (ContactKind)7)).Faults.Select(fault => fault.Field));

    [Fact]
    public void Rows_of_a_team_hold_from_their_days_in_whatever_order_they_were_given() => Assert.Equal(
        SettingClass.Crisis,
        TeamTypes.From([Teams.Type("X01", "A team", SettingClass.Crisis, "2024-10-01"), Teams.Type("X01", "A team", SettingClass.Community)]).On("X01", new(2024, 10, 1)).Setting);

    [Fact]
    public void A_team_is_found_by_its_code_on_a_day()
    {
        Assert.Equal("A06 Community Mental Health Team - Functional", Teams.Types.On("a06", new(2024, 4, 1)).ToString());
        Assert.Equal(SettingClass.Crisis, Teams.Types.On("X01", new(2024, 10, 1)).Setting);
        Expect(
            "team X01, date: '2019-03-31' is a day on which this type of team did not exist; X01 A team that became a crisis team is valid from 2019-04-01 to 2024-09-30 and from 2024-10-01 on; give the team that took over, or another day",
            () => Teams.Types.On("X01", new(2019, 3, 31)));
    }

    private static void Expect(string faults, Func<object> make) =>
        Assert.Equal(faults.ReplaceLineEndings("\n"), Build.Lines(Assert.Throws<InvalidInputException>(make).Faults));
}
