namespace PhbCalc.Clusters;

/// <summary>A setting class as JSON: its word, <c>"community"</c>.</summary>
/// <remarks>This type is immutable. It stands on <see cref="SettingClass"/>, so nobody needs to name it. Rule: spec 8, Files.</remarks>
public sealed class SettingClassJsonConverter : TextJsonConverter<SettingClass>
{
    private protected override string Expected => "a setting class; write a word of small letters, digits and underscores, like \"community\"";

    private protected override SettingClass? Of(string text) => text.Length == 0 ? default(SettingClass) : CurrencyFaults.InSetting(text) is null or [] ? new(text) : null;

    private protected override string Text(SettingClass value) => value.Word;
}
