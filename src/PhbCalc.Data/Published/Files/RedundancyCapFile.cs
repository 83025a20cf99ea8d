namespace PhbCalc.Data;

/// <summary>redundancy-weekly-cap.csv: the most that a week of redundancy pay is reckoned at.</summary>
internal static class RedundancyCapFile
{
    private const int MostForAWeek = 2;

    internal static FigureFile<Money> File { get; } = new(
        "redundancy-weekly-cap", "Weekly cap of redundancy pay", "the weekly cap of redundancy pay",
        "valid_from", "valid_to", "max_weeks_pay_gbp", "source", "confidence", "checked_on")
    {
        Read = (row, _) => row.Sum(MostForAWeek),
        Text = FigureText.Sum,
        Unit = _ => "pounds a week",
        Raise = (sum, uprating) => uprating.ToPenny(sum),
    };
}
