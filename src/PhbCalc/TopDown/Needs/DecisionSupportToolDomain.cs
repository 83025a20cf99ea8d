namespace PhbCalc.TopDown;

/// <summary>One of the domains of need of the Decision Support Tool for NHS continuing healthcare.</summary>
/// <remarks>This type is immutable. It is one domain of a <see cref="DecisionSupportTool"/>. Rule: spec 4, Questionnaire.</remarks>
/// <param name="Number">Its number in the tool, counted from 1.</param>
/// <param name="Name">Its name in the tool ("Mobility").</param>
/// <param name="Levels">The levels of need it can have, from the lowest.</param>
/// <param name="Source">Where it was published.</param>
public sealed record DecisionSupportToolDomain(int Number, string Name, ValueList<NeedLevel> Levels, Source Source)
{
    /// <summary>The levels of need it can have, from the lowest.</summary>
    public ValueList<NeedLevel> Levels
    {
        get;
        init => field = Given.Defined(value, "levels");
    }
    = Given.Defined(Levels, "levels");
}
