using PhbCalc.BlockContracts;
using PhbCalc.Rates;

namespace PhbCalc.Tests.BlockContracts;

/// <summary>Short ways to make contracts and releases, around the practice of Leeds: 80% guaranteed in year one, 20 points less each year.</summary>
internal static class Leeds
{
    internal static readonly LocalDate April = new(2026, 4, 1);

    internal static GuaranteeSchedule Steps { get; } = GuaranteeSchedule.Linear(new(4, 5), new(1, 5));

    /// <summary>The cost behaviour of the worked figures: 30% variable, 20% semi-fixed in 25% steps, 50% fixed.</summary>
    internal static CostBehaviour Behaviour { get; } = new(new(3, 10), new(1, 5), new(1, 4), new(1, 2));

    internal static ReleasePolicy ByDays { get; } = new() { Phasing = ContractPhasing.Days };

    internal static Money Pounds(decimal pounds) => Money.FromPounds(pounds);

    internal static ValueList<Money> Sums(params decimal[] pounds) => [.. pounds.Select(Money.FromPounds)];

    /// <summary>A contract of so many pounds in each year, from 1 April 2026.</summary>
    internal static BlockContract Contract(params decimal[] pounds) => BlockContract.OfValues(April, Sums(pounds));

    internal static BlockContract FiveYears(decimal pounds = 1_000_000m) => Contract([.. Enumerable.Repeat(pounds, 5)]);

    internal static PhbDemand Spending(ReleasePer per, params decimal[] pounds) => PhbDemand.Of(per, April, Sums(pounds));

    internal static SteppedRelease Released(BlockContract contract, GuaranteeSchedule? schedule = null, ReleasePolicy? policy = null) =>
        new(contract, schedule ?? Steps, policy);

    internal static ContractRevision Revised(string on, decimal pounds) => ContractRevision.OfValue(Build.Date(on), Pounds(pounds));

    internal static ContractRevision Uplifted(string on, decimal uplift, decimal efficiency = 0m) =>
        ContractRevision.OfUplift(Build.Date(on), new Uplift(uplift, efficiency));

    /// <summary>Sums as they would be printed, without the pound sign.</summary>
    internal static string Text(IEnumerable<Money> sums) => string.Join(' ', sums.Select(sum => sum.ToString().Replace("£", "", StringComparison.Ordinal)));

    internal static string Text(IEnumerable<Money?> sums) => Text(sums.Select(sum => sum ?? throw new ArgumentException("A sum is not known.", nameof(sums))));
}
