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
