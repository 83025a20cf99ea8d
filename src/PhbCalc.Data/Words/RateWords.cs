using System.Text.Json.Serialization;
using PhbCalc.Data.Csv;
using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>The words of rates, in policies and in results.</summary>
internal static class RateWords
{
    internal static WordTable<CardKind> CardKinds { get; } = WordTable.Of<CardKind>("a kind of card", ("prices", CardKind.Price), ("wage", CardKind.Pay), ("wages", CardKind.Pay));

    internal static WordTable<NightKind> NightKinds { get; } = WordTable.Of<NightKind>("a kind of night", ("sleep in", NightKind.SleepIn), ("sleeping", NightKind.SleepIn));

    internal static WordTable<QuoteAverage> Averages { get; } = WordTable.Of<QuoteAverage>("a way to average quotes");

    internal static WordTable<PaRateMethod> PaRateMethods { get; } = WordTable.Of<PaRateMethod>("a way to make a PA rate");

    internal static WordTable<PaWork> PaWorks { get; } = WordTable.Of<PaWork>("a kind of work");

    internal static WordTable<PaRateReferenceKind> References { get; } = WordTable.Of<PaRateReferenceKind>("a kind of reference");

    internal static WordTable<TransitionGround> Grounds { get; } = WordTable.Of<TransitionGround>("a ground for a transition rate");
}

/// <summary>Whether a card says what a budget pays, or what a PA is paid.</summary>
internal enum CardKind
{
    /// <summary>What the budget pays.</summary>
    Price,

    /// <summary>What an employed PA is paid, before everything that comes on top.</summary>
    Pay,
}

/// <summary>Whether a night on a card of pay is an allowance for a night asleep, or hours worked.</summary>
internal enum NightKind
{
    /// <summary>An allowance for a night asleep.</summary>
    [JsonStringEnumMemberName("sleep-in")]
    SleepIn,

    /// <summary>Hours worked.</summary>
    Waking,
}
