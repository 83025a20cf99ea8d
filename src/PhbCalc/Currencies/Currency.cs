namespace PhbCalc.Currencies;

/// <summary>
/// The units that count and price care: care clusters by the day, contacts with a team, courses of treatment. The code knows currencies only
/// by this record, so a caller can make others in the same way.
/// </summary>
/// <remarks>This type is immutable. Rule: spec 5, Price and Contacts. Why it is so: docs/decisions/0009.</remarks>
public sealed record Currency
{
    /// <summary>Makes a currency.</summary>
    /// <param name="name">Its name ("care clusters").</param>
    /// <param name="statement">What a reader should know about it, in plain words; every explanation starts with it.</param>
    /// <param name="units">What is counted, in the singular: <see cref="Activity.Day"/>, <c>contact</c>.</param>
    /// <param name="treatments">The treatment of each setting class; a class that is missing here is a fault.</param>
    /// <exception cref="InvalidInputException">
    /// A name, statement or unit is blank, there is no unit or treatment, one appears twice, or something is left out or refused without a
    /// reason: all faults are reported.
    /// </exception>
    public Currency(string name, string statement, ValueList<string> units, ValueList<SettingTreatment> treatments)
    {
        (Name, Statement, Units, Treatments) = (name, statement, units, treatments);
        InvalidInputException.ThrowIfAny(CurrencyFaults.In(this));
    }

    /// <summary>Its name ("care clusters").</summary>
    public string Name { get; }

    /// <summary>What a reader should know about it, in plain words.</summary>
    public string Statement { get; }

    /// <summary>What is counted, in the singular.</summary>
    public ValueList<string> Units { get; }

    /// <summary>The treatment of each setting class that the currency knows, each once.</summary>
    public ValueList<SettingTreatment> Treatments { get; }

    /// <summary>The treatment of a setting class; null if the currency does not know it.</summary>
    /// <param name="setting">The setting class to look up.</param>
    public SettingTreatment? Find(SettingClass setting)
    {
        foreach (SettingTreatment treatment in Treatments.AsSpan())
        {
            if (treatment.Setting == setting)
            {
                return treatment;
            }
        }

        return null;
    }

    /// <summary>The currency with another treatment of a setting class, which it may know or not.</summary>
    /// <param name="treatment">The new treatment of the class.</param>
    /// <returns>Another currency; this one does not change.</returns>
    /// <exception cref="InvalidInputException">There is no class, or it is left out or refused without a reason: all faults are reported.</exception>
    public Currency Treating(SettingTreatment treatment)
    {
        ArgumentNullException.ThrowIfNull(treatment);
        IEnumerable<SettingTreatment> treatments = Find(treatment.Setting) is null
            ? Treatments.Append(treatment)
            : Treatments.Select(old => old.Setting == treatment.Setting ? treatment : old);
        return new(Name, Statement, Units, treatments.ToValueList());
    }

    /// <summary>Whether something is counted in a unit.</summary>
    internal bool Counts(string unit)
    {
        foreach (string known in Units.AsSpan())
        {
            if (known == unit)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>What a currency does with activity of one setting class, and why.</summary>
/// <remarks>This type is immutable. <see cref="Currency"/> checks it with the others. Rule: spec 5, Price and Contacts.</remarks>
/// <param name="Setting">The setting class that it is about.</param>
/// <param name="Treatment">What is done with it.</param>
/// <param name="Reason">
/// Why, in plain words, as a line or a fault shows it ("crisis care is not part of a personal health budget"); empty (the default) for included classes.
/// </param>
public sealed record SettingTreatment(SettingClass Setting, Treatment Treatment, string Reason = "")
{
    /// <summary>What is done with it.</summary>
    public Treatment Treatment
    {
        get;
        init => field = Given.Defined(value, "treatment");
    }
    = Given.Together(Treatment, Given.IfUndefined("treatment", Treatment), Given.IfNull("reason", Reason));

    /// <summary>Why, in plain words, as a line or a fault shows it ("crisis care is not part of a personal health budget"); empty (the default) for included classes.</summary>
    public string Reason
    {
        get;
        init => field = Given.NotNull(value, "reason");
    }
    = Reason;
}

/// <summary>What a currency does with activity of a setting class.</summary>
/// <remarks>Rule: spec 5, Price and Contacts.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<Treatment>))]
public enum Treatment
{
    /// <summary>It is in the budget.</summary>
    Included,

    /// <summary>It is left out of the budget, and shown with what it would have cost.</summary>
    Excluded,

    /// <summary>It is not a basis for a budget: pricing stops with a fault.</summary>
    Refused,
}

/// <summary>The totals of what a currency counts, without the lines. Each is the sum of the lines that the breakdown shows.</summary>
/// <remarks>This type is immutable. Rule: spec 5, Price and Contacts.</remarks>
/// <param name="Excluded">What excluded activity would have cost, in pounds, if its rates are known. It is not in the total.</param>
/// <param name="Total">What is in the budget, in pounds.</param>
public readonly record struct CurrencyTotals(Money Excluded, Money Total);
