using NodaTime.Text;

namespace PhbCalc;

/// <summary>A time of day as JSON: <c>"22:00:00"</c>.</summary>
/// <remarks>This type is immutable. It stands on every property of PhbCalc that is a <see cref="LocalTime"/>, so nobody needs to name it. Rule: spec 8, Files.</remarks>
public sealed class LocalTimeJsonConverter : TextJsonConverter<LocalTime>
{
    private protected override string Expected => "a time of day; write it like \"22:00:00\"";

    private protected override LocalTime? Of(string text) => LocalTimePattern.ExtendedIso.Parse(text) is { Success: true } time ? time.Value : null;

    private protected override string Text(LocalTime value) => LocalTimePattern.ExtendedIso.Format(value);
}
