namespace PhbCalc.Data;

/// <summary>The employer's National Insurance on the pay of one period.</summary>
/// <remarks>This type is immutable. Rule: spec 8, verb nic; spec 3, step 4.</remarks>
/// <param name="Row">The pay, its period and the category.</param>
/// <param name="EmployerContribution">What the employer pays on it, in pounds and whole pence.</param>
public sealed record NicContribution(NicRow Row, Money EmployerContribution);
