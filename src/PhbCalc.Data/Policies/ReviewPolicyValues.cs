using PhbCalc.Budgets;

namespace PhbCalc.Data;

/// <summary>Reads the policies of sense checks and of reviewing spending from the values of policy.json.</summary>
internal static class ReviewPolicyValues
{
    internal static SenseCheckPolicy ReadSenseCheck(PolicyValues values)
    {
        SenseCheckPolicy usual = SenseCheckPolicy.Default;
        return new()
        {
            Tolerance = values.Share(PolicyNames.Tolerance) is { } tolerance ? values.Checked(PolicyNames.Tolerance, () => new SenseCheckPolicy { Tolerance = tolerance }.Tolerance, usual.Tolerance) : usual.Tolerance,
            PanelAbove = values.Number(PolicyNames.PanelAbove) is { } sum ? values.Checked(PolicyNames.PanelAbove, () => new SenseCheckPolicy { PanelAbove = Money.FromPounds(sum) }.PanelAbove, null) : null,
            FarBelow = values.Share(PolicyNames.FarBelow) is { } share ? values.Checked(PolicyNames.FarBelow, () => new SenseCheckPolicy { FarBelow = share }.FarBelow, usual.FarBelow) : usual.FarBelow,
        };
    }

    internal static ReviewPolicy Read(PolicyValues values)
    {
        ReviewPolicy usual = ReviewPolicy.Default;
        return new()
        {
            ReclaimWeeks = Whole(values, PolicyNames.ReclaimWeeks, weeks => new ReviewPolicy { ReclaimWeeks = weeks }.ReclaimWeeks, usual.ReclaimWeeks),
            QuietWeeks = Whole(values, PolicyNames.QuietWeeks, weeks => new ReviewPolicy { QuietWeeks = weeks }.QuietWeeks, usual.QuietWeeks),
            OverspendShare = values.Share(PolicyNames.OverspendShare) is { } share
                ? values.Checked(PolicyNames.OverspendShare, () => new ReviewPolicy { OverspendShare = share }.OverspendShare, usual.OverspendShare) : usual.OverspendShare,
            KeptFor = values.Has(PolicyNames.KeptFor) ? [.. PolicyValues.Words(values.Text(PolicyNames.KeptFor))] : usual.KeptFor,
            WeightRefused = Whole(values, PolicyNames.WeightRefused, weight => new ReviewPolicy { WeightRefused = weight }.WeightRefused, usual.WeightRefused),
            WeightAfterEnd = Whole(values, PolicyNames.WeightAfterEnd, weight => new ReviewPolicy { WeightAfterEnd = weight }.WeightAfterEnd, usual.WeightAfterEnd),
            WeightNotInPlan = Whole(values, PolicyNames.WeightNotInPlan, weight => new ReviewPolicy { WeightNotInPlan = weight }.WeightNotInPlan, usual.WeightNotInPlan),
            WeightOther = Whole(values, PolicyNames.WeightOther, weight => new ReviewPolicy { WeightOther = weight }.WeightOther, usual.WeightOther),
            FullCheckFrom = Whole(values, PolicyNames.FullCheckFrom, weight => new ReviewPolicy { FullCheckFrom = weight }.FullCheckFrom, usual.FullCheckFrom),
            ReviewsFrom = values.Word(PolicyNames.ReviewsFrom, ReviewWords.From) ?? default,
        };
    }

    private static int Whole(PolicyValues values, string name, Func<int, int> check, int usual) =>
        values.Whole(name, PolicyFaults.NotWhole) is { } given ? values.Checked(name, () => check(given), usual) : usual;
}
