namespace PhbCalc.Rates;

/// <summary>What a local agency pays its care workers.</summary>
/// <remarks>This type is immutable. Rule: spec 3, Personal assistant.</remarks>
/// <param name="Employer">The agency.</param>
/// <param name="HourlyPay">Pounds an hour, from 0 to under £1,000,000, with at most six decimals; <see cref="PaRates.On"/> checks it.</param>
public sealed record LocalWage(string Employer, Money HourlyPay);
