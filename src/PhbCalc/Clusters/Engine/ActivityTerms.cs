namespace PhbCalc.Clusters;

/// <summary>What decides the price of an activity: without words, so that many can be priced and forgotten.</summary>
/// <param name="Code">The code.</param>
/// <param name="Setting">The setting class.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Days">The days, or the day of the units.</param>
/// <param name="Mask">The days that do not count, ascending and apart.</param>
/// <param name="Quantity">How many units; null if every day is one.</param>
/// <param name="LeftOut">How it is left out though its setting class is included; null if it is not.</param>
internal readonly record struct ActivityTerms(
    string Code, SettingClass Setting, string Unit, DayRange Days, DayRange[] Mask, decimal? Quantity, SettingTreatment? LeftOut);
