using System.Globalization;
using PhbCalc.TopDown;

namespace PhbCalc.Tool.Output;

/// <summary>Allocations on a screen: a row a person, their sum, and how the envelope adds up.</summary>
internal static class AllocationTableOnScreen
{
    internal static void Print(Screen screen, EnvelopeOutcome outcome, bool withLines, bool isWritten)
    {
        if (withLines)
        {
            foreach (PersonAllocation person in outcome.People)
            {
                Console.Out.WriteLine(person.Explain());
            }
        }

        MoneyTable table = new(["person", "points"], ["table amount", "allocation"], "held at");
        foreach (PersonAllocation person in outcome.People)
        {
            TopDownBudget budget = person.Claim.Budget;
            table.Add([budget.PersonId, budget.Points.ToString("#,##0.######", CultureInfo.InvariantCulture)], [budget.TableAmount, person.Amount], BoundWords.Of(person.Bound));
        }

        Money amounts = outcome.People.Sum(person => person.Claim.Budget.TableAmount);
        table.AddAlways(["Sum", string.Empty], [amounts, outcome.Allocated], string.Empty);
        table.Print(screen, "people", isWritten);
        Console.Out.Write(outcome.Explain());
    }
}
