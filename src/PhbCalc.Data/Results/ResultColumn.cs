namespace PhbCalc.Data.Results;

/// <summary>What a column of results holds.</summary>
internal enum ResultKind
{
    /// <summary>Texts: ids, words, and quantities whose decimals have no end.</summary>
    Text,

    /// <summary>Days.</summary>
    Date,

    /// <summary>Times of day. No result has any; files that are converted do.</summary>
    Time,

    /// <summary>Whole numbers.</summary>
    Count,

    /// <summary>Decimals.</summary>
    Decimal,
}

/// <summary>A column of results.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Decimals">How many decimals its numbers usually have at most; one may have more, and loses none.</param>
internal sealed record ResultColumn(string Name, ResultKind Kind, int Decimals)
{
    /// <summary>The largest size of its numbers, where that is known before they are; 0 (the default) where it is not.</summary>
    internal decimal Largest { get; init; }

    /// <summary>The decimals of a sum in pounds.</summary>
    internal const int Pence = 2;

    /// <summary>The decimals of rates, points, weights and shares.</summary>
    internal const int Usual = 6;
}
