namespace PhbCalc.Currencies;

/// <summary>Where care takes place, if a currency treats places differently: one word, such as <c>community</c>. The known ones are here; a currency may have others.</summary>
/// <remarks>This type is immutable. The default value is no class, and has an empty word. Rule: spec 5, Tariff and Contacts.</remarks>
[JsonConverter(typeof(SettingClassJsonConverter))]
public readonly record struct SettingClass
{
    private readonly string? word;

    /// <summary>Makes a setting class.</summary>
    /// <param name="word">Its word, as in files: <c>day_hospital</c>. Small letters, digits and underscores.</param>
    /// <exception cref="InvalidInputException">The word is blank, or has other signs.</exception>
    public SettingClass(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        InvalidInputException.ThrowIfAny(CurrencyFaults.InSetting(word));
        this.word = word;
    }

    /// <summary>Care of people who are not admitted and not in crisis.</summary>
    public static SettingClass Community { get; } = new("community");

    /// <summary>Care in a crisis.</summary>
    public static SettingClass Crisis { get; } = new("crisis");

    /// <summary>Care of people who are admitted to hospital.</summary>
    public static SettingClass Inpatient { get; } = new("inpatient");

    /// <summary>The assessment at the start.</summary>
    public static SettingClass InitialAssessment { get; } = new("initial_assessment");

    /// <summary>Forensic care, and care in the justice system.</summary>
    public static SettingClass ForensicJustice { get; } = new("forensic_justice");

    /// <summary>A single point of access.</summary>
    public static SettingClass Access { get; } = new("access");

    /// <summary>Care that is recorded as outside the tariff.</summary>
    public static SettingClass Other { get; } = new("other");

    /// <summary>Care for people with a learning disability, autism or a neurodevelopmental condition.</summary>
    public static SettingClass LearningDisability { get; } = new("ld_neurodevelopmental");

    /// <summary>Care of children, and in education.</summary>
    public static SettingClass ChildrenEducation { get; } = new("children_education");

    /// <summary>NHS talking therapies.</summary>
    public static SettingClass TalkingTherapies { get; } = new("talking_therapies");

    /// <summary>The word, as in files: <c>initial_assessment</c>.</summary>
    public string Word => word ?? string.Empty;

    /// <summary>The word as people write it: <c>initial assessment</c>.</summary>
    public override string ToString() => InWords(Word);

    /// <summary>A word of a setting class as people write it.</summary>
    internal static string InWords(string word) => word switch
    {
        "forensic_justice" => "forensic care and justice",
        "ld_neurodevelopmental" => "learning disability and neurodevelopmental",
        "children_education" => "children and education",
        _ => word.Replace('_', ' '),
    };
}

/// <summary>A setting class as JSON: its word, <c>"community"</c>.</summary>
/// <remarks>This type is immutable. <see cref="SettingClass"/> carries it as an attribute, so you need not name it. Rule: spec 8, Files.</remarks>
public sealed class SettingClassJsonConverter : TextJsonConverter<SettingClass>
{
    private protected override string Expected => "a setting class; write a word of small letters, digits and underscores, like \"community\"";

    private protected override SettingClass? Of(string text) => text.Length == 0 ? default(SettingClass) : CurrencyFaults.InSetting(text) is null or [] ? new(text) : null;

    private protected override string Text(SettingClass value) => value.Word;
}
