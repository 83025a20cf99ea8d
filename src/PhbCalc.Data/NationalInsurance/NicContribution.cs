namespace PhbCalc.Data;

/// <summary>The employer's National Insurance on the pay of one period.</summary>
/// <remarks>This type is immutable.</remarks>
/// <param name="Row">The pay.</param>
/// <param name="EmployerContribution">What the employer pays, in whole pence.</param>
public sealed record NicContribution(NicRow Row, Money EmployerContribution);
