using System.Globalization;
using PhbCalc;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Data.Results;
using PhbCalc.Reports;
using PhbCalc.Rotas;

namespace BudgetsInBrowser.Caseloads;

/// <summary>A caseload with everybody's budget for a year. The library works everything out; this says what is wanted of it.</summary>
public sealed class CaseloadYear
{
    private readonly CaseloadBudgets budgets;

    private CaseloadYear(string name, FundedCaseload funded, CaseloadBudgets budgets, FinancialYear year, ValueList<PersonBudgetTotals> totals, IEnumerable<Notice> ofFiles)
    {
        (Name, Funded, this.budgets, Year) = (name, funded, budgets, year);
        Totals = new(year.Days, Costing.Care.Policy, [.. Care.Plans.Select((plan, i) => new PersonTotals(plan.PersonId, plan.DaysIn(year.Days), totals[i]) { Held = Care.People[i].Held })]);
        Notices = CaseloadNotices.Of(Care, Costing, totals);
        OfFiles = [.. ofFiles];
    }

    /// <summary>What the folder or workbook is called.</summary>
    public string Name { get; }

    /// <summary>The year.</summary>
    public FinancialYear Year { get; }

    /// <summary>What was read.</summary>
    public FundedCaseload Funded { get; }

    /// <summary>The people and their plans.</summary>
    public Caseload Care => Funded.Care;

    /// <summary>What works out a budget.</summary>
    public BudgetCosting Costing => budgets.Costing;

    /// <summary>What everybody's budget comes to, in the order of the plans.</summary>
    public CaseloadTotals Totals { get; }

    /// <summary>What a reader of the budgets should know of plans, teams and rates.</summary>
    public CaseloadNotices Notices { get; }

    /// <summary>What a reader should know of the files.</summary>
    public ValueList<Notice> OfFiles { get; }

    /// <summary>Works out what everybody's budget comes to.</summary>
    /// <exception cref="InvalidFilesException">Somebody's cannot be worked out: every fault of everybody.</exception>
    /// <exception cref="InvalidInputException">Nobody's can: figures of the year are not published.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<CaseloadYear> OfAsync(string name, FundedCaseload read, IEnumerable<Notice> ofFiles, FinancialYear year, Steps steps)
    {
        CaseloadBudgets budgets = new(read, PublishedFigures.Bundled, year.Days);
        Caseload care = read.Care;
        PersonBudgetTotals Totals(CarePlan plan) => budgets.Costing.Totals(plan, care.RotaInPlan(plan.PersonId));
        try
        {
            List<PersonBudgetTotals> totals = await steps.Take(care.EachInTurn(Totals), care.Plans.Count, "Working out budgets");
            await steps.Say("Looking for what you should know about the plans.");
            return new(name, read, budgets, year, [.. totals], ofFiles);
        }
        catch (InvalidFilesException)
        {
            await steps.Say("Finding everything that is wrong.");
            care.Each(Totals); // In turn the first faults stop it; this throws those of everybody.
            throw;
        }
    }

    /// <summary>A person's budget with every line.</summary>
    public PersonBudget Budget(string personId) => Budget(Care.FindPlan(personId)!);

    /// <summary>Everybody's budget with every line, one after another.</summary>
    public IEnumerable<PersonBudget> EachBudget() => Care.EachInTurn(Budget);

    /// <summary>What a person is told of the budget.</summary>
    /// <exception cref="InvalidFilesException">A rule of funding, holding or paying refuses it.</exception>
    public BudgetStatement Statement(string personId)
    {
        CarePlan plan = Care.FindPlan(personId)!;
        BudgetTerms terms = Funded.TermsOf(personId);
        try
        {
            return BudgetStatement.Of(new(Budget(plan), budgets.Paid(plan, terms).Paid, plan)
            {
                FundingReasons = terms.FundingReasons,
                Contributions = terms.Contributions,
                Rota = Care.RotaInPlan(personId),
                PayRates = Care.PayRates,
                LastReview = Care.People.First(person => person.Id == personId).Reviewed,
                ReviewPolicy = Care.Policies.Review,
                MadeWith = MadeWith,
            });
        }
        catch (InvalidInputException refused)
        {
            throw new InvalidFilesException([.. refused.Faults.Select(fault => Funded.Locate(plan, fault))]);
        }
    }

    /// <summary>What results were made with.</summary>
    public static string MadeWith { get; } = $"PhbCalc {typeof(Money).Assembly.GetName().Version!.ToString(3)} in a browser; {PublishedFigures.Bundled.Version}";

    /// <summary>The sums of everybody.</summary>
    public PersonBudgetTotals Sums() => Totals.Budgets.Select(person => person.Totals).Aggregate(default(PersonBudgetTotals), (left, right) => new(
        left.TypicalWeek + right.TypicalWeek,
        left.IndicativeAnnual + right.IndicativeAnnual,
        left.CalendarExact + right.CalendarExact,
        left.Team + right.Team,
        left.Items + right.Items,
        left.Contingency + right.Contingency,
        left.Total + right.Total));

    /// <summary>How many people, in words.</summary>
    public static string People(int count) => count == 1 ? "1 person" : $"{count.ToString("#,##0", CultureInfo.InvariantCulture)} people";

    private PersonBudget Budget(CarePlan plan)
    {
        IEnumerable<string> beside = CaseloadNotices.Beside(Care, plan.PersonId).Select(notice => $"{char.ToUpperInvariant(notice.Text[0])}{notice.Text[1..]}.");
        return Costing.Cost(plan, Care.RotaInPlan(plan.PersonId)).WithNotices([.. beside]);
    }
}
