using PhbCalc.Clusters;
using PhbCalc.Currencies;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Clusters;

/// <summary>What holds whatever the history, the tariff and the policy are.</summary>
public sealed class ClusterLawTests
{
    [Law]
    public Property Splitting_an_episode_changes_no_day_and_no_sum_by_more_than_a_penny_a_setting() => Law.Of(ClusterCases.Sound, one =>
    {
        ClusterBudget whole = one.Pricing().Price(one.History());
        for (int i = 0; i < one.Episodes.Count; i++)
        {
            foreach (ClusterCase split in Splits(one, i))
            {
                ClusterBudget parts = one.Pricing().Price(split.History());

                // Each rate has as many days as before; so only the lines of the rate on whose days the split lies are rounded twice instead of once.
                Assert.Equal(DaysByRate(whole), DaysByRate(parts));
                Assert.Equal(whole.Totals.InitialAssessment, parts.Totals.InitialAssessment);
                Assert.InRange((parts.Totals.Community - whole.Totals.Community).ToPence(), -1, 1);
                Assert.InRange((parts.Totals.Excluded - whole.Totals.Excluded).ToPence(), -2, 2);
                Assert.Equal(whole.Gaps, parts.Gaps);
                Assert.Equal(whole.AdmittedOutside, parts.AdmittedOutside);
            }
        }
    });

    [Law]
    public Property Splitting_the_period_changes_no_day() => Law.Of(ClusterCases.Sound, one =>
    {
        LocalDate middle = one.PeriodStart.PlusDays(one.Period.Length / 2);
        if (middle == one.PeriodStart)
        {
            return;
        }

        ClusterBudget whole = one.Pricing().Price(one.History());
        ClusterBudget first = (one with { PeriodEnd = middle.PlusDays(-1) }).Pricing().Price(one.History());
        ClusterBudget second = (one with { PeriodStart = middle }).Pricing().Price(one.History());

        Assert.Equal(DaysByRate(whole), DaysByRate(first, second));
        Assert.Equal(whole.Totals.InitialAssessment, first.Totals.InitialAssessment + second.Totals.InitialAssessment);
        Assert.InRange((first.Totals.Community + second.Totals.Community - whole.Totals.Community).ToPence(), -1, 1);
    });

    [Law]
    public Property Admitted_days_never_pay_unless_the_policy_says_so() => Law.Of(ClusterCases.Sound, one =>
    {
        ClusterTotals totals = one.Pricing().Totals(one.History());
        (int all, int admitted) = DaysInEpisodes(one);

        Assert.Equal(one.PaysOnAdmittedDays ? all : all - admitted, totals.Days);
    });

    [Law]
    public Property Another_admission_never_makes_it_dearer() => Law.Of(ClusterCases.Sound, one =>
    {
        ClusterCase more = one with { Admissions = [.. one.Admissions, new(one.PeriodStart.PlusDays(30), one.PeriodStart.PlusDays(60))] };

        Assert.True(more.Pricing().Totals(more.History()).Total <= one.Pricing().Totals(one.History()).Total);
    });

    [Law]
    public Property Leaving_out_is_never_dearer_than_including_and_by_just_what_was_left_out() => Law.Of(ClusterCases.Sound, one =>
    {
        Currency including = CareClusters.Currency.Treating(new(SettingClass.Crisis, Treatment.Included)).Treating(new(SettingClass.Inpatient, Treatment.Included));
        ValueList<Activity> activities = KnownActivities(one);
        CurrencyTotals excluded = new CurrencyPricing(CareClusters.Currency, one.Tariff().ToCurrency(one.Index), one.Period).Totals(activities);
        CurrencyTotals included = new CurrencyPricing(including, one.Tariff().ToCurrency(one.Index), one.Period).Totals(activities);

        Assert.True(excluded.Total <= included.Total);
        Assert.Equal(included, new CurrencyTotals(Money.Zero, excluded.Total + excluded.Excluded));
    });

