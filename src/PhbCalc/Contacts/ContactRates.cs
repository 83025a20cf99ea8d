using PhbCalc.Currencies;
using PhbCalc.Rates;

namespace PhbCalc.Contacts;

/// <summary>Makes a tariff of contacts with one person and contacts in a group out of what the average contact with each team costs.</summary>
/// <remarks>Rule: spec 5, Contacts and Group contacts.</remarks>
internal static class ContactRates
{
    /// <summary>The tariff; rows with another unit, or of a code that is not a team, do not change.</summary>
    /// <exception cref="InvalidInputException">No row is of a team, a row has a class that its team never has, the rule for group contacts has no answer, or the period is out of range: all faults are reported.</exception>
    internal static CurrencyTariff Of(TeamTypes teams, CurrencyTariff unitCosts, ContactPolicy policy, DateInterval period)
    {
        List<Fault> faults = [.. PeriodLimits.FaultIn(period) is { } outside ? [outside] : (Fault[])[], .. (ContactFaults.In(policy) ?? []).Select(fault => fault.Under("policy"))];
        List<CurrencyRate> rates = [];
        for (int i = 0; i < unitCosts.Dated.Count; i++)
        {
            CurrencyRate average = unitCosts.Dated[i];
            TeamType[] team = teams.RowsOf(average.Code);
            if (average.Unit != TeamTypes.Contact || team.Length == 0)
            {
                continue;
            }

            if (!Array.Exists(team, row => row.Setting == average.Setting))
            {
                faults.Add(ContactFaults.OtherClass(average, team).Under("rates", i).Under("unit_costs"));
            }

            rates.AddRange(faults.Count == 0 ? Of(average with { Code = team[0].Code }, policy) : []);
        }

        if (faults.Count == 0 && rates.Count == 0)
        {
            faults.Add(ContactFaults.NoUnitCosts());
        }

        InvalidInputException.ThrowIfAny(faults);
        return CurrencyTariff.OfDated([.. rates]);
    }

    private static CurrencyRate[] Of(CurrencyRate average, ContactPolicy policy)
    {
        if (policy.Groups is not { } groups)
        {
            return [average];
        }

        ContactPrices prices = ContactPrices.Of(average.Cost, policy.GroupShare ?? default, groups);
        string basis = $"a group contact counts for {groups.Weight} {Words(groups.Rule)}, {average.Cost}";
        return
        [
            prices.OneToOne == average.Cost ? average : average with { Cost = prices.OneToOne, Note = Note(average, basis) },
            average with { Unit = TeamTypes.GroupContact, Cost = prices.Group, Note = Note(average, basis) },
        ];
    }

    /// <summary>What a group contact counts for a share of, as the words before the average.</summary>
    private static string Words(GroupContactRule rule) => rule switch
    {
        GroupContactRule.Relative => "of one with one person, so that all recover the average contact",
        GroupContactRule.Anchored => "of the average contact, and one with one person makes up for it; average",
        _ => "of the average contact",
    };

    private static string Note(CurrencyRate average, string basis) => average.Note is { } note ? $"{note}; {basis}" : basis;
}
