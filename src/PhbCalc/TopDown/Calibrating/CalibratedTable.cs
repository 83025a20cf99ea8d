namespace PhbCalc.TopDown;

/// <summary>An allocation table fitted to past cost, and how near it comes to the costs it was fitted to.</summary>
/// <remarks>This type is immutable. Rule: spec 4, Fitting the table to past cost.</remarks>
/// <param name="Calibration">How it was fitted.</param>
/// <param name="Sample">What it was fitted to.</param>
/// <param name="Table">The table.</param>
/// <param name="Accuracy">How near the table's amounts come to the sample's costs, after their uplift. The contingency shows as a bias.</param>
public sealed record CalibratedTable(TableCalibration Calibration, ValueList<SampleCase> Sample, AllocationTable Table, AllocationAccuracy Accuracy);
