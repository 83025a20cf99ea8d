using System.Numerics;
using PhbCalc.BottomUp;

namespace PhbCalc.Tests.Oracles;

/// <summary>The costing of items, day by day.</summary>
/// <param name="scenario">The case.</param>
/// <param name="isMade">Whether a visit is made on a date, if that is one of its days of the week.</param>
internal sealed class OracleItems(Scenario scenario, Func<VisitCase, LocalDate, bool> isMade)
{
    internal OracleItem Item(ItemCase item)
    {
        BigInteger common = 28 * 29 * 30 * 31 * 365L * 366L * 7;
        BigInteger units = 0;
        LocalDate first = item.From ?? scenario.PersonStart;
        VisitCase? visit = scenario.Visits.FirstOrDefault(visit => visit.Id == item.Per);
        string often = item.Per ?? (item.Unit >= ItemUnit.Mile ? "once" : EnumWords.Of(item.Unit));
        foreach (LocalDate date in scenario.Period)
        {
            bool isHere = date >= scenario.PersonStart && !(date > scenario.PersonEnd) && date >= first && !(date > item.To);
            LocalDate april = new(date.Month >= 4 ? date.Year : date.Year - 1, 4, 1);
            units += !isHere ? 0
                : visit is not null ? visit.Days.HasFlag(OracleDates.Weekday(date)) && isMade(visit, date) ? common : 0
                : often switch
                {
                    "once" => date == first ? common : 0,
                    "day" => common,
                    "week" => common / 7,
                    "four-weekly" => common / 28,
                    "month" => common / date.Calendar.GetDaysInMonth(date.Year, date.Month),
                    _ => common / Period.DaysBetween(april, april.PlusYears(1)),
                };
        }

        (BigInteger respite, BigInteger respiteParts) = visit is null ? (0, 1) : Exactly.Fraction(scenario.RespiteWeeks);
        BigInteger here = (52 * respiteParts) - respite;
        (BigInteger quantity, BigInteger quantityParts) = Exactly.Fraction(item.Quantity);
        (BigInteger numerator, BigInteger denominator) = (units * quantity * here, common * quantityParts * respiteParts * 52);
        BigInteger cost = Exactly.Pence(item.Amount, numerator, denominator);
        return new(Exactly.Ratio(numerator, denominator), item.FundedBy == Funding.Budget ? cost : 0, item.FundedBy == Funding.Budget ? 0 : cost);
    }
}
