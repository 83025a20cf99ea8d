namespace PhbCalc.Rates.Employment;

/// <summary>How often pay is due.</summary>
/// <remarks>Rule: spec 3, What employing someone costs.</remarks>
public enum PayFrequency
{
    /// <summary>Every week: 52 periods a tax year.</summary>
    Weekly,

    /// <summary>Every two weeks: 26 periods a tax year.</summary>
    Fortnightly,

    /// <summary>Every four weeks: 13 periods a tax year.</summary>
    FourWeekly,

    /// <summary>Every tax month, from the 6th to the 5th: 12 periods a tax year.</summary>
    Monthly,
}
