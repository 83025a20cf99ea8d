using BenchmarkDotNet.Attributes;
using PhbCalc.Data;
using PhbCalc.Employment;
using PhbCalc.Rates;
using PhbCalc.Rotas;
using PhbCalc.Tests.Oracles;

namespace PhbCalc.Benchmarks.Rotas;

/// <summary>
/// What teams of one to three personal assistants cost in the financial year 2025/26 by the calendar: days, nights, weekends, bank holidays and a pay rise, at every
/// pay frequency, totals only and every line, on one core; one operation is one team. The rival is the walk over days and pay periods that the tests use as an oracle.
/// Their answers are compared before anything is timed.
/// </summary>
[MemoryDiagnoser]
public class RotaBenchmarks
{
    private const int Teams = 120;

    private static readonly LocalDate Start = new(2025, 4, 1);
    private static readonly LocalDate End = new(2026, 3, 31);
    private static readonly RotaCase[] Cases = [.. Enumerable.Range(0, Teams).Select(Case)];

    private readonly Rota[] rotas = [.. Cases.Select(one => one.Rota())];
    private readonly RotaCosting costing = Cases[0].Costing();

    /// <summary>Compares the answers.</summary>
    [GlobalSetup]
    public void CompareAnswers()
    {
        for (int i = 0; i < Teams; i++)
        {
            EmploymentTotals totals = costing.Totals(rotas[i]);
            if (totals != costing.Cost(rotas[i]).Totals)
            {
                throw new InvalidOperationException($"The totals of team {i} are not the sum of its lines.");
            }

            if (new RotaOracle(Cases[i], PublishedFigures.Bundled.Employment).Answer().Total != totals.Total.ToPence())
            {
                throw new InvalidOperationException($"The walk over days disagrees about team {i}.");
            }
        }
    }

    /// <summary>Totals of the team.</summary>
    [Benchmark(OperationsPerInvoke = Teams, Baseline = true)]
    public Money TotalsOnly()
    {
        Money sum = Money.Zero;
        foreach (Rota rota in rotas)
        {
            sum += costing.Totals(rota).Total;
        }

        return sum;
    }

    /// <summary>Every line of every pay period, the typical year and what separates the two.</summary>
    [Benchmark(OperationsPerInvoke = Teams)]
    public int EveryLine()
    {
        int lines = 0;
        foreach (Rota rota in rotas)
        {
            lines += costing.Cost(rota).Cost.Lines.Count;
        }

        return lines;
    }

    /// <summary>The walk over days and pay periods, for every tenth team.</summary>
    [Benchmark(OperationsPerInvoke = Teams / 10)]
    public int WalkOverDays()
    {
        int lines = 0;
        for (int i = 0; i < Teams; i += 10)
        {
            lines += new RotaOracle(Cases[i], PublishedFigures.Bundled.Employment).Answer().Lines.Count;
        }

        return lines;
    }

    /// <summary>One to three PAs, each paid at a frequency of their own: mornings, evenings and weekends of their own, and nights that they share.</summary>
    private static RotaCase Case(int number)
    {
        int team = (number % 3) + 1;
        List<VisitCase> visits = [];
        List<VisitWorker> workers = [];
        for (int i = 0; i < team; i++)
        {
            visits.Add(new($"m{i}", "pa", "care", (DayTypes)((21 << (i % 2)) & 31), 420, 180));
            visits.Add(new($"w{i}", "pa", "care", i == 0 ? DayTypes.Saturday : DayTypes.Sunday, 540, 300));
            workers.AddRange([new($"m{i}", $"pa{i}"), new($"w{i}", $"pa{i}")]);
        }

        visits.Add(new("n", "pa", "care", DayTypes.Weekdays, 1200, 180));
        return new()
        {
            PeriodStart = Start,
            PeriodEnd = End,
            PersonStart = number % 5 == 4 ? Start.PlusDays(number) : Start,
            Services = [new("pa", "care", RateUnit.Hour, [Version(Start, 13.20m), Version(new(2025, 10, 1), 13.60m)])],
            Visits = visits,
            WorkedBy = workers,
            Assistants = [.. Enumerable.Range(0, team).Select(i => new RotaAssistant($"pa{i}", (PayFrequency)((number + i) % 4)) { DateOfBirth = new(1980, 1, 1), WeeklyHours = 10 + (5 * i) })],
            OnCosts = [new("Insurance", 88.50m, OnCostUnit.Year), new("Payroll", 6.25m, OnCostUnit.PayrollRun)],
        };
    }

    private static VersionCase Version(LocalDate from, decimal basic) => new(
        from,
        null,
        new Dictionary<string, decimal>(StringComparer.Ordinal) { ["day"] = basic, ["night"] = basic + 1m, ["weekend"] = basic + 2m, ["holiday"] = basic * 2m },
        [
            new("day", DayTypes.Weekdays, 360, 1320), new("night", DayTypes.Weekdays, 1320, 360), new("weekend", DayTypes.Weekend, 0, 0), new("holiday", DayTypes.BankHoliday, 0, 0),
        ]);
}