    [Law]
    public Property Clusters_are_an_instance_of_a_currency_and_cost_the_same_as_its_days() => Law.Of(ClusterCases.Sound, one =>
    {
        DateInterval[] admitted = [.. one.Admissions
            .Where(admission => !(one.LeavesOutDischarge && admission.To == admission.From))
            .Select(admission => new DateInterval(admission.From, Later(one.LeavesOutDischarge && admission.To is { } to ? to.PlusDays(-1) : admission.To ?? one.PeriodEnd, admission.From)))];
        ValueList<Activity> days = one.Episodes
            .Where(episode => episode.From <= one.PeriodEnd)
            .Select(episode => Activity.OfDays(episode.Cluster, SettingClass.Community, episode.From, episode.To ?? one.PeriodEnd, one.PaysOnAdmittedDays ? [] : [.. admitted]))
            .ToValueList();
        CurrencyPricing pricing = new(CareClusters.Currency, one.Tariff().ToCurrency(one.Index), one.Period);

        Assert.Equal(one.Pricing().Totals(one.History()).Community, pricing.Totals(days).Total);
        Assert.Equal(pricing.Totals(days), new CurrencyTotals(pricing.Price(days).NotInBudget, pricing.Price(days).Total));
    });

    [Law]
    public Property The_order_of_rows_makes_no_difference() => Law.Of(ClusterCases.Sound, one =>
    {
        ClusterCase other = one with { Rates = [.. one.Rates.Reverse()], Episodes = [.. one.Episodes.Reverse()], Admissions = [.. one.Admissions.Reverse()] };

        Assert.Equal(one.Pricing().Price(one.History()), other.Pricing().Price(other.History()));
    });

    /// <summary>The case with an episode of the period as two, at a few of its days.</summary>
    private static IEnumerable<ClusterCase> Splits(ClusterCase one, int position)
    {
        EpisodeCase episode = one.Episodes[position];
        LocalDate last = episode.To ?? one.PeriodEnd;
        LocalDate[] days = [episode.From.PlusDays(1), one.PeriodStart, one.PeriodStart.PlusDays(100), last];
        return days.Where(day => day > episode.From && day <= last).Distinct().Select(day => one with
        {
            Episodes = [.. one.Episodes.Where(other => other != episode), episode with { To = day.PlusDays(-1) }, episode with { From = day }],
        });
    }

    /// <summary>How many days each rate of each cluster and setting has.</summary>
    private static SortedDictionary<string, decimal> DaysByRate(params ClusterBudget[] budgets) => new(
        budgets.SelectMany(budget => budget.Breakdown.Lines)
            .GroupBy(line => $"{line.Id} {line.Band} {(line.RateValidFrom is { } from ? Iso.Text(from) : "no rate")}", StringComparer.Ordinal)
            .ToDictionary(lines => lines.Key, lines => lines.Sum(line => line.Quantity.ToDecimal()), StringComparer.Ordinal),
        StringComparer.Ordinal);

    private static (int All, int Admitted) DaysInEpisodes(ClusterCase one)
    {
        LocalDate[] days = [.. one.Period.Where(day => one.Episodes.Any(episode => episode.From <= day && !(episode.To < day)))];
        return (days.Length, days.Count(day => one.Admissions.Any(admission => admission.From <= day && !(admission.To < day) && !(one.LeavesOutDischarge && admission.To == day))));
    }

    /// <summary>A day of each thing the tariff has a rate for, on the first day of each row that lies in the period.</summary>
    private static ValueList<Activity> KnownActivities(ClusterCase one) => one.Tariff().ToCurrency(one.Index).Rates
        .Where(rate => one.Period.Contains(rate.ValidFrom))
        .Select(rate => rate.Unit == Activity.Day
            ? Activity.OfDays(rate.Code, rate.Setting, rate.ValidFrom, rate.ValidFrom)
            : Activity.OfUnits(rate.Code, rate.Setting, rate.Unit, 3m, rate.ValidFrom))
        .ToValueList();

    private static LocalDate Later(LocalDate left, LocalDate right) => left > right ? left : right;
}
