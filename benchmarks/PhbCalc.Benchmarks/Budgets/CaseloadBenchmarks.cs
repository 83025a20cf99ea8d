using BenchmarkDotNet.Attributes;
using PhbCalc.Benchmarking;
using PhbCalc.Benchmarking.Making;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data;

namespace PhbCalc.Benchmarks.Budgets;

/// <summary>
/// What is done with whole caseloads, on one core; one operation is one person of 20 visits. The rival of a change is the least that any change must do, both budgets line by line; that of months is a budget for each
/// of them, without what makes months sum to the year. The answers are compared before anything is timed.
/// </summary>
[MemoryDiagnoser]
public class CaseloadBenchmarks
{
    private const int People = 500;

    private readonly BudgetCosting before = new(new(SyntheticCaseload.RateCards, PublishedFigures.Bundled.BankHolidays, SyntheticCaseload.Year.Days));
    private BudgetCosting after = null!;
    private BudgetCosting[] ofMonths = [];
    private MonthlyCosting months = null!;
    private DemandCounting counting = null!;
    private CarePlan[] plans = [];

    /// <summary>Makes the people and compares the answers.</summary>
    [GlobalSetup]
    public void CompareAnswers()
    {
        (after, months, counting) = (before.Raised(new(4, 100)), new(before), new(before));
        ofMonths = [.. months.Months.Select(before.Over)];
        PlanMaker maker = new(seed: 1, SyntheticCaseload.UsualVisits);
        plans = [.. Enumerable.Range(0, People).Select(person => maker.Plan(PersonMaker.Id(person), person))];
        CaseloadChange change = Changed();
        Money one = plans.Sum(plan => before.Totals(plan).Total);
        Money other = plans.Sum(plan => after.Totals(plan).Total);
        if ((change.Before, change.After, change.Reasons.Sum(reason => reason.Amount)) != (one, other, other - one))
        {
            throw new InvalidOperationException("The change and the totals disagree.");
        }

        if (plans.Sum(plan => months.Totals(plan).Sum(month => month.Sum)) != one)
        {
            throw new InvalidOperationException("The months do not sum to the year.");
        }
    }

    /// <summary>Both budgets line by line, and what the difference comes to: without a reason.</summary>
    [Benchmark(OperationsPerInvoke = People, Baseline = true)]
    public Money BothBudgets() => plans.Sum(plan => after.Lines(plan).Lines.Total - before.Lines(plan).Lines.Total);

    /// <summary>Both budgets, and why each line differs.</summary>
    [Benchmark(OperationsPerInvoke = People)]
    public CaseloadChange Changed() => CaseloadChange.Of(plans.Select(plan => new ChangedBudget(plan.PersonId, before.Lines(plan).Lines, after.Lines(plan).Lines)));

    /// <summary>A budget for each month, whose sums can be pennies off the year's.</summary>
    [Benchmark(OperationsPerInvoke = People)]
    public Money BudgetsOfMonths() => plans.Sum(plan => ofMonths.Sum(month => month.Totals(plan).Total));

    /// <summary>Months whose lines sum to those of the year.</summary>
    [Benchmark(OperationsPerInvoke = People)]
    public Money Months() => plans.Sum(plan => months.Totals(plan).Sum(month => month.Sum));

    /// <summary>Hours by service, day and hour of the day.</summary>
    [Benchmark(OperationsPerInvoke = People)]
    public CaseloadDemand Demand() => CaseloadDemand.Of(plans.Select(plan => counting.Count(plan)));
}
