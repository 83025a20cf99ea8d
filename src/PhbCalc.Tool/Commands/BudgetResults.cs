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
internal sealed class BudgetResults : IDisposable
{
    private readonly FundedCaseloadBatches batches;
    private readonly PublishedFigures figures;
    private readonly DateInterval period;
    private readonly string? only;
    private readonly bool keepsRows;
    private readonly List<PersonResult> people = [];
    private readonly NoticesOfBatches costed;

    private BudgetResults(FundedCaseloadBatches batches, PublishedFigures figures, DateInterval period, string? only, bool keepsRows, ProgressBars bars)
    {
        (this.batches, this.figures, this.period, this.only, this.keepsRows) = (batches, figures, period, only, keepsRows);
        costed = new(keepsRows && batches.Count > 1);
        foreach ((ValueList<PersonResult> own, CaseloadNotices? found, Notice[] ofPeople, bool hasInterest) in batches.Each(caseload => Worked(caseload, bars)))
        {
            people.AddRange(own);
            costed.Add(found, ofPeople);
            HasInterest |= hasInterest;
        }

        if (only is not null && people.Count == 0)
        {
            throw PersonOption.Missing(only);
        }
    }

    /// <summary>The sums of everybody, or of the one person asked for.</summary>
    internal IEnumerable<PaidBudgetSums> Sums => people.Select(person => person.Sums);

    /// <summary>Every notice: those about all people first, then those of costing.</summary>
    internal IEnumerable<Notice> Notices => (only is null ? costed.InTurn(NoticesAgain) : []).Concat(people.SelectMany(person => person.Notices));

    /// <summary>One notice for each kind, for a screen.</summary>
    internal IEnumerable<Notice> NoticeLines => [.. only is null ? costed.Lines : [], .. people.SelectMany(person => person.Notices).GroupBy(notice => (notice.File, notice.Text)).Select(same => same.Count() == 1 ? same.First()
        : same.First() with { Text = $"{same.First().Text} ({same.Count() - 1} more like this)" })];

