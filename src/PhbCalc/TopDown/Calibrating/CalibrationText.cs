namespace PhbCalc.TopDown;

/// <summary>An allocation table fitted to past cost, as plain text.</summary>
/// <remarks>Rule: spec 4, Fitting the table to past cost.</remarks>
public static class CalibrationText
{
    /// <summary>How the table was fitted and to what, the table itself, and how close it comes to the costs in the sample.</summary>
    /// <param name="calibrated">The fitted table to explain.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this CalibratedTable calibrated)
    {
        ArgumentNullException.ThrowIfNull(calibrated);
        TableCalibration calibration = calibrated.Calibration;
        CostText text = new();
        text.Line($"An allocation table fitted to what care cost {Iso.Count(calibrated.Sample.Count, "person", "people")}");
        TextTable how = new(false, false);
        how.Add("Method", Words(calibration.Method));
        how.Add("Uplift", calibration.Uplift == 0m ? "none: costs are at the prices of the year already" : $"costs raised by {Iso.Percent(calibration.Uplift)} first");
        how.Add("Contingency", calibration.ContingencyShare == 0m ? "none" : $"{Iso.Percent(calibration.ContingencyShare)} taken off every amount");
        text.Table(how);
        text.Paragraph("The table");
        AllocationTableText.Write(text, calibrated.Table);
        text.Paragraph($"How near it comes to the costs it was fitted to{(calibration.ContingencyShare == 0m ? string.Empty : "; the contingency shows as a bias")}");
        AccuracyText.Write(text, calibrated.Accuracy);
        return text.ToString();
    }

    /// <summary>The figures over the cases left out of each fit, and how many had no amount.</summary>
    /// <param name="validation">The cross-validation to explain.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this CrossValidation validation)
    {
        ArgumentNullException.ThrowIfNull(validation);
        CostText text = new();
        text.Line($"Tried on costs that it was not fitted to, {Iso.Number(validation.Folds)} folds: each in turn is measured by the table of the others");
        if (validation.NotCovered.Count > 0)
        {
            string places = string.Join(", ", validation.NotCovered.Select(position => Iso.Number(position + 1)));
            text.Line($"  Not in the figures, as the table of the others has no amount for their points: {Iso.Count(validation.NotCovered.Count, "case", "cases")} of the sample ({places})");
        }

        AccuracyText.Write(text, validation.Accuracy);
        return text.ToString();
    }

    /// <summary>How a table is fitted, in words.</summary>
    /// <param name="method">The method to name.</param>
    /// <returns>Words without a full stop, the same in every culture.</returns>
    public static string Words(CalibrationMethod method) => method switch
    {
        CalibrationMethod.PricePerPoint => "price per point: all costs over all points",
        CalibrationMethod.PercentileMatching => "percentile matching: the amount at a percentile of the points is the same percentile of the costs",
        CalibrationMethod.Isotonic => "isotonic: the steps that never fall and come nearest to the costs",
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };
}
