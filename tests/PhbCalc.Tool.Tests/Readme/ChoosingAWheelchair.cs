// The example of docs/budgets/wheelchairs.md: the lines between the marks are there word for word, and their output below them.
using PhbCalc.Wheelchairs;

namespace PhbCalc.Tool.Tests.Readme;

internal static class ChoosingAWheelchair
{
    internal static void Run()
    {
        // begin
        Wheelchair chosen = new("ROSA-1", "active", WheelchairWay.ThirdParty, value: Money.FromPounds(1_200m), start: new LocalDate(2026, 6, 15),
            price: Money.FromPounds(2_000m), repairContribution: Money.FromPounds(300m));
        WheelchairBudget budget = new WheelchairPricing().Price(chosen);
        Console.WriteLine($"NHS {budget.NhsPays}, person {budget.PersonPays}, for {budget.Years} years");

        // end
    }
}
