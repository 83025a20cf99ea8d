namespace PhbCalc.TopDown;

/// <summary>The sum available for a caseload, and how much of it is kept back.</summary>
/// <remarks>This type is immutable. Rule: spec 4, The envelope.</remarks>
public sealed record Envelope
{
    /// <summary>Makes an envelope.</summary>
    /// <param name="amount">Pounds a year for the whole caseload, 0 or more, under £1,000,000,000,000,000, in whole pence.</param>
    /// <param name="contingencyShare">The share kept as contingency, 0 to 1 with at most six decimals: 0.1 is 10%.</param>
    /// <exception cref="InvalidInputException">A number is out of range: all faults are reported.</exception>
    public Envelope(Money amount, decimal contingencyShare)
    {
        (Amount, ContingencyShare) = (amount, contingencyShare);
        InvalidInputException.ThrowIfAny(EnvelopeFaults.In(amount, contingencyShare));
    }

    /// <summary>The whole sum, contingency included, in pounds a year and whole pence.</summary>
    public Money Amount { get; }

    /// <summary>The share kept as contingency, from 0 to 1: 0.1 is 10%.</summary>
    public decimal ContingencyShare { get; }

    /// <summary>The sum available for the caseload, in pounds a year: envelope x (1 - share), rounded once to the penny.</summary>
    public Money Available => Amount.TimesToPenny(Ratio.FromDecimal(1m - ContingencyShare));

    /// <summary>The sum kept back, in pounds a year: the rest.</summary>
    public Money Contingency => Amount - Available;

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>Which way amounts may be scaled to fit an envelope.</summary>
/// <remarks>Rule: spec 4, The envelope.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<Scaling>))]
public enum Scaling
{
    /// <summary>Up or down, to use the envelope to the penny (the default).</summary>
    Both,

    /// <summary>Down only: if the amounts come to less than the envelope, the rest stays unallocated.</summary>
    DownOnly,

    /// <summary>Up only: amounts above the envelope cannot be made to fit.</summary>
    UpOnly,
}

/// <summary>How an allocation was reached, in the order of explanations.</summary>
internal enum Treatment
{
    InProportion,
    AtFloor,
    AtCap,
    Overridden,
}
