using PhbCalc;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Reports;

namespace BudgetsInBrowser.Caseloads;

/// <summary>What changes between two folders, for everybody and for each.</summary>
public sealed class ChangedCaseload
{
    private readonly CaseloadPair pair;

    private ChangedCaseload(string before, string after, CaseloadPair pair, List<ChangedBudget> people)
    {
        (Before, After, this.pair) = (before, after, pair);
        Change = CaseloadChange.Of(people, pair.NotWorkedOut);
        People = [.. people.Where(person => person.Outcome != ChangeOutcome.Same).Select(person => new ChangedSum(person.PersonId, person.AmountBefore, person.AmountAfter))];
    }

    /// <summary>What the first folder is called.</summary>
    public string Before { get; }

    /// <summary>What the second folder is called.</summary>
    public string After { get; }

    /// <summary>Whose budgets differ.</summary>
    public ValueList<ChangedSum> People { get; }

    /// <summary>How many people the change touches, and were worked out again.</summary>
    public int Touched => pair.People - pair.NotWorkedOut;

    /// <summary>What it comes to for all.</summary>
    public CaseloadChange Change { get; }

    /// <summary>Works out whoever the change touches.</summary>
    /// <exception cref="InvalidFilesException">Somebody's budget cannot be worked out: every fault of everybody.</exception>
    /// <exception cref="InvalidInputException">Nobody's can: figures of the year are not published.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<ChangedCaseload> OfAsync(CaseloadYear before, string name, FundedCaseload after, Steps steps)
    {
        CaseloadPair pair = new(before.Care, before.Costing, after.Care, after.Care.Costing(PublishedFigures.Bundled, before.Year.Days));
        try
        {
            return new(before.Name, name, pair, await steps.Take(pair.InTurn(), pair.People - pair.NotWorkedOut, "Working out what changes"));
        }
        catch (InvalidFilesException)
        {
            await steps.Say("Finding everything that is wrong.");
            pair.Check(); // In turn the first faults stop it; this throws those of everybody.
            throw;
        }
    }

    /// <summary>Both budgets of everybody whom the change touches, one after another, worked out again: with every line they are too many to keep.</summary>
    public IEnumerable<ChangedBudget> InTurn() => pair.InTurn();

    /// <summary>What changes for one person, line by line and in words.</summary>
    public string Explain(string personId) => pair.Find(personId)!.Explain();

    /// <summary>The page about it.</summary>
    public string Report() => CaseloadChangeReport.Text(Change, $"From '{Before}' to '{After}'. Made with {CaseloadYear.MadeWith}.");
}

/// <summary>What a person's budget comes to before and after, in pounds.</summary>
public sealed record ChangedSum(string PersonId, Money Before, Money After)
{
    /// <summary>How much more it is; below nothing if it is less.</summary>
    public Money Difference => After - Before;
}
