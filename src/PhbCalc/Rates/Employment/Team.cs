namespace PhbCalc.Rates.Employment;

/// <summary>The personal assistants that one budget holder employs, and what else that costs.</summary>
/// <remarks>This type is immutable. The budget holder is the employer. Rule: spec 3, What employing someone costs.</remarks>
public sealed record Team
{
    /// <summary>Puts a team together.</summary>
    /// <param name="personId">The id of the budget holder.</param>
    /// <param name="assistants">The PAs, at least one, each with an id of its own.</param>
    /// <param name="onCosts">What else it costs, for the team as a whole; none if not given.</param>
    /// <param name="claimsEmploymentAllowance">Whether the employer claims the Employment Allowance; yes by default.</param>
    /// <exception cref="InvalidInputException">The id is blank, there is no PA, or two have one id: all faults are reported.</exception>
    public Team(string personId, ValueList<PersonalAssistant> assistants, ValueList<OnCost> onCosts = default, bool claimsEmploymentAllowance = true)
    {
        (PersonId, Assistants, OnCosts, ClaimsEmploymentAllowance) = (personId, Given.Whole(assistants, "assistants"), Given.Whole(onCosts, "on_costs"), claimsEmploymentAllowance);
        InvalidInputException.ThrowIfAny(EmploymentFaults.In(this));
    }

    /// <summary>The id of the budget holder.</summary>
    public string PersonId { get; }

    /// <summary>The PAs.</summary>
    public ValueList<PersonalAssistant> Assistants { get; }

    /// <summary>What else it costs, for the team as a whole.</summary>
    public ValueList<OnCost> OnCosts { get; }

    /// <summary>Whether the employer claims the Employment Allowance.</summary>
    public bool ClaimsEmploymentAllowance { get; }

    /// <summary>Hours that the team works in a week; sleep-ins are none.</summary>
    public Ratio HoursPerWeek => Assistants.SumOf(assistant => assistant.HoursPerWeek);
}
