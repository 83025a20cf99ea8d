using System.Text.Json;

namespace PhbCalc;

/// <summary>How a sum was shared out, without the shares themselves; or why it could not be.</summary>
/// <remarks>This type is immutable. Rule: spec 1, Apportionment.</remarks>
[JsonConverter(typeof(ApportionmentResultJsonConverter))]
public readonly record struct ApportionmentResult
{
    internal ApportionmentResult(Infeasible why) => Infeasible = why;

    internal ApportionmentResult(Slope slope, ulong total, ulong divisor, PennyCutoff cutoff)
    {
        Interior = new(total - (ulong)slope.Fixed, slope.Weight);
        Divisor = divisor;
        Cutoff = cutoff;
        LeftoverPence = cutoff.Pennies;
    }

    /// <summary>Why the sum could not be shared out; null if it was. If it is not null, no share was written.</summary>
    public Infeasible? Infeasible { get; }

    /// <summary>How many pennies were left after all whole pence; as many recipients got one each.</summary>
    public int LeftoverPence { get; }

    /// <summary>Pence per unit of weight for all recipients between bounds: the smallest ratio at which the shares sum to the total.</summary>
    /// <remarks>If a total below zero was shared, the ratio is that of its mirror image.</remarks>
    public ShareRatio Ratio => Interior.Weight == 0 ? default : new(Interior.Pence, Interior.Weight * Divisor);

    /// <summary>What is shared between bounds, and over what weight, after all weights were divided by <see cref="Divisor"/>.</summary>
    internal (ulong Pence, UInt128 Weight) Interior { get; }

    internal ulong Divisor { get; }

    internal PennyCutoff Cutoff { get; }
}

/// <summary>A sum shared out, with the reasons, or why it could not be.</summary>
/// <remarks>This type is immutable. Rule: spec 1, Apportionment.</remarks>
public sealed record ApportionmentOutcome
{
    internal ApportionmentOutcome(Money total, ValueList<Recipient> recipients) => (Total, Recipients) = (total, recipients);

    /// <summary>The sum to share, in whole pence.</summary>
    public Money Total { get; }

    /// <summary>Among whom, in the order given.</summary>
    public ValueList<Recipient> Recipients { get; }

    /// <summary>The shares, in the order of the recipients; they sum to the total. Empty if the sum could not be shared out.</summary>
    public ValueList<ApportionedShare> Shares { get; internal init; }

    /// <summary>Why the sum could not be shared out within the bounds; null if it was.</summary>
    public Infeasible? Infeasible { get; internal init; }

    /// <summary>What recipients between bounds get per unit of weight; 0p per 1 if the sum could not be shared out, or no recipient is between bounds.</summary>
    public ShareRatio Ratio { get; internal init; }

    /// <summary>How many pennies were left after all whole pence; as many recipients got one each.</summary>
    public int LeftoverPence { get; internal init; }
}

/// <summary>What one recipient gets of a sum, and why.</summary>
/// <remarks>This type is immutable. Rule: spec 1, Apportionment.</remarks>
/// <param name="Recipient">The recipient, with the given weight and bounds.</param>
/// <param name="Amount">The share, in whole pence.</param>
/// <param name="Bound">Whether a bound holds it.</param>
/// <param name="Penny">Why a leftover penny is in it; <see cref="LeftoverPenny.None"/> if there is none.</param>
public readonly record struct ApportionedShare(Recipient Recipient, Money Amount, ShareBound Bound, LeftoverPenny Penny)
{
    /// <summary>Whether a bound holds it.</summary>
    public ShareBound Bound
    {
        get;
        init => field = Given.Defined(value, "bound");
    }
    = Given.Defined(Bound, "bound");

    /// <summary>Why a leftover penny is in it; <see cref="LeftoverPenny.None"/> if there is none.</summary>
    public LeftoverPenny Penny
    {
        get;
        init => field = Given.Defined(value, "penny");
    }
    = Given.Defined(Penny, "penny");

    /// <summary>The proportional share in pounds, before bounds and before rounding to whole pence, to ten decimals; for display only.</summary>
    /// <remarks>One of more than 7.9 x 10^18 pounds, far beyond any cap, is shown as that value.</remarks>
    public decimal Proportional { get; init; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>Whether a share is held by a bound.</summary>
/// <remarks>Rule: spec 1, Apportionment, steps 1 and 2.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<ShareBound>))]
public enum ShareBound
{
    /// <summary>It is in proportion to the weight.</summary>
    None,

    /// <summary>It is the floor, which is at least the proportional share.</summary>
    Floor,

    /// <summary>It is the cap, which is at most the proportional share.</summary>
    Cap,
}

/// <summary>Why a recipient got one of the pennies left after all whole pence.</summary>
/// <remarks>Rule: spec 1, Apportionment, steps 2 and 3.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<LeftoverPenny>))]
public enum LeftoverPenny
{
    /// <summary>No leftover penny was given.</summary>
    None,

    /// <summary>The fraction of a penny of the exact share is larger than that of recipients who got none.</summary>
    LargerFraction,

    /// <summary>The fraction ties with others', and the weight is larger than that of recipients who got none.</summary>
    LargerWeight,

    /// <summary>Fraction and weight tie with others', and the key is smaller, by ordinal comparison.</summary>
    SmallerKey,

    /// <summary>Fraction and weight tie with others', there are no keys, and the position in the list is earlier.</summary>
    EarlierPosition,
}

/// <summary>Refuses to read or write an apportionment's result as JSON: it says how shares were found, and means nothing without them.</summary>
/// <remarks>This type is immutable. <see cref="ApportionmentResult"/> carries it as an attribute; write the shares, or an <see cref="ApportionmentOutcome"/>. Rule: spec 8, Files.</remarks>
public sealed class ApportionmentResultJsonConverter : JsonConverter<ApportionmentResult>
{
    private const string Refusal = "The result of an apportionment is not written as JSON and not read from it: write the shares.";

    /// <summary>Refuses to read.</summary>
    /// <param name="reader">Not used.</param>
    /// <param name="typeToConvert">Not used.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override ApportionmentResult Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException(Refusal);

    /// <summary>Refuses to write.</summary>
    /// <param name="writer">Not used.</param>
    /// <param name="value">Not used.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override void Write(Utf8JsonWriter writer, ApportionmentResult value, JsonSerializerOptions options) => throw new NotSupportedException(Refusal);
}
