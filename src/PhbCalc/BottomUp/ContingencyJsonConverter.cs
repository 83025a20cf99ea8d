using System.Text.Json;

namespace PhbCalc.BottomUp;

/// <summary>A contingency as JSON: its text, <c>"4 weeks, outside"</c>, <c>"share 0.05, inside"</c> or <c>"none, outside"</c>.</summary>
/// <remarks>This type is immutable. It stands on <see cref="Contingency"/>, so nobody needs to name it. Rule: spec 8, Files.</remarks>
public sealed class ContingencyJsonConverter : TextJsonConverter<Contingency>
{
    private const string Inside = ", inside";
    private const string Outside = ", outside";
    private const string Weeks = " weeks";
    private const string Share = "share ";
    private const string None = "none";

    private protected override string Expected => "a contingency; write it like \"4 weeks, outside\" or \"share 0.05, inside\"";

    private protected override Contingency? Of(string text)
    {
        bool isInside = text.EndsWith(Inside, StringComparison.Ordinal);
        if (!isInside && !text.EndsWith(Outside, StringComparison.Ordinal))
        {
            return null;
        }

        ContingencyPlace place = isInside ? ContingencyPlace.Inside : ContingencyPlace.HeldOutside;
        string size = text[..^(isInside ? Inside : Outside).Length];
        bool isShare = size.StartsWith(Share, StringComparison.Ordinal);
        bool isWeeks = size.EndsWith(Weeks, StringComparison.Ordinal);
        if (size == None)
        {
            return Contingency.OfShare(0m, place);
        }

        return (isShare || isWeeks) && Ratio.TryParse(isShare ? size.AsSpan(Share.Length) : size.AsSpan(0, size.Length - Weeks.Length), out Ratio number)
            ? Made(isShare, number.ToDecimal(), place) : null;
    }

    private protected override string Text(Contingency value) =>
        (value.IsNone ? None : value.Weeks != default ? $"{value.Weeks}{Weeks}" : $"{Share}{value.Share}") + (value.Place == ContingencyPlace.Inside ? Inside : Outside);

    private static Contingency Made(bool isShare, decimal number, ContingencyPlace place)
    {
        try
        {
            return isShare ? Contingency.OfShare(number, place) : Contingency.OfWeeks(number, place);
        }
        catch (InvalidInputException refused)
        {
            throw new JsonException(refused.Faults[0].ToString(), refused);
        }
    }
}
