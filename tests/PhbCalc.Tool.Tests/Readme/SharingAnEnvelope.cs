// The example of docs/top-down/envelope.md: the lines between the marks are there word for word, and their output below them.
using PhbCalc.TopDown;

namespace PhbCalc.Tool.Tests.Readme;

internal static class SharingAnEnvelope
{
    internal static void Run()
    {
        // begin
        TopDownAllocation table = new(AllocationTable.PricePerPoint(Money.FromPounds(1000m)), new Source("Allocation table 2026/27"));

        EnvelopeClaim Claim(string person, decimal points) => new(table.Allocate(person, points), Floor: Money.FromPounds(4000m), Cap: Money.FromPounds(20000m));

        EnvelopeAllocation allocation = new(new Envelope(Money.FromPounds(63000m), contingencyShare: 0.1m));
        EnvelopeOutcome outcome = allocation.Allocate([Claim("Ada", 4m), Claim("Ben", 9m), Claim("Cy", 12m), Claim("Di", 19m), Claim("Eve", 26m)]);

        Console.WriteLine(outcome.Explain());
        Console.WriteLine(outcome.People[0].Explain());

        // end
    }
}
