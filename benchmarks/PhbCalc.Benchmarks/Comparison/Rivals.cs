using PhbCalc.Benchmarking;
using PhbCalc.Comparison;
using PhbCalc.Data;
using PhbCalc.Employment;
using PhbCalc.Tests.Oracles;

namespace PhbCalc.Benchmarks.Comparison;

/// <summary>The plain and slow ways to the sums of the library's models that they are timed beside: the loop over days, the walk over pay periods, and the walk over days in clusters.</summary>
internal static class Rivals
{
    internal static ValueList<CostingModel> Of(SyntheticCaseload caseload) =>
    [
        Plain("bottom-up, days", "Every day of the period, every visit of the day.", person => person.Plan is { Visits.Count: > 0 } ? caseload.Oracle("bottom-up", person) : null),
        Plain("pa, pay periods", "Every pay period of the year, every figure looked up on its day.", person => person.Team is { } team
            ? Money.FromPence((long)new EmploymentOracle(CaseOf(team), PublishedFigures.Bundled.Employment).Answer().Team.Total) : null),
        Plain("clusters, days", "Every day of every episode.", person => caseload.Oracle("clusters", person)),
    ];

    private static TeamCase CaseOf(Team team) => new()
    {
        StartYear = SyntheticCaseload.Year.StartYear,
        Assistants = [.. team.Assistants.Select(pa => new PaCase(pa.Id, [new TimeCase((int)pa.HoursPerWeek.Numerator, (int)pa.HoursPerWeek.Denominator, pa.WeeklyTime[0].Rate.Pounds)], pa.Frequency))],
    };

    private static CostingModel Plain(string name, string description, Func<ComparisonCase, Money?> sum) => new(name, description, person =>
        sum(person) is { } amount ? ModelAnswer.Of(amount, () => new([new(CostLineKind.TableAmount, person.PersonId, name, CostUnit.Year, 1, amount, amount)]))
            : ModelAnswer.NotApplicable("nothing to work with"));
}
