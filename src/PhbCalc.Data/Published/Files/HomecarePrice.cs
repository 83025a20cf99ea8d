namespace PhbCalc.Data;

/// <summary>What a row of homecare-minimum-price.csv holds.</summary>
/// <param name="PerHour">Pounds a contact hour.</param>
/// <param name="Scope">The country it is worked out for.</param>
internal sealed record HomecarePrice(Money PerHour, string Scope);
