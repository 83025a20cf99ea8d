namespace PhbCalc.TopDown;

/// <summary>An allocation table fitted to past cost, and how near it comes to the costs it was fitted to.</summary>
/// <remarks>This type is immutable. Rule: spec 4, Fitting the table to past cost.</remarks>
/// <param name="Calibration">How it was fitted.</param>
/// <param name="Sample">The cases it was fitted to, as given.</param>
/// <param name="Table">The table, from points to pounds a year.</param>
/// <param name="Accuracy">How near the table's amounts come to the sample's costs, after their uplift. The contingency shows as a bias.</param>
public sealed record CalibratedTable(TableCalibration Calibration, ValueList<SampleCase> Sample, AllocationTable Table, AllocationAccuracy Accuracy);
