namespace PhbCalc.TopDown;

/// <summary>How near tables come to costs that they were not fitted to.</summary>
/// <remarks>This type is immutable. Rule: spec 4, How good is it.</remarks>
/// <param name="Folds">How many folds the sample was divided into.</param>
/// <param name="Accuracy">The figures over all cases that a table had an amount for.</param>
/// <param name="NotCovered">The positions in the sample, counted from 0, of the cases for which the table of the other folds had no amount, in order.</param>
public sealed record CrossValidation(int Folds, AllocationAccuracy Accuracy, ValueList<int> NotCovered);
