using BenchmarkDotNet.Attributes;
using PhbCalc.Benchmarking;
using PhbCalc.Benchmarking.Making;
using PhbCalc.Benchmarking.Oracles;
using PhbCalc.BottomUp;
using PhbCalc.Data;

namespace PhbCalc.Benchmarks.BottomUp;

/// <summary>
/// Person-years of 20 visits each, on one core; one operation is one person. The rival is the plain loop over days that the tests use as an
/// oracle. The answers of all four are compared before anything is timed.
/// </summary>
[MemoryDiagnoser]
public class BottomUpBenchmarks
{
    private const int People = 1_000;
    private const int PeopleForTheLoop = 20;
    private const int VisitsPerPerson = 20;

    private BottomUpCosting costing = null!;
    private DayLoop dayLoop = null!;
    private CarePlan[] plans = [];

    /// <summary>How like a real caseload the people are.</summary>
    [Params(Mix.WholeYear, Mix.Realistic)]
    public Mix Mix { get; set; }

    /// <summary>Makes the people and compares the answers.</summary>
    [GlobalSetup]
    public void CompareAnswers()
    {
        costing = new(SyntheticCaseload.RateCards, PublishedFigures.Bundled.BankHolidays, SyntheticCaseload.Year.Days);
        dayLoop = new(SyntheticCaseload.RateCards, PublishedFigures.Bundled.BankHolidays, SyntheticCaseload.Year.Days, CostingPolicy.Default);
        plans = [.. Enumerable.Range(0, People).Select(Plan)];
        foreach (CarePlan plan in plans)
        {
            BottomUpTotals totals = costing.Totals(plan);
            if (costing.CalendarExact(plan) != totals.CalendarExact || costing.Cost(plan).Totals != totals)
            {
                throw new InvalidOperationException($"The faces of the costing disagree about {plan.PersonId}.");
            }
        }

        foreach (CarePlan plan in plans.Take(PeopleForTheLoop))
        {
            if (dayLoop.Totals(plan) != costing.Totals(plan))
            {
                throw new InvalidOperationException($"The loop over days disagrees about {plan.PersonId}.");
            }
        }
    }

    private CarePlan Plan(int person)
    {
        CarePlan plan = new PlanMaker(seed: 1, VisitsPerPerson).Plan(PersonMaker.Id(person), person);
        return Mix == Mix.Realistic ? plan : new(plan.PersonId, new(2024, 4, 1), visits: plan.Visits
            .Select(visit => new Visit(visit.Id, visit.Card, visit.Service, visit.Days, visit.Start, visit.End, visit.Carers, domain: visit.Domain))
            .ToValueList());
    }

    /// <summary>The calendar-exact visits, totals only.</summary>
    [Benchmark(OperationsPerInvoke = People, Baseline = true)]
    public Money CalendarExact()
    {
        Money sum = Money.Zero;
        foreach (CarePlan plan in plans)
        {
            sum += costing.CalendarExact(plan);
        }

        return sum;
    }

    /// <summary>All totals: the typical week and the indicative sum as well.</summary>
    [Benchmark(OperationsPerInvoke = People)]
    public Money Totals()
    {
        Money sum = Money.Zero;
        foreach (CarePlan plan in plans)
        {
            sum += costing.Totals(plan).Total;
        }

        return sum;
    }

    /// <summary>Every line, the differences and the hours.</summary>
    [Benchmark(OperationsPerInvoke = People)]
    public Money Explained()
    {
        Money sum = Money.Zero;
        foreach (CarePlan plan in plans)
        {
            sum += costing.Cost(plan).CalendarExact.Total;
        }

        return sum;
    }

    /// <summary>The plain loop over the days of the year.</summary>
    [Benchmark(OperationsPerInvoke = PeopleForTheLoop)]
    public Money LoopOverDays()
    {
        Money sum = Money.Zero;
        foreach (CarePlan plan in plans.AsSpan(0, PeopleForTheLoop))
        {
            sum += dayLoop.Totals(plan).Total;
        }

        return sum;
    }
}
