using PhbCalc.Currencies;
using PhbCalc.Rates;

namespace PhbCalc.Contacts;

/// <summary>What can be wrong with teams, contacts and their policy.</summary>
internal static class ContactFaults
{
    internal const int MostContacts = 1_000_000;

    private const string Team = "team";
    private const string GroupShare = "/group_share";

    internal static List<Fault> InTeams(ValueList<TeamType> rows)
    {
        FaultList faults = new("teams");
        if (rows.Count == 0)
        {
            faults.Add(Team, null, "there is none", "give at least one type of team", "/rows");
        }

        faults.AddNulls("rows", rows);

        for (int i = 0; i < rows.Count; i++)
        {
            if (rows[i] is not { } row)
            {
                continue;
            }

            FaultList own = new(Team, row.Code);
            own.AddIfBlank("code", row.Code);
            own.AddIfBlank("name", row.Name);
            own.AddIfBlank("setting_class", row.Setting.Word, "/setting");
            faults.AddOfPart(own.All, "rows", i);
        }

        return faults.All ?? [];
    }

    internal static List<Fault>? In(TeamContact contact)
    {
        FaultList faults = new("contact");
        faults.AddIfBlank(Team, contact.Team);
        faults.AddIfUndefined("kind", contact.Kind);
        if (contact.Count is < 1 or > MostContacts)
        {
            faults.Add("count", Iso.Number(contact.Count), "is not a number of contacts", "write a whole number from 1 to 1,000,000");
        }

        return faults.All;
    }

    internal static List<Fault>? In(ContactPackage package)
    {
        FaultList faults = new("person", package.PersonId);
        faults.AddIfBlank("person_id", package.PersonId);
        faults.AddNulls("contacts", package.Contacts);
        return faults.All;
    }

    internal static List<Fault>? In(ContactPolicy policy)
    {
        FaultList faults = new("policy");
        string[] refused = [.. TeamTypes.Currency.Treatments.Where(treatment => treatment.Treatment == Treatment.Refused).Select(treatment => treatment.Setting.Word)];
        for (int i = 0; i < policy.AllowedClasses.Count; i++)
        {
            string allowed = policy.AllowedClasses[i].Word;
            if (!refused.Contains(allowed))
            {
                faults.Add("allowed_team_classes", allowed, "is not a class that a policy can allow", Nearest.Suggest(allowed, refused), $"/allowed_classes/{Iso.Number(i)}");
            }
        }

        if (policy.GroupShare is { } share && (share.Numerator < 0 || share.Numerator > share.Denominator))
        {
            faults.Add("group_contact_share", share.ToString(), "is not a share", "write a number from 0 to 1, such as 0.2 or 1/5", GroupShare);
        }
        else if (policy is { Groups: null, GroupShare: { } unused })
        {
            faults.Add("group_contact_share", unused.ToString(), "is given, but no rule for group contacts uses it", "give group_contact_rule and group_contact_weight too, or leave it out", GroupShare);
        }
        else if (policy is { Groups: { Rule: not GroupContactRule.AsStated }, GroupShare: null })
        {
            faults.Add("group_contact_share", null, "is not given, and the rule needs it", "write the share of all contacts of the services that are in groups, such as 0.2 or 1/5", GroupShare);
        }
        else if (policy is { Groups: { } groups, GroupShare: { } given })
        {
            foreach (Fault fault in ContactCostFaults.In(given, groups) ?? [])
            {
                faults.Add(fault with { Path = fault.Path.Replace("/policy/", "/groups/", StringComparison.Ordinal) });
            }
        }

        return faults.All;
    }

    internal static Fault UnknownTeam(string code, IEnumerable<string> known) =>
        new(Team, "is not a type of team", Nearest.Suggest(code, known.Order(StringComparer.Ordinal))) { Value = code };

    internal static Fault NotValidOn(TeamType[] rows, LocalDate day)
    {
        string days = string.Join(" and ", rows.Select(row => row.ValidTo is { } to ? $"from {Iso.Text(row.ValidFrom)} to {Iso.Text(to)}" : $"from {Iso.Text(row.ValidFrom)} on"));
        return new("date", "is a day on which this type of team did not exist", $"{rows[0]} is valid {days}; give the team that took over, or another day")
        {
            Subject = $"team {rows[0].Code}",
            Value = Iso.Text(day),
        };
    }

    internal static Fault UnknownClass(TeamType team) => new(Team, $"is of a class that contacts do not have, {team.Setting}",
        Nearest.Suggest(team.Setting.Word, TeamTypes.Currency.Treatments.Select(treatment => treatment.Setting.Word)))
    {
        Value = team.Code,
    };

    internal static Fault Refused(TeamType team, SettingTreatment treatment) =>
        new(Team, $"is refused: {treatment.Reason}", $"leave the contact out, or name {team.Setting.Word} in the policy (allowed_team_classes)")
        {
            Value = team.Code,
            Kind = FaultKind.Rule,
        };

    internal static Fault OtherClass(CurrencyRate rate, TeamType[] team) =>
        new("setting_class", "is not the class of the team", $"write {string.Join(" or ", team.Select(row => row.Setting.Word).Distinct(StringComparer.Ordinal))}, as the list of teams has it")
        {
            Subject = $"unit cost of team {rate.Code}",
            Value = rate.Setting.Word,
            Path = "/setting",
        };

    internal static Fault NoUnitCosts() => new("unit_costs", "have no row for a contact with a team of the list", $"give rows of unit {TeamTypes.Contact}, each with the code of a team") { Path = "/unit_costs/rates" };

    internal static Fault NoGroupRule() =>
        new("group_contact_rule", "is not given, and there is a contact in a group", "give group_contact_rule and group_contact_weight: what a group contact counts for is never assumed") { Path = "/kind" };
}
