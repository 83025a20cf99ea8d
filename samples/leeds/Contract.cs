using NodaTime;
using PhbCalc.BlockContracts;
using PhbCalc.Data;
using PhbCalc.Rates;

namespace PhbCalc.Samples.Leeds;

/// <summary>A block contract for community mental health services over five years: what it comes to, what is done for it, and how its costs follow activity.</summary>
internal static class Contract
{
    /// <summary>What the contract came to in the year before. Invented.</summary>
    private static readonly Money Before = Money.FromPounds(1_000_000m);

    /// <summary>The published uplifts of 2025/26: the first one, and the one that was revised for the pay award, backdated to 1 April 2025.</summary>
    private static readonly ValueList<PublishedUplift> Published = PublishedFigures.Bundled.CostUplifts.In(new FinancialYear(2025));

    /// <summary>What nobody has published yet.</summary>
    private static readonly Uplift Later = new(0.03m, 0.02m, source: new("3% cost uplift and 2% efficiency in each later year", Confidence: Source.Assumed));

    /// <summary>The contract, revised in June of its first year.</summary>
    internal static BlockContract Agreed { get; } = BlockContract.OfUplifts(
        new LocalDate(2025, 4, 1), Before, [Published[0].ToUplift(), Later, Later, Later, Later], [ContractRevision.OfUplift(new LocalDate(2025, 6, 27), Published[1].ToUplift())]);

    /// <summary>How costs follow activity where a service says nothing else: 30% variable, 20% in steps of a quarter, 50% fixed. Invented.</summary>
    internal static CostBehaviour Behaviour { get; } = new(new(3, 10), new(1, 5), step: new(1, 4), fixedShare: new(1, 2));

    /// <summary>What is done for the contract in its first year. Invented.</summary>
    internal static ServiceLines Services { get; } = new(Agreed.Years[0].Value,
    [
        new("Community team", Money.FromPounds(540_000m), oneToOneContacts: 5_400, groupContacts: 1_200),
        new("Day opportunities", Money.FromPounds(260_000m), oneToOneContacts: 800, groupContacts: 7_200,
            new(new(1, 4), new(7, 20), step: new(1, 5), fixedShare: new(2, 5))),
        new("Support for carers", Money.FromPounds(140_000m), oneToOneContacts: 1_900, groupContacts: 400,
            new(new(1, 2), new(1, 4), step: new(1, 2), fixedShare: new(1, 4))),
    ]);
}
