using PhbCalc.Data.Csv;
using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>The words of rates, in policies and in results.</summary>
internal static class RateWords
{
    internal static WordTable<QuoteAverage> Averages { get; } = new("a way to average quotes",
        ("hours_weighted_mean", QuoteAverage.HoursWeightedMean), ("mean", QuoteAverage.Mean), ("median", QuoteAverage.Median), ("trimmed_mean", QuoteAverage.TrimmedMean));

    internal static WordTable<PaRateMethod> PaRateMethods { get; } = new("a way to make a PA rate",
        ("highest", PaRateMethod.Highest),
        ("average", PaRateMethod.Average),
        ("weighted", PaRateMethod.Weighted),
        ("agenda_for_change", PaRateMethod.AgendaForChange),
        ("minimum_wage", PaRateMethod.MinimumWage),
        ("local_research", PaRateMethod.LocalResearch));

    internal static WordTable<PaWork> PaWorks { get; } = new("a kind of work", ("care", PaWork.Care), ("registered_nurse", PaWork.RegisteredNurse));

    internal static WordTable<PaRateReferenceKind> References { get; } = new("a kind of reference",
        ("agenda_for_change", PaRateReferenceKind.AgendaForChange),
        ("minimum_wage", PaRateReferenceKind.MinimumWage),
        ("local_research", PaRateReferenceKind.LocalResearch));

    internal static WordTable<TransitionGround> Grounds { get; } = new("a ground for a transition rate",
        ("already_paid", TransitionGround.AlreadyPaid), ("cannot_recruit", TransitionGround.CannotRecruit));
}
