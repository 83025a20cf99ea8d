using NodaTime.Text;

namespace PhbCalc;

/// <summary>A day as JSON: <c>"2026-04-01"</c>.</summary>
/// <remarks>This type is immutable. It stands on every property of PhbCalc that is a <see cref="LocalDate"/>, so nobody needs to name it. Rule: spec 8, Files.</remarks>
public sealed class LocalDateJsonConverter : TextJsonConverter<LocalDate>
{
    private protected override string Expected => "a day; write it like \"2026-04-01\"";

    private protected override LocalDate? Of(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value : null;

    private protected override string Text(LocalDate value) => LocalDatePattern.Iso.Format(value);
}
