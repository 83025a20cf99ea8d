namespace PhbCalc.Rates;

/// <summary>One band of the minimum wage: whom it is for, and what it is from when.</summary>
/// <remarks>This type is immutable. Rule: spec 3, Minimum wage.</remarks>
/// <param name="Name">The name of the band ("National Living Wage (21 and over)").</param>
/// <param name="MinAge">The youngest age it is for, in years; null if it is not for an age (apprentices, the accommodation offset).</param>
/// <param name="MaxAge">The oldest age it is for, in years; null if there is none.</param>
/// <param name="Rates">The rate in pounds an hour (of the accommodation offset, pounds a day), over time.</param>
public sealed record MinimumWageBand(string Name, int? MinAge, int? MaxAge, DatedSeries<Money> Rates)
{
    /// <summary>The name of the band ("National Living Wage (21 and over)").</summary>
    public string Name
    {
        get;
        init => field = Given.NotNull(value, "name");
    }
    = Given.NotNull(Name, "name");

    /// <summary>The rate in pounds an hour (of the accommodation offset, pounds a day), over time.</summary>
    public DatedSeries<Money> Rates
    {
        get;
        init => field = Given.NotNull(value, "rates");
    }
    = Given.NotNull(Rates, "rates");

    /// <summary>Whether the band is for people of an age.</summary>
    /// <param name="age">The age in years.</param>
    public bool IsFor(int age) => MinAge <= age && (MaxAge ?? age) >= age;
}
