namespace PhbCalc.BlockContracts;

/// <summary>The words for periods of a release, and their lengths.</summary>
internal static class ReleasePers
{
    internal static string Word(this ReleasePer per) => per switch
    {
        ReleasePer.Year => "year",
        ReleasePer.Quarter => "quarter",
        _ => "month",
    };

    internal static int Months(this ReleasePer per) => per switch
    {
        ReleasePer.Year => 12,
        ReleasePer.Quarter => 3,
        _ => 1,
    };
}
