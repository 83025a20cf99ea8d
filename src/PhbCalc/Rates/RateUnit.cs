namespace PhbCalc.Rates;

/// <summary>What a rate is pounds per.</summary>
/// <remarks>Rule: spec 2, Rate card and Bands.</remarks>
public enum RateUnit
{
    /// <summary>An hour of care, priced by the minute in each band.</summary>
    Hour,

    /// <summary>A night, priced per occurrence by the band that holds at the start.</summary>
    Night,

    /// <summary>A visit, priced per occurrence by the band that holds at the start.</summary>
    Visit,

    /// <summary>A day, priced per occurrence by the band that holds at the start.</summary>
    Day,

    /// <summary>A week in force, whatever the days and times of the visit.</summary>
    Week,
}