    /// <summary>Works the budgets out.</summary>
    /// <param name="batches">The caseload; the results close it.</param>
    /// <param name="figures">The published figures.</param>
    /// <param name="period">The period.</param>
    /// <param name="only">The one person asked for; null for everybody.</param>
    /// <param name="keepsRows">Whether the rows of CSV files are made in the same pass and kept, because they will be written.</param>
    /// <param name="bars">Shows how far it has come.</param>
    /// <exception cref="UsageException">No person has the id asked for.</exception>
    internal static BudgetResults Of(FundedCaseloadBatches batches, PublishedFigures figures, DateInterval period, string? only, bool keepsRows, ProgressBars bars)
    {
        try
        {
            return new(batches, figures, period, only, keepsRows, bars);
        }
        catch
        {
            batches.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => batches.Dispose();

    /// <summary>The budgets with their lines and payments, one after another, worked out again: a caseload has too many to keep.</summary>
    internal IEnumerable<PersonPaidBudget> InTurn() => InTurn((caseload, budget) => budget);

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

    /// <summary>Whether late payments bear interest.</summary>
    internal bool HasInterest { get; }

    internal void WriteInterest(Stream stream) => BudgetInterestFile.Write(stream, InTurn());

    /// <summary>The budgets for a workbook with formulas, with the plans before if there are any.</summary>
    /// <exception cref="UsageException">There are too many for one.</exception>
    internal ValueList<BudgetInWorkbook> InWorkbook(PlansBefore plans)
    {
        ValueList<BudgetInWorkbook> all = [.. InTurn((caseload, budget) => new BudgetInWorkbook(budget, caseload.Care.FindPlan(budget.PersonId)!) { Before = plans.BudgetBefore(budget.PersonId)?.Budget })];
        int lines = all.Aggregate(0, (sum, budget) => sum + budget.Budget.Paid.Held.Funded.Lines.Count);
        return lines <= BudgetWorkbook.MostLines ? all
            : throw new UsageException($"--workbook: there are {lines} lines, and a workbook with formulas has at most {BudgetWorkbook.MostLines}; write --person ID for one person, or --xlsx for tables without formulas.");
    }

    /// <summary>The people and their plans, all at once.</summary>
    internal Caseload Care => batches.Whole().Care;

    /// <summary>A list of budgets, each in the format of one.</summary>
    internal void WriteJson(Stream stream) => JsonList.Write(stream, InTurn(), PaidBudgetJson.V1);

    internal void Print(Screen screen, bool isWritten)
    {
        if (only is not null)
        {
            PaidBudgetSums own = people[0].Sums;
            Screen.WriteLine(own.Versions == 0 ? $"The budget of {only}: {own.Total}" : $"The budget of {only}: {own.OverVersions} over all versions, {own.Total} in the last");
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
        Screen.WriteLine($"Budgets of {Output.Notices.People(people.Count)} for {Iso.Text(period)}, who holds them, what is paid out");
        table.Print(screen, "people", isWritten);
        Screen.WriteLine($"Held notionally {Sums.Sum(person => person.Notional)}, by third parties {Sums.Sum(person => person.ThirdParty)}, as direct payments {Sums.Sum(person => person.DirectPayment)}.");
        PrintVersions(screen, isWritten);
        if (Sums.Sum(person => person.Interest) is var interest && interest != Money.Zero)
        {
            Screen.WriteLine($"Interest on arrears, to be paid beside the budgets: {interest}.");
        }
    }

    /// <summary>What the budgets that changed or ended come to over the period: their totals are those of the last versions, for their own days.</summary>
    private void PrintVersions(Screen screen, bool isWritten)
    {
        PaidBudgetSums[] changed = [.. Sums.Where(person => person.Versions > 0)];
        if (changed.Length == 0)
        {
            return;
        }

        MoneyTable table = new(["person", "days of the total"], ["total", "over all versions"]);
        foreach (PaidBudgetSums sums in changed)
        {
            table.Add([sums.PersonId, Iso.Text(sums.Days)], [sums.Total, sums.OverVersions]);
        }

        table.AddAlways([$"All {Output.Notices.People(people.Count)}", string.Empty], [Sums.Sum(person => person.Total), Sums.Sum(person => person.OverVersions)]);
        Screen.WriteLine(string.Empty);
        Screen.WriteLine("A budget that changed has the total of its last version. Over all, each while it stood:");
        table.Print(screen, "people", isWritten);
    }

    private static Money[] InOrder(PaidBudgetSums[] sums) =>
    [
        sums.Sum(person => person.Total),
        sums.Sum(person => person.Contributed), sums.Sum(person => person.Paid), sums.Sum(person => person.Planned), sums.Sum(person => person.Recoverable),
    ];

    /// <summary>The sums of a batch, and what is to be known about it; of the one person asked for, if the batch has that person.</summary>
    private (ValueList<PersonResult> People, CaseloadNotices? Found, Notice[] OfPeople, bool HasInterest) Worked(FundedCaseload caseload, ProgressBars bars)
    {
        CaseloadBudgets budgets = new(caseload, figures, period);
        bool hasInterest = caseload.Care.Policies.Payments.ArrearsInterest.Count > 0;
        if (only is not null)
        {
            return (caseload.Care.FindPlan(only) is null ? [] : [PersonOption.Of(caseload.Care, only, plan => Summed(budgets, plan, caseload.TermsOf(only)), caseload.Locate)], null, [], hasInterest);
        }

        ValueList<PersonResult> own = caseload.Each((plan, terms) => Summed(budgets, plan, terms), batches.Count == 1 ? bars.Of("planning payments") : null);
        CaseloadNotices found = CaseloadNotices.Of(caseload.Care, budgets.Costing, [.. own.Select(person => person.Totals)]);
        _ = found.Tally; // worked out here, on the thread of the batch
        return (own, found, costed.AreKept ? [.. found.OfPeople()] : [], hasInterest);
    }

    private PersonResult Summed(CaseloadBudgets budgets, CarePlan plan, BudgetTerms terms)
    {
        PersonBudgetLines budget = budgets.Lines(plan);
        PersonPaidBudget paid = budgets.Paid(plan, terms, budget);
        return new(new(paid), budget.Totals, PaidBudgetNotices.Of(paid, terms), keepsRows ? BudgetPaymentsFile.Rows(paid) : default, keepsRows ? BudgetPartsFile.Rows(paid) : default);
    }

    private IEnumerable<T> InTurn<T>(Func<FundedCaseload, PersonPaidBudget, T> wanted) => batches.Each(caseload =>
    {
        CaseloadBudgets budgets = new(caseload, figures, period);
        return only is not null ? caseload.Care.FindPlan(only) is null ? [] : [PersonOption.Of(caseload.Care, only, plan => wanted(caseload, budgets.Paid(plan, caseload.TermsOf(only))), caseload.Locate)]
            : batches.Count == 1 ? caseload.EachInTurn((plan, terms) => wanted(caseload, budgets.Paid(plan, terms)))
            : [.. caseload.Each((plan, terms) => wanted(caseload, budgets.Paid(plan, terms)))];
    }).SelectMany(own => own);

    /// <summary>The notices of costing about each person, worked out again.</summary>
    private IEnumerable<Notice> NoticesAgain() =>
        batches.Each(caseload => CaseloadNotices.Of(caseload.Care, caseload.Care.Costing(figures, period)).OfPeople().ToArray()).SelectMany(own => own);

    /// <summary>What is kept of each person: there can be millions, so rows of files are kept as they are written.</summary>
    private sealed record PersonResult(PaidBudgetSums Sums, PersonBudgetTotals Totals, ValueList<Notice> Notices, ReadOnlyMemory<byte> Payments, ReadOnlyMemory<byte> Parts);
}
