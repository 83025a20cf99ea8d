using System.Text.Json;

namespace PhbCalc.BottomUp;

/// <summary>How much is kept for what cannot be foreseen, and where.</summary>
/// <remarks>This type is immutable. The default value is no contingency. Rule: spec 2, Around the sum.</remarks>
[JsonConverter(typeof(ContingencyJsonConverter))]
public readonly record struct Contingency
{
    private Contingency(Ratio weeks, Ratio share, ContingencyPlace place) => (Weeks, Share, Place) = (weeks, share, place);

    /// <summary>No contingency.</summary>
    public static Contingency None => default;

    /// <summary>A number of typical weeks.</summary>
    /// <param name="weeks">How many weeks, 0 to 52, with at most six decimals.</param>
    /// <param name="place">Where it is kept; outside the budget by default.</param>
    /// <exception cref="InvalidInputException">The number of weeks is outside 0 to 52, or has more than six decimals.</exception>
    public static Contingency OfWeeks(decimal weeks, ContingencyPlace place = ContingencyPlace.HeldOutside)
    {
        InvalidInputException.ThrowIfAny(CostingPolicyFaults.InContingency("weeks", weeks, 52m, place));
        return new(Ratio.FromDecimal(weeks), default, place);
    }

    /// <summary>A share of the calendar-exact visits and the items funded from the budget.</summary>
    /// <param name="share">The share, 0 to 1, with at most six decimals: 0.05 is 5%.</param>
    /// <param name="place">Where it is kept; outside the budget by default.</param>
    /// <exception cref="InvalidInputException">The share is outside 0 to 1, or has more than six decimals.</exception>
    public static Contingency OfShare(decimal share, ContingencyPlace place = ContingencyPlace.HeldOutside)
    {
        InvalidInputException.ThrowIfAny(CostingPolicyFaults.InContingency("share", share, 1m, place));
        return new(default, Ratio.FromDecimal(share), place);
    }

    /// <summary>The number of typical weeks; 0 if it is a share, or none.</summary>
    public Ratio Weeks { get; }

    /// <summary>The share of visits and items; 0 if it is a number of weeks, or none.</summary>
    public Ratio Share { get; }

    /// <summary>Where it is kept.</summary>
    public ContingencyPlace Place { get; }

    /// <summary>Whether there is no contingency: neither weeks nor a share.</summary>
    public bool IsNone => Weeks == default && Share == default;

    /// <summary>The contingency of a budget, rounded once to the penny.</summary>
    /// <param name="typicalWeek">The typical week.</param>
    /// <param name="visitsAndItems">The calendar-exact visits and the items funded from the budget.</param>
    internal Money Of(Money typicalWeek, Money visitsAndItems) =>
        Weeks != default ? typicalWeek.TimesToPenny(Weeks) : visitsAndItems.TimesToPenny(Share);

    /// <summary>The contingency of a budget as a line; null if there is none.</summary>
    /// <param name="typicalWeek">The typical week.</param>
    /// <param name="whole">The cost of the budget without a contingency.</param>
    /// <param name="parts">The parts of that sum, in words.</param>
    internal CostLine? Line(Money typicalWeek, Money whole, string parts)
    {
        if (IsNone)
        {
            return null;
        }

        Money amount = Of(typicalWeek, whole);
        bool isInside = Place == ContingencyPlace.Inside;
        bool isWeeks = Weeks != default;
        return new(
            CostLineKind.Contingency,
            string.Empty,
            isWeeks ? "Contingency, of the typical week" : $"Contingency, of {parts}",
            isWeeks ? CostUnit.Week : CostUnit.Share,
            isWeeks ? Weeks : Share,
            isWeeks ? typicalWeek : whole,
            isInside ? amount : Money.Zero)
        {
            NotInBudget = isInside ? Money.Zero : amount,
            Note = isInside ? null : "held outside the budget",
        };
    }
}

/// <summary>Where a contingency is kept.</summary>
/// <remarks>Rule: spec 2, Around the sum.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<ContingencyPlace>))]
public enum ContingencyPlace
{
    /// <summary>By the commissioner: shown, but not in the total (the default).</summary>
    HeldOutside,

    /// <summary>In the budget: part of the total.</summary>
    Inside,
}

/// <summary>A contingency as JSON: its text, <c>"4 weeks, outside"</c>, <c>"share 0.05, inside"</c> or <c>"none, outside"</c>.</summary>
/// <remarks>This type is immutable. <see cref="Contingency"/> carries it as an attribute, so you need not name it. Rule: spec 8, Files.</remarks>
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
