using PhbCalc.Clusters;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Clusters;

/// <summary>The pricing of clusters against a walk day by day, on random histories.</summary>
public sealed class ClusterAgreementTests
{
    private const int Cases = 400;

    [Law(Cases)]
    public Property Both_faces_agree_with_the_walk_to_the_penny_and_line_by_line() => Law.Of(ClusterCases.Any, Agree);

    [Fact]
    [Trait("Kind", "Law")]
    public void The_random_histories_reach_every_rule()
    {
        Dictionary<string, int> reached = new(StringComparer.Ordinal);
        Law.Holds(ClusterCases.Any, one => Count(one, reached), count: Cases);

        Assert.DoesNotContain(reached, rule => rule.Value < 5);
    }

    private static void Agree(ClusterCase one)
    {
        ClusterAnswer oracle = new ClusterOracle(one).Answer();
        ClusterPricing pricing = one.Pricing();
        ClusterHistory history = one.History();
        if (oracle.Refused.Count > 0)
        {
            Assert.Equal(oracle.Refused, RefusedEpisodes(() => pricing.Price(history)));
            Assert.Equal(oracle.Refused, RefusedEpisodes(() => pricing.Totals(history)));
            return;
        }

        ClusterBudget budget = pricing.Price(history);
        Assert.Equal(oracle.Lines, budget.Breakdown.Lines.Select(line => new ClusterAnswerLine(line.Id, line.Band!, (int)line.Quantity.Numerator, line.RateValidFrom, (line.Amount + line.NotInBudget).ToPence())));
        Assert.All(budget.Breakdown.Lines, line => Assert.Equal(Money.Zero, line.Band is "crisis" or "inpatient" ? line.Amount : line.NotInBudget));
        Assert.Equal(oracle.Gaps, budget.Gaps.SelectMany(Days));
        Assert.Equal(oracle.AdmittedOutside, budget.AdmittedOutside.SelectMany(Days));
        ClusterTotals totals = pricing.Totals(history);
        Assert.Equal(budget.Totals, totals);
        Assert.Equal(
            (oracle.PaidDays, oracle.Sum("community"), oracle.Sum("initial_assessment"), oracle.Sum("crisis", "inpatient"), oracle.Sum("community", "initial_assessment")),
            (totals.Days, totals.Community.ToPence(), totals.InitialAssessment.ToPence(), totals.Excluded.ToPence(), totals.Total.ToPence()));
    }

    private static SortedSet<int> RefusedEpisodes(Func<object> price) =>
        [.. Assert.Throws<InvalidInputException>(price).Faults.Select(fault => fault.Position!.Value)];

    private static IEnumerable<LocalDate> Days(DateInterval dates) => Enumerable.Range(0, dates.Length).Select(dates.Start.PlusDays);

    private static void Count(ClusterCase one, Dictionary<string, int> reached)
    {
        ClusterAnswer oracle = new ClusterOracle(one).Answer();
        bool isPriced = oracle.Refused.Count == 0;
        bool Priced(Func<ClusterAnswerLine, bool> which) => isPriced && oracle.Lines.Any(which);
        (string Rule, bool IsReached)[] rules =
        [
            .. new[] { "community", "crisis", "inpatient", "initial_assessment" }.Select(setting => (setting, Priced(line => line.Setting == setting && line.Pence > 0))),
            ("refused", !isPriced),
            ("two refused", oracle.Refused.Count > 1),
            ("two assessments", isPriced && oracle.Lines.Count(line => line.Setting == "initial_assessment") > 1),
            ("a crisis cluster", Priced(line => line.Cluster == "14")),
            ("no rate for what is left out", Priced(line => line.RateFrom is null)),
            ("a crisis share", isPriced && one.Rates.Any(rate => rate.CrisisShare > 0m && oracle.Lines.Any(line => line.Setting == "crisis" && line.Cluster == rate.Cluster))),
            ("two versions in one episode", isPriced && oracle.Lines.Zip(oracle.Lines.Skip(1)).Any(pair => pair.First.Cluster == pair.Second.Cluster && pair.First.Setting == pair.Second.Setting && pair.First.RateFrom != pair.Second.RateFrom)),
            ("paid on admitted days", Priced(line => one.PaysOnAdmittedDays && line.Setting == "inpatient")),
            ("gaps", isPriced && oracle.Gaps.Count > 0),
            ("admitted outside", isPriced && oracle.AdmittedOutside.Count > 0),
            ("an index", isPriced && one.Index is not null),
            ("open", isPriced && one.Episodes.Any(episode => episode.To is null)),
            ("an open admission", isPriced && one.Admissions.Any(admission => admission.To is null)),
            ("misses the period", isPriced && one.Episodes.Count > 0 && oracle.Lines.Count == 0),
            ("a leap day", isPriced && one.Period.Any(day => day is { Month: 2, Day: 29 })),
        ];
        foreach ((string rule, bool isReached) in rules)
        {
            reached[rule] = reached.GetValueOrDefault(rule) + (isReached ? 1 : 0);
        }
    }
}
