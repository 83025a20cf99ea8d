using System.Numerics;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;

namespace PhbCalc.Tests.Budgets;

/// <summary>
/// The slow, obvious way to say what versions of a budget come to: day by day, each day belonging to the version that started last. Contributions are added up in whole
/// parts of a millionth of a pound, small enough that every day's is a whole number of them.
/// </summary>
internal static class PaymentWalk
{
    internal static (Money Gross, Money Contributed) Until(ValueList<PayableBudget> versions, LocalDate through)
    {
        (Money gross, Money contributed) = (Money.Zero, Money.Zero);
        PayableBudget[] ordered = [.. versions.OrderBy(version => version.Days.Start)];
        for (int i = 0; i < ordered.Length; i++)
        {
            LocalDate? next = i + 1 < ordered.Length ? ordered[i + 1].Days.Start : null;
            LocalDate[] days = [.. ordered[i].Days.Where(day => day <= through && !(day >= next))];
            (Money recurring, Money own) = Of(ordered[i], days);
            gross += recurring + ordered[i].Once.Where(once => days.Contains(once.On)).Sum(once => once.Amount);
            contributed += own;
        }

        return (gross, contributed);
    }

    internal static Money Net(ValueList<PayableBudget> versions, LocalDate through) => Until(versions, through) is var (gross, contributed) ? gross - contributed : default;

    private static (Money Recurring, Money Contributed) Of(PayableBudget version, LocalDate[] days)
    {
        Money recurring = Part(version.Recurring, days.Length, version.Days.Length) + version.PayPeriods.Sum(period => Part(period.Amount, days.Count(period.Days.Contains), period.Days.Length));
        BigInteger parts = version.PayPeriods.Aggregate((BigInteger)version.Days.Length, (all, period) => all * period.Days.Length) * 7 * 28 * 29 * 30 * 31 * 365 * 366;
        BigInteger sum = 0;
        foreach (LocalDate day in days)
        {
            BigInteger gross = Share(version.Recurring, version.Days.Length) + version.PayPeriods.Where(period => period.Days.Contains(day)).Aggregate((BigInteger)0, (all, period) => all + Share(period.Amount, period.Days.Length));
            BigInteger assessed = version.Contributions.Where(own => !(day < own.From) && !(day > own.To)).Aggregate((BigInteger)0, (all, own) => all + Share(own.Amount, Length(own.Unit, day)));
            sum += BigInteger.Min(gross, BigInteger.Max(0, assessed - Share(version.ContributedFirst, version.Days.Length)));
        }

        BigInteger penny = parts * 10_000;
        Money contributed = Money.FromPence((long)(((2 * sum) + penny) / (2 * penny)));
        return (recurring, contributed < recurring ? contributed : recurring);

        BigInteger Share(Money amount, int length) => (BigInteger)(amount.Pounds * 1_000_000m) * parts / length;
    }

    private static Money Part(Money amount, int days, int of) => Money.FromPounds(decimal.Round(amount.Pounds * days / of, 2, MidpointRounding.AwayFromZero));

    private static int Length(ItemUnit unit, LocalDate day) => unit switch
    {
        ItemUnit.Day => 1,
        ItemUnit.Week => 7,
        ItemUnit.FourWeekly => 28,
        ItemUnit.Month => DateTime.DaysInMonth(day.Year, day.Month),
        _ => DateTime.IsLeapYear(day.Month >= 4 ? day.Year + 1 : day.Year) ? 366 : 365,
    };
}
