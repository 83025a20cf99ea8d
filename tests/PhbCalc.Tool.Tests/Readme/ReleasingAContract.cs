// The example of docs/block-contracts/example.md: the lines between the marks are there word for word, and their output below them.
using PhbCalc.BlockContracts;
using PhbCalc.Rates;

namespace PhbCalc.Tool.Tests.Readme;

internal static class ReleasingAContract
{
    internal static void Run()
    {
        // begin
        BlockContract contract = BlockContract.OfUplifts(
            start: new LocalDate(2025, 4, 1),
            baseValue: Money.FromPounds(1_000_000m),
            uplifts: [new Uplift(0.0415m, efficiency: 0.02m), new Uplift(0.03m, efficiency: 0.02m)],
            revisions: [ContractRevision.OfUplift(agreedOn: new LocalDate(2025, 6, 27), new Uplift(0.0483m, efficiency: 0.02m))]);

        SteppedRelease release = new(contract, GuaranteeSchedule.Linear(start: new Ratio(4, 5), step: new Ratio(1, 5)));
        PhbDemand demand = PhbDemand.Of(PhbUptake.Linear(people: 220, meanBudget: Money.FromPounds(7_800m), from: new Ratio(1, 10), to: new Ratio(1, 4)));
        CostBehaviour behaviour = new(variable: new Ratio(3, 10), semiFixed: new Ratio(1, 5), step: new Ratio(1, 4), fixedShare: new Ratio(1, 2));

        Console.WriteLine(release.Release(ReleasePer.Year, demand, behaviour).Explain());
        Console.WriteLine(new GentlestRelease(contract).Release(demand).Explain());

        // end
    }
}
