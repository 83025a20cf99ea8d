namespace PhbCalc.Benchmarks.BottomUp;

/// <summary>How like a real caseload a made-up one is.</summary>
public enum Mix
{
    /// <summary>Everybody is here all year, every visit every week.</summary>
    WholeYear,

    /// <summary>15% of people start in the year and 6% leave in it, 20% are away for a time, 4% of visits are every other week, 5% start in the year and 4% end in it.</summary>
    Realistic,
}
