namespace PhbCalc.Comparison;

/// <summary>What can be wrong with one case of a comparison.</summary>
internal static class ComparisonCaseFaults
{
    /// <summary>Sums of pounds stay under this.</summary>
    internal const decimal TooMuch = 1_000_000_000_000_000m;

    internal static List<Fault>? InPerson(string personId)
    {
        FaultList faults = new("case");
        faults.AddIfBlank("person_id", personId);
        return faults.All;
    }

    internal static void RefuseOthers(string field, string personId, string? whose)
    {
        FaultList faults = new("person", personId);
        if (whose is not null && whose != personId)
        {
            faults.Add(field, whose, "is not the person whose case it is", "give the person's own");
        }

        InvalidInputException.ThrowIfAny(faults.All);
    }

    internal static Money? CheckedActual(string personId, Money? cost)
    {
        FaultList faults = new("person", personId);
        faults.AddIfOutside("cost", cost?.Pounds ?? 0m, TooMuch);
        InvalidInputException.ThrowIfAny(faults.All);
        return cost;
    }

    internal static ValueList<PersonGroup> CheckedGroups(string personId, ValueList<PersonGroup> groups)
    {
        FaultList faults = new("person", personId);
        for (int i = 0; i < groups.Count; i++)
        {
            FaultList own = new("person", personId);
            own.AddIfBlank("group", groups[i].Name);
            own.AddIfBlank($"group_{groups[i].Name}", groups[i].Value);
            faults.AddOfPart(own.All, i);
        }

        faults.AddRepeats("group", groups, group => group.Name);
        InvalidInputException.ThrowIfAny(faults.All);
        return groups;
    }
}
