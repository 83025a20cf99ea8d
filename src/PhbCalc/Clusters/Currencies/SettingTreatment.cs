namespace PhbCalc.Clusters;

/// <summary>What a currency does with activity of one setting class, and why.</summary>
/// <remarks>This type is immutable.</remarks>
/// <param name="Setting">The setting class.</param>
/// <param name="Treatment">What is done with it.</param>
/// <param name="Reason">Why, in plain words, as a line or a fault shows it ("crisis care is not part of a personal health budget"); empty for what is included.</param>
public sealed record SettingTreatment(SettingClass Setting, Treatment Treatment, string Reason = "");
