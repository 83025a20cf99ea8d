namespace PhbCalc;

/// <summary>A week pattern as JSON: <c>"every"</c>, or <c>"1,3 of 4"</c>.</summary>
/// <remarks>This type is immutable. It stands on <see cref="WeekPattern"/>, so nobody needs to name it. Rule: spec 8, Files.</remarks>
public sealed class WeekPatternJsonConverter : TextJsonConverter<WeekPattern>
{
    private protected override string Expected => "a week pattern; write it like \"every\" or \"1,3 of 4\"";

    private protected override WeekPattern? Of(string text) => !string.IsNullOrWhiteSpace(text) && WeekPattern.TryParse(text, out WeekPattern pattern) ? pattern : null;
}
