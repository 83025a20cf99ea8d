using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>An allocation table fitted to past cost, and how the method does on costs it was not fitted to.</summary>
/// <remarks>This type is immutable. Rule: spec 8, verb calibrate; spec 4, Fitting the table to past cost.</remarks>
/// <param name="Fitted">The table, how it was fitted, and how near it comes to what it was fitted to.</param>
/// <param name="CrossValidation">The cross-validation; null (the default) if nobody asked for one.</param>
public sealed record CalibrationResult(CalibratedTable Fitted, CrossValidation? CrossValidation = null);
