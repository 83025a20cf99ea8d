using System.Globalization;

namespace PhbCalc.TopDown;

/// <summary>What can be wrong with a calibration and its sample.</summary>
internal static class CalibrationFaults
{
    private const decimal TooMuch = 1_000_000_000_000m;
    private const string Points = "points";

    internal static List<Fault>? In(CalibrationMethod method, decimal contingencyShare, decimal uplift)
    {
        FaultList faults = new("calibration");
        faults.AddIfUndefined("method", method);
        if (contingencyShare is < 0m or > 1m || HasMoreThanSixDecimals(contingencyShare))
        {
            faults.Add("contingency", contingencyShare.ToString(CultureInfo.InvariantCulture), "is not a share", "write a number from 0 to 1 with at most six decimals, such as 0.15 for 15%", "/contingency_share");
        }

        if (uplift is < -1m or > 1m || HasMoreThanSixDecimals(uplift))
        {
            faults.Add("uplift", uplift.ToString(CultureInfo.InvariantCulture), "is not a rise in prices", "write a number from -1 to 1 with at most six decimals, such as 0.03 for 3%");
        }

        return faults.All;
    }

    internal static List<Fault>? In(CalibrationMethod method, ValueList<SampleCase> sample)
    {
        FaultList faults = new("sample");
        for (int i = 0; i < sample.Count; i++)
        {
            faults.AddOfPart(In(sample[i], i), "sample", i);
        }

        if (WhyTooFew(method, sample) is { } why)
        {
            faults.Add(why with { Path = "/sample" });
        }

        return faults.All;
    }

    /// <summary>What is wrong with one case of a sample.</summary>
    internal static List<Fault>? In(SampleCase one, int position)
    {
        FaultList faults = new("case", Iso.Number(position + 1));
        faults.AddIfOutside(Points, one.Points, TooMuch);
        faults.AddIfOutside("cost", one.Cost.Pounds, TooMuch);
        return faults.All;
    }

    internal static List<Fault>? InFolds(CalibrationMethod method, ValueList<SampleCase> sample, int folds)
    {
        FaultList faults = new("cross-validation");
        if (folds < 2 || folds > sample.Count)
        {
            faults.Add("folds", Iso.Number(folds), "is not a number of folds",
                sample.Count < 2 ? "give at least two cases" : $"write 2 to {Iso.Number(sample.Count)}, the number of cases");
            return faults.All;
        }

        for (int fold = 0; fold < folds && WhyTooFew(method, sample) is null; fold++)
        {
            int left = fold;
            if (WhyTooFew(method, sample.Where((_, position) => position % folds != left).ToValueList()) is { } why)
            {
                faults.Add(why with { Path = "/sample", Problem = $"{why.Problem} once fold {Iso.Number(fold + 1)} is left out", Remedy = "give more cases, or another number of folds" });
            }
        }

        return faults.All;
    }

    private static Fault? WhyTooFew(CalibrationMethod method, ValueList<SampleCase> sample) => method switch
    {
        _ when sample.Count == 0 => new(Points, "there is no case", "give at least one"),
        CalibrationMethod.PricePerPoint when sample.All(one => one.Points == 0m) => new(Points, "there are none, so they have no price", "give a case with points"),
        CalibrationMethod.PercentileMatching when sample.All(one => one.Points == sample[0].Points) =>
            new(Points, "there is only one score, which has no percentiles", "give at least two different scores"),
        _ => null,
    };

    private static bool HasMoreThanSixDecimals(decimal number) => decimal.Round(number, 6, MidpointRounding.ToZero) != number;
}
