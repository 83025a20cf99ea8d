namespace PhbCalc.Clusters;

/// <summary>What has one rate at a time.</summary>
/// <param name="Code">The code.</param>
/// <param name="Setting">The setting class.</param>
/// <param name="Unit">The unit.</param>
internal readonly record struct RateKey(string Code, SettingClass Setting, string Unit)
{
    internal static RateKey Of(CurrencyRate rate) => new(rate.Code, rate.Setting, rate.Unit);

    public override string ToString() => $"{Code}, {Setting}, per {Unit}";
}
