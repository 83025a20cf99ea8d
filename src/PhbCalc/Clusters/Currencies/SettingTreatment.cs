namespace PhbCalc.Clusters;

/// <summary>What a currency does with activity of one setting class, and why.</summary>
/// <remarks>This type is immutable. <see cref="Currency"/> checks it, together with all others. Rule: spec 5, Price and Contacts.</remarks>
/// <param name="Setting">The setting class that it is about.</param>
/// <param name="Treatment">What is done with it.</param>
/// <param name="Reason">
/// Why, in plain words, as a line or a fault shows it ("crisis care is not part of a personal health budget"); empty (the default) for what is included.
/// </param>
public sealed record SettingTreatment(SettingClass Setting, Treatment Treatment, string Reason = "")
{
    /// <summary>What is done with it.</summary>
    public Treatment Treatment
    {
        get;
        init => field = Given.Defined(value, "treatment");
    }
    = Given.Defined(Treatment, "treatment");

    /// <summary>/// Why, in plain words, as a line or a fault shows it ("crisis care is not part of a personal health budget"); empty (the default) for what is included. </summary>
    public string Reason
    {
        get;
        init => field = Given.NotNull(value, "reason");
    }
    = Given.NotNull(Reason, "reason");
}
