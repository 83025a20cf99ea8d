using BenchmarkDotNet.Attributes;
using PhbCalc.Data;
using PhbCalc.Employment;
using PhbCalc.Tests.Oracles;

namespace PhbCalc.Benchmarks.Employment;

/// <summary>
/// What teams of one to four personal assistants cost over a tax year, totals only and every line, on one core; one operation is one team. The rival is the
/// walk from one pay period to the next that the tests use as an oracle. Their answers are compared before anything is timed.
/// </summary>
[MemoryDiagnoser]
public class EmploymentBenchmarks
{
    private const int Teams = 500;
    private const int Year = 2026;

    private static readonly EmploymentFigures Figures = PublishedFigures.Bundled.Employment;

    private readonly EmploymentCosting costing = new(Figures, new(Year));
    private readonly TeamCase[] cases = [.. Enumerable.Range(0, Teams).Select(Case)];
    private Team[] teams = [];

    /// <summary>Makes the teams and compares the answers.</summary>
    [GlobalSetup]
    public void CompareAnswers()
    {
        teams = [.. cases.Select(team => team.Team())];
        for (int i = 0; i < Teams; i++)
        {
            TeamSums walked = new EmploymentOracle(cases[i], Figures).Answer().Team;
            EmploymentTotals totals = costing.Totals(teams[i]);
            if (totals != costing.Cost(teams[i]).Totals)
            {
                throw new InvalidOperationException($"The totals of team {i} are not the sum of its lines.");
            }

            if (walked.Total != totals.Total.ToPence())
            {
                throw new InvalidOperationException($"The walk over pay periods disagrees about team {i}.");
            }
        }
    }

    /// <summary>Totals of the team.</summary>
    [Benchmark(OperationsPerInvoke = Teams, Baseline = true)]
    public Money TotalsOnly()
    {
        Money sum = Money.Zero;
        foreach (Team team in teams)
        {
            sum += costing.Totals(team).Total;
        }

        return sum;
    }

    /// <summary>Every line of every PA and of the team.</summary>
    [Benchmark(OperationsPerInvoke = Teams)]
    public int EveryLine()
    {
        int lines = 0;
        foreach (Team team in teams)
        {
            lines += costing.Cost(team).Cost.Lines.Count;
        }

        return lines;
    }

    /// <summary>The walk over pay periods, sums only.</summary>
    [Benchmark(OperationsPerInvoke = Teams)]
    public int WalkOverPeriods()
    {
        int assistants = 0;
        foreach (TeamCase team in cases)
        {
            assistants += new EmploymentOracle(team, Figures).Answer().Assistants.Count;
        }

        return assistants;
    }

    /// <summary>Teams as they are: 8 to 37.5 hours, 12.80 to 15.20 an hour, every frequency, insurance and a payroll service.</summary>
    private static TeamCase Case(int number) => new()
    {
        StartYear = Year,
        Assistants = [.. Enumerable.Range(0, (number % 4) + 1).Select(i => new PaCase(
            $"pa{i}",
            [new TimeCase(16 + ((number + (7 * i)) % 60), 2, 12.80m + (0.10m * ((number + i) % 25)))],
            (PayFrequency)((number + i) % 4)))],
        OnCosts = [new("Insurance", 88.50m, OnCostUnit.Year), new("Payroll", 26.25m, OnCostUnit.Month)],
    };
}
