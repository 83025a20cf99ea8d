using System.Numerics;
using PhbCalc.BlockContracts;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.BlockContracts;

/// <summary>Releases against an oracle, and what holds of all of them.</summary>
public sealed class ReleaseLawTests
{
    private static readonly ReleasePer[] Pers = [ReleasePer.Year, ReleasePer.Quarter, ReleasePer.Month];

    [Law(300)]
    public Property Every_release_agrees_with_the_oracle_to_the_penny() => Law.Of(ReleaseCases.Any, given =>
    {
        List<ReleaseAnswer> months = ReleaseOracle.Months(given);
        foreach (ReleasePer per in Pers)
        {
            ReleaseAnswer[] expected = [.. months.Chunk(per.Months()).Select(chunk => chunk.Aggregate((sum, month) => sum + month))];
            ReleasePlan plan = given.Release(per);

            Assert.Equal(expected, plan.Periods.Select(period => Answer(period.Sums)));
            Assert.Equal(expected.Select(period => period.DoubleRunning), plan.Periods.Select(period => Pence(period.Sums.DoubleRunning)));
            Assert.Equal(months.Chunk(12).Select(chunk => chunk.Aggregate((sum, month) => sum + month)), plan.Years.Select(year => Answer(year.Sums)));
        }
    });

    [Law]
    public Property Guaranteed_and_released_are_the_value_and_avoidable_and_stranded_what_is_released() => Law.Of(ReleaseCases.Any, given =>
    {
        ReleasePlan plan = given.Release(ReleasePer.Month);

        Assert.All(plan.Periods.Select(month => month.Sums).Append(plan.Total), sums =>
        {
            Assert.Equal(sums.Value, sums.Guaranteed + sums.Released);
            Assert.Equal(sums.Released, sums.Avoidable + sums.Stranded);
            Assert.Equal(sums.Spend - sums.Released, sums.DoubleRunning - sums.Unspent);
            Assert.True(sums.DoubleRunning >= Money.Zero && sums.Unspent >= Money.Zero && (sums.DoubleRunning == Money.Zero || sums.Unspent == Money.Zero));
        });
    });

    [Law]
    public Property Periods_follow_one_another_and_sum_to_years_and_to_the_total() => Law.Of(ReleaseCases.Any, given =>
    {
        foreach (ReleasePer per in Pers)
        {
            ReleasePlan plan = given.Release(per);

            Assert.Equal(given.Start, plan.Periods[0].Start);
            Assert.All(plan.Periods.Zip(plan.Periods.Skip(1)), pair => Assert.Equal(pair.First.End.PlusDays(1), pair.Second.Start));
            Assert.Equal(plan.Release.Contract.End, plan.Periods[^1].End);
            Assert.All(plan.Years, year => Assert.Equal(year.Sums, Sum(plan.Periods.Where(period => period.Year == year.Number).Select(period => period.Sums))));
            Assert.Equal(plan.Total, Sum(plan.Years.Select(year => year.Sums)));
            Assert.Equal(Scan(plan.Periods.Select(period => period.Sums)), plan.Periods.Select(period => period.ToDate));
        }
    });

    [Law]
    public Property Financial_years_take_every_period_once_and_come_to_the_total() => Law.Of(ReleaseCases.Any, given =>
    {
        foreach (ReleasePer per in Pers)
        {
            ReleasePlan plan = given.Release(per);
            ReleasePlan[] years = [.. plan.Periods.Select(period => FinancialYear.Containing(period.Start)).Distinct().Select(plan.In)];

            Assert.Equal(plan.Periods, years.SelectMany(year => year.Periods).ToValueList());
            Assert.Equal(plan.Total, Sum(years.Select(year => year.Total)));
            Assert.All(years, year =>
            {
                Assert.All(year.Periods, period => Assert.True(year.FinancialYear!.Value.Days.Contains(period.Start)));
                Assert.Equal(year.Periods.Select(period => period.Year).Distinct(), year.Years.Select(own => own.Number));
                Assert.Equal(year.Years, plan.Years.Where(own => year.Years.Any(part => part.Number == own.Number)).ToValueList());
                Assert.Equal(year, year.In(year.FinancialYear!.Value));
            });
        }
    });

    [Law]
    public Property The_year_is_guaranteed_its_share_rounded_once() => Law.Of(ReleaseCases.Any, given => Assert.All(given.Release(ReleasePer.Year).Years, year =>
    {
        ExactFraction share = ReleaseOracle.Share(given, year.Number - 1) * year.Sums.Value.ToPence();

        Assert.Equal(Exactly.Rounded(share.Numerator, share.Denominator), year.Sums.Guaranteed.ToPence());
        Assert.Equal(given.Contract.Years[year.Number - 1].Value, year.Sums.Value);
    }));

