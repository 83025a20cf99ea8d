using PhbCalc.Comparison;
using PhbCalc.Data;
using PhbCalc.TopDown;

namespace PhbCalc.Samples.Comparer;

/// <summary>The sample caseload, and the models that are compared over it.</summary>
internal static class Sample
{
    private static readonly ComparisonCaseload Caseload = ComparisonFolder.Read(Path.Combine(AppContext.BaseDirectory, "caseload"));
    private static readonly CaseloadModels Library = new(Caseload, PublishedFigures.Bundled) { Year = new(2026) };

    /// <summary>What there is to spend in a year: £2.4 million, a tenth of it kept for what cannot be foreseen.</summary>
    internal static Envelope Envelope { get; } = new(Money.FromPounds(2_400_000m), 0.1m);

    /// <summary>The people, in ordinal order of their ids.</summary>
    internal static ValueList<ComparisonCase> People => Caseload.Cases;

    /// <summary>What turns points into pounds.</summary>
    internal static AllocationTable Table => Caseload.Table!;

    /// <summary>The care plan and the points, as the library has them; then two of our own.</summary>
    internal static ValueList<CostingModel> Models { get; } =
    [
        .. Library.Named(["bottom-up", "points"]),
        OwnModels.ByTheHour(new(Caseload.Care.Costing(PublishedFigures.Bundled, new FinancialYear(2026).Days))),
        OwnModels.FittedPrice,
    ];
}
