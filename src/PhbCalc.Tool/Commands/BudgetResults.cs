using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;
using PhbCalc.Workbooks;

namespace PhbCalc.Tool.Commands;

/// <summary>A caseload's budgets, with funding, holding and payments: the sums of all people, and the rest person by person.</summary>
internal sealed class BudgetResults
{
    private readonly FundedCaseload caseload;
    private readonly CaseloadBudgets budgets;
    private readonly string? only;
    private readonly bool keepsRows;
    private readonly ValueList<PersonResult> people;

    private BudgetResults(FundedCaseload caseload, CaseloadBudgets budgets, string? only, bool keepsRows, ProgressBars bars)
    {
        (this.caseload, this.budgets, this.only, this.keepsRows) = (caseload, budgets, only, keepsRows);
        people = only is null ? caseload.Each(Summed, bars.Of("planning payments")) : [PersonOption.Of(caseload.Care, only, plan => Summed(plan, caseload.TermsOf(only)), caseload.Locate)];
    }

    /// <summary>The sums of everybody, or of the one person asked for.</summary>
    internal IEnumerable<PaidBudgetSums> Sums => people.Select(person => person.Sums);

    /// <summary>Every notice: those about all people first, then those of costing.</summary>
    internal IEnumerable<Notice> Notices => (Costed?.InTurn() ?? []).Concat(people.SelectMany(person => person.Notices));

    /// <summary>One notice for each kind, for a screen.</summary>
    internal IEnumerable<Notice> NoticeLines => [.. Costed?.Lines ?? [], .. people.SelectMany(person => person.Notices).GroupBy(notice => (notice.File, notice.Text)).Select(same => same.Count() == 1 ? same.First()
        : same.First() with { Text = $"{same.First().Text} ({same.Count() - 1} more like this)" })];

    private CaseloadNotices? Costed => field ??= only is null ? CaseloadNotices.Of(caseload.Care, budgets.Costing, [.. people.Select(person => person.Totals)]) : null;

    /// <summary>Works the budgets out.</summary>
    /// <param name="caseload">The caseload.</param>
    /// <param name="figures">The published figures.</param>
    /// <param name="period">The period.</param>
    /// <param name="only">The one person asked for; null for everybody.</param>
    /// <param name="keepsRows">Whether the rows of CSV files are made in the same pass and kept, because they will be written.</param>
    /// <param name="bars">Shows how far it has come.</param>
    internal static BudgetResults Of(FundedCaseload caseload, PublishedFigures figures, DateInterval period, string? only, bool keepsRows, ProgressBars bars) =>
        new(caseload, new(caseload, figures, period), only, keepsRows, bars);

    /// <summary>The budgets with their lines and payments, one after another, worked out again: a caseload has too many to keep.</summary>
    internal IEnumerable<PersonPaidBudget> InTurn() => only is null ? caseload.EachInTurn((plan, terms) => budgets.Paid(plan, terms))
        : [PersonOption.Of(caseload.Care, only, plan => budgets.Paid(plan, caseload.TermsOf(only)), caseload.Locate)];

    internal void WritePayments(Stream stream)
    {
        if (keepsRows)
        {
            BudgetPaymentsFile.Write(stream, people.Select(person => person.Payments));
        }
        else
        {
            BudgetPaymentsFile.Write(stream, InTurn());
        }
    }

    internal void WriteParts(Stream stream)
    {
        if (keepsRows)
        {
            BudgetPartsFile.Write(stream, people.Select(person => person.Parts));
        }
        else
        {
            BudgetPartsFile.Write(stream, InTurn());
        }
    }

    /// <summary>The budgets for a workbook with formulas, with the plans before if there are any.</summary>
    /// <exception cref="UsageException">There are too many for one.</exception>
    internal ValueList<BudgetInWorkbook> InWorkbook(PlansBefore plans)
    {
        ValueList<BudgetInWorkbook> all = [.. InTurn().Select(budget => new BudgetInWorkbook(budget, caseload.Care.FindPlan(budget.PersonId)!) { Before = plans.BudgetBefore(budget.PersonId)?.Budget })];
        int lines = all.Aggregate(0, (sum, budget) => sum + budget.Budget.Paid.Held.Funded.Lines.Count);
        return lines <= BudgetWorkbook.MostLines ? all
            : throw new UsageException($"--workbook: there are {lines} lines, and a workbook with formulas has at most {BudgetWorkbook.MostLines}; write --person ID for one person, or --xlsx for tables without formulas.");
    }

    /// <summary>The people and their plans.</summary>
    internal Caseload Care => caseload.Care;

    /// <summary>A list of budgets, each in the format of one.</summary>
    internal void WriteJson(Stream stream) => JsonList.Write(stream, InTurn(), PaidBudgetJson.V1);

    internal void Print(Screen screen, bool isWritten)
    {
        if (only is not null)
        {
            Screen.WriteLine($"The budget of {only}: {people[0].Sums.Total}");
            PersonPaidBudget budget = InTurn().First();
            Console.Out.Write(budget.Paid.Explain());
            foreach (string reason in budget.FundingReasons)
            {
                Screen.WriteLine($"Funded so because: {reason}");
            }

            return;
        }

        MoneyTable table = new(["person"], ["total", "person pays", "paid", "planned", "to come back"]);
        foreach (PaidBudgetSums sums in Sums)
        {
            table.Add([sums.PersonId], InOrder([sums]));
        }

        table.AddAlways(["Sum"], InOrder([.. Sums]));
        Screen.WriteLine($"Budgets of {Output.Notices.People(people.Count)}, who holds them, and what is paid out");
        table.Print(screen, "people", isWritten);
        Screen.WriteLine($"Held notionally {Sums.Sum(person => person.Notional)}, by third parties {Sums.Sum(person => person.ThirdParty)}, as direct payments {Sums.Sum(person => person.DirectPayment)}.");
    }

    private static Money[] InOrder(PaidBudgetSums[] sums) =>
    [
        sums.Sum(person => person.Total),
        sums.Sum(person => person.Contributed), sums.Sum(person => person.Paid), sums.Sum(person => person.Planned), sums.Sum(person => person.Recoverable),
    ];

    private PersonResult Summed(CarePlan plan, BudgetTerms terms)
    {
        PersonBudgetLines budget = budgets.Lines(plan);
        PersonPaidBudget paid = budgets.Paid(plan, terms, budget);
        return new(new(paid), budget.Totals, PaidBudgetNotices.Of(paid, terms), keepsRows ? BudgetPaymentsFile.Rows(paid) : default, keepsRows ? BudgetPartsFile.Rows(paid) : default);
    }

    /// <summary>What is kept of each person: there can be millions, so rows of files are kept as they are written.</summary>
    private sealed record PersonResult(PaidBudgetSums Sums, PersonBudgetTotals Totals, ValueList<Notice> Notices, ReadOnlyMemory<byte> Payments, ReadOnlyMemory<byte> Parts);
}
