using System.Globalization;

namespace PhbCalc.BlockContracts;

/// <summary>What can be wrong with service lines and the behaviour of their costs.</summary>
internal static class ProviderFaults
{
    private const long MostContacts = 1_000_000_000_000;

    internal static List<Fault>? In(CostBehaviour behaviour)
    {
        FaultList faults = new("cost behaviour");
        bool areShares = AddIfNoShare(ref faults, "variable", behaviour.Variable);
        areShares &= AddIfNoShare(ref faults, "semi_fixed", behaviour.SemiFixed);
        areShares &= AddIfNoShare(ref faults, "fixed", behaviour.Fixed, "/fixed_share");
        if (AddIfNoShare(ref faults, "step", behaviour.Step) && behaviour.Step.Numerator == 0 && behaviour.SemiFixed.Numerator != 0)
        {
            faults.Add("step", "0", "is not a step for a semi-fixed cost", "write the share of activity that makes a step, above 0 and at most 1, such as 0.25 or 1/4");
        }

        Fraction sum = Fraction.Of(behaviour.Variable) + Fraction.Of(behaviour.SemiFixed) + Fraction.Of(behaviour.Fixed);
        if (areShares && sum != 1)
        {
            faults.Add("variable", null, $"together with semi_fixed and fixed sums to {sum.Round(6).ToString("0.######", CultureInfo.InvariantCulture)}", "write shares that sum to 1 exactly");
        }

        return faults.All;
    }

    internal static List<Fault>? In(Money value, Ratio activityDown)
    {
        FaultList faults = new("activity");
        ContractFaults.AddIfOutside(ref faults, "value", value);
        AddIfNoShare(ref faults, "activity_down", activityDown);
        return faults.All;
    }

    internal static List<Fault>? In(ServiceLine line)
    {
        FaultList faults = new("service line", line.Name);
        faults.AddIfBlank("name", line.Name);
        ContractFaults.AddIfOutside(ref faults, "value", line.Value);
        AddIfNoCount(ref faults, "one_to_one_contacts", line.OneToOneContacts);
        AddIfNoCount(ref faults, "group_contacts", line.GroupContacts);
        return faults.All;
    }

    internal static List<Fault>? InContacts(string kind, string name, long oneToOne, long group)
    {
        FaultList faults = new(kind, name);
        AddIfNoCount(ref faults, "one_to_one_contacts", oneToOne);
        AddIfNoCount(ref faults, "group_contacts", group);
        return faults.All;
    }

    internal static List<Fault>? In(Money contractValue, ValueList<ServiceLine> lines)
    {
        FaultList faults = new("contract");
        bool isValue = contractValue > Money.Zero && !ContractFaults.IsOutside(contractValue);
        if (!isValue)
        {
            faults.Add("value", contractValue.ToString(), "is out of range", "write pounds and pence above 0 and under 1,000,000,000,000", "/contract_value");
        }

        faults.AddNulls("lines", lines);
        faults.AddRepeats("name", lines, line => line.Name, "lines", "/name");
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i]?.Name == ServiceLines.NotDisaggregatedName)
            {
                faults.Add(new Fault("name", "is kept for what no line accounts for", "give the line another name") { Value = lines[i].Name }.Under("lines", i));
            }
        }

        Money sum = lines.Sum(line => line?.Value ?? Money.Zero);
        if (isValue && sum > contractValue)
        {
            faults.Add("value", sum.ToString(), $"is what the lines come to, {sum - contractValue} more than the contract value of {contractValue}", "lower a line, or correct the contract value", "/lines");
        }

        return faults.All;
    }

    /// <summary>Every line without a cost behaviour, where the whole contract has none either.</summary>
    internal static List<Fault>? InBehaviours(ServiceLines lines, CostBehaviour? otherwise)
    {
        FaultList faults = new("contract");
        if (otherwise is not null)
        {
            return null;
        }

        for (int i = 0; i < lines.Lines.Count; i++)
        {
            if (lines.Lines[i].Behaviour is null)
            {
                faults.Add(new Fault("behaviour", "has no cost behaviour", "give the line one, or give one for the whole contract") { Value = lines.Lines[i].Name }.Under("lines", i));
            }
        }

        if (lines.NotDisaggregated > Money.Zero)
        {
            faults.Add("behaviour", ServiceLines.NotDisaggregatedName, $"is {lines.NotDisaggregated} without a cost behaviour", "give one for the whole contract, or lines for all of it", string.Empty);
        }

        return faults.All;
    }

    /// <summary>Whether something is a share; reports it if not.</summary>
    private static bool AddIfNoShare(ref FaultList faults, string field, Ratio share, string? path = null)
    {
        bool isShare = ScheduleFaults.IsShare(share);
        if (!isShare)
        {
            faults.Add(field, share.ToString(), "is not a share", ScheduleFaults.ShareRange, path);
        }

        return isShare;
    }

    private static void AddIfNoCount(ref FaultList faults, string field, long contacts)
    {
        if (contacts is < 0 or >= MostContacts)
        {
            faults.Add(field, contacts.ToString(CultureInfo.InvariantCulture), "is not a number of contacts", "write a whole number from 0 to under 1,000,000,000,000");
        }
    }
}
