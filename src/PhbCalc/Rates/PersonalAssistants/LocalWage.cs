namespace PhbCalc.Rates;

/// <summary>What a local agency pays its care workers.</summary>
/// <remarks>This type is immutable.</remarks>
/// <param name="Employer">The agency.</param>
/// <param name="HourlyPay">Pounds an hour, 0 or more, at most six decimals.</param>
public sealed record LocalWage(string Employer, Money HourlyPay);
