using PhbCalc.BottomUp;
using PhbCalc.Clusters;
using PhbCalc.Contacts;
using PhbCalc.Employment;
using PhbCalc.Rotas;
using PhbCalc.TopDown;

namespace PhbCalc.Comparison;

/// <summary>The facts known about one person, from which costing models work out a sum. Unknown facts are null or empty.</summary>
/// <remarks>This type is immutable. Rule: spec 9, A costing model. Each model checks what it needs: points, floor and cap are not checked here.</remarks>
public sealed record ComparisonCase
{
    private readonly decimal? points;

    /// <summary>Makes a case.</summary>
    /// <param name="personId">The id of the person.</param>
    /// <exception cref="InvalidInputException">The id is blank.</exception>
    public ComparisonCase(string personId)
    {
        PersonId = personId;
        InvalidInputException.ThrowIfAny(ComparisonCaseFaults.InPerson(personId));
    }

    /// <summary>The id of the person.</summary>
    public string PersonId { get; }

    /// <summary>The score of needs with the line of each domain; null (the default) if needs were not scored, or only the points are known.</summary>
    public NeedsScore? Needs { get; init; }

    /// <summary>The score of needs in points; the points of <see cref="Needs"/> if not given (the default), and null if those are not known either.</summary>
    public decimal? Points
    {
        get => points ?? Needs?.Points;
        init => points = value;
    }

    /// <summary>The care plan; null (the default) if there is none.</summary>
    /// <exception cref="InvalidInputException">It is another person's.</exception>
    public CarePlan? Plan
    {
        get;
        init
        {
            ComparisonCaseFaults.RefuseOthers("plan", PersonId, value?.PersonId);
            field = value;
        }
    }

    /// <summary>The personal assistants who are in the care plan, and which visits they work; null (the default) if there are none.</summary>
    /// <exception cref="InvalidInputException">They are another person's.</exception>
    public Rota? Rota
    {
        get;
        init
        {
            ComparisonCaseFaults.RefuseOthers("rota", PersonId, value?.Plan.PersonId);
            field = value;
        }
    }

    /// <summary>The personal assistants that the person employs; null (the default) if there are none.</summary>
    /// <exception cref="InvalidInputException">They are another person's.</exception>
    public Team? Team
    {
        get;
        init
        {
            ComparisonCaseFaults.RefuseOthers("team", PersonId, value?.PersonId);
            field = value;
        }
    }

    /// <summary>The mental health clusters that the person was in; null (the default) if that is not known.</summary>
    /// <exception cref="InvalidInputException">They are another person's.</exception>
    public ClusterHistory? Clusters
    {
        get;
        init
        {
            ComparisonCaseFaults.RefuseOthers("clusters", PersonId, value?.PersonId);
            field = value;
        }
    }

    /// <summary>The person's contacts with mental health teams; null (the default) if they are not known.</summary>
    /// <exception cref="InvalidInputException">They are another person's.</exception>
    public ContactPackage? Contacts
    {
        get;
        init
        {
            ComparisonCaseFaults.RefuseOthers("contacts", PersonId, value?.PersonId);
            field = value;
        }
    }

    /// <summary>The least that the person may get, in pounds a year and whole pence; £0.00 (the default) for no floor.</summary>
    public Money Floor { get; init; }

    /// <summary>The most that the person may get, in pounds a year and whole pence; null (the default) for no cap.</summary>
    public Money? Cap { get; init; }

    /// <summary>The actual cost of the person's care, in pounds a year; null (the default) if that is not known.</summary>
    /// <exception cref="InvalidInputException">It is below zero, £1,000,000,000,000,000 or more, or has more than six decimals.</exception>
    public Money? ActualCost
    {
        get;
        init => field = ComparisonCaseFaults.CheckedActual(PersonId, value);
    }

    /// <summary>The groups that the person belongs to, one of each name: models are compared between the groups of a name. None by default.</summary>
    /// <exception cref="InvalidInputException">A name or a group is blank, or a name appears twice: all faults are reported, each with the position of its group.</exception>
    public ValueList<PersonGroup> Groups
    {
        get;
        init => field = ComparisonCaseFaults.CheckedGroups(PersonId, value);
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

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
        faults.AddIfOutside("cost", cost?.Pounds ?? 0m, TooMuch, "/actual_cost");
        InvalidInputException.ThrowIfAny(faults.All);
        return cost;
    }

    internal static ValueList<PersonGroup> CheckedGroups(string personId, ValueList<PersonGroup> groups)
    {
        FaultList faults = new("person", personId);
        faults.AddNulls("groups", groups);
        for (int i = 0; i < groups.Count; i++)
        {
            FaultList own = new("person", personId);
            if (groups[i] is { } group)
            {
                own.AddIfBlank("group", group.Name, "/name");
                own.AddIfBlank($"group_{group.Name}", group.Value, "/value");
            }

            faults.AddOfPart(own.All, "groups", i);
        }

        faults.AddRepeats("group", groups, group => group.Name, "groups", "/name");
        InvalidInputException.ThrowIfAny(faults.All);
        return groups;
    }
}