    [Law]
    public Property Running_totals_within_a_year_are_within_half_a_penny_of_exact() => Law.Of(ReleaseCases.Unrevised, given =>
    {
        ReleasePlan plan = given.Release(ReleasePer.Month);
        Assert.All(plan.Years, year =>
        {
            ReleasePeriod[] months = [.. plan.Periods.Where(month => month.Year == year.Number)];
            ReleaseSums soFar = default(ReleaseSums) with { Spend = Money.Zero, Avoidable = Money.Zero };
            for (int i = 0; i < months.Length; i++)
            {
                soFar += months[i].Sums;
                (BigInteger passed, BigInteger whole) = given.ByDays
                    ? (Period.DaysBetween(year.Start, months[i].End) + 1, Period.DaysBetween(year.Start, year.End) + 1)
                    : (i + 1, 12);

                Assert.True(BigInteger.Abs((2 * soFar.Value.ToPence() * whole) - (2 * year.Sums.Value.ToPence() * passed)) <= whole);
                Assert.True(BigInteger.Abs((2 * soFar.Guaranteed.ToPence() * whole) - (2 * year.Sums.Guaranteed.ToPence() * passed)) <= whole);
            }
        });
    });

    [Law]
    public Property Shares_that_follow_a_rule_never_rise_and_stay_between_nothing_and_the_whole() => Law.Of(ReleaseCases.Any, given =>
    {
        GuaranteeSchedule schedule = (given with { Shares = [] }).Schedule;
        Fraction[] shares = [.. Enumerable.Range(1, 20).Select(schedule.Exact)];

        Assert.All(shares, share => Assert.True(share >= 0 && share <= 1));
        Assert.All(shares.Zip(shares.Skip(1)), pair => Assert.True(pair.Second <= pair.First));
    });

    [Law]
    public Property More_demand_never_lowers_double_running() => Law.Of(ReleaseCases.Any, given =>
    {
        ReleaseCase more = given with { Spending = [.. given.Spending.Select((sum, i) => sum + (i % 3 == 0 ? 0 : i * 17))] };
        foreach (ReleasePer per in Pers)
        {
            Assert.All(given.Release(per).Periods.Zip(more.Release(per).Periods), pair =>
            {
                // Within a sum that is spread, rounding can move a penny from one month to the next; over the periods so far it cannot.
                Assert.True(per.Months() < given.SpendingMonths || pair.First.Sums.DoubleRunning <= pair.Second.Sums.DoubleRunning);
                Assert.True(pair.First.ToDate.DoubleRunning <= pair.Second.ToDate.DoubleRunning);
            });
        }
    });

    [Law]
    public Property Double_running_added_up_is_never_below_what_is_left_net_of_unspent_release() => Law.Of(ReleaseCases.Any, given =>
    {
        Assert.All(given.Release(ReleasePer.Month).Periods, month => Assert.True(month.DoubleRunningSoFar >= month.ToDate.DoubleRunning));
        Assert.True(given.Release(ReleasePer.Month).Periods[^1].DoubleRunningSoFar >= given.Release(ReleasePer.Year).Periods[^1].DoubleRunningSoFar);
    });

    [Law]
    public Property Service_lines_sum_to_the_year_and_each_is_avoidable_plus_stranded() => Law.Of(ReleaseCases.Any, given => Assert.All(given.Release(ReleasePer.Year).Years, year =>
    {
        StrandedCosts provider = year.Provider!;

        Assert.Equal(year.Sums.Value, provider.Lines.Aggregate(Money.Zero, (sum, line) => sum + line.Value));
        Assert.Equal((year.Sums.Released, year.Sums.Avoidable, year.Sums.Stranded), (provider.Released, provider.Avoidable, provider.Stranded));
        Assert.All(provider.Lines, line => Assert.Equal(line.Released, line.Avoidable + line.Stranded));
        Assert.True(year.Sums.Stranded >= Money.FromPence(-provider.Lines.Count));
    }));

    [Law]
    public Property Payments_sum_to_the_year_and_are_what_the_months_of_a_release_come_to() => Law.Of(ReleaseCases.Any, given =>
    {
        BlockContract contract = given.Contract;
        ReleasePlan plan = given.Release(ReleasePer.Month);

        Assert.All(contract.Years, year =>
        {
            ValueList<Money> payments = contract.Payments(year.Number, given.Policy.Phasing);
            Assert.Equal(year.Value, payments.Aggregate(Money.Zero, (sum, payment) => sum + payment));
            Assert.Equal(payments, plan.Periods.Where(month => month.Year == year.Number).Select(month => month.Sums.Value).ToValueList());
        });
    });

    private static ReleaseAnswer Answer(ReleaseSums sums) => new(sums.Value.ToPence(), sums.Guaranteed.ToPence(), Pence(sums.Spend), Pence(sums.Avoidable));

    private static BigInteger Pence(Money? sum) => sum!.Value.ToPence();

    private static ReleaseSums Sum(IEnumerable<ReleaseSums> sums) => sums.Aggregate((sum, next) => sum + next);

    private static List<ReleaseSums> Scan(IEnumerable<ReleaseSums> sums)
    {
        List<ReleaseSums> soFar = [];
        foreach (ReleaseSums next in sums)
        {
            soFar.Add(soFar.Count == 0 ? next : soFar[^1] + next);
        }

        return soFar;
    }
}
