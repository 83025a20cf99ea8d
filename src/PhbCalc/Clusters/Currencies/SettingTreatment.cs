namespace PhbCalc.Clusters;

/// <summary>What a currency does with activity of one setting class, and why.</summary>
/// <remarks>This type is immutable. <see cref="Currency"/> checks it, together with all others. Rule: spec 5, Price and Contacts.</remarks>
/// <param name="Setting">The setting class that it is about.</param>
/// <param name="Treatment">What is done with it.</param>
/// <param name="Reason">
/// Why, in plain words, as a line or a fault shows it ("crisis care is not part of a personal health budget"); empty (the default) for what is included.
/// </param>
public sealed record SettingTreatment(SettingClass Setting, Treatment Treatment, string Reason = "");
