using System.Numerics;
using PhbCalc.Employment;
using PhbCalc.Rotas;

namespace PhbCalc.Tests.Oracles;

/// <summary>What comes beside pay periods: sickness, training, notice, redundancy, the allowance and on-costs (spec 3b, What statute adds and On-costs).</summary>
internal sealed partial class RotaOracle
{
    private void WriteExtras()
    {
        for (int i = 0; i < given.Assistants.Count; i++)
        {
            PaidPeriod[] own = [.. periods.Where(period => period.Assistant == i)];
            LocalDate[] here = [.. Budget.Where(date => days.IsEmployed(i, date))];
            Sums sums = own.Aggregate(new Sums(0, 0, 0, 0), (sum, period) => sum.Minus(new(-period.Pay.Worked, -period.Pay.SleepIn, -period.Pay.Retainer, -period.Pay.Holiday)));
            string id = given.Assistants[i].Id;
            if (given.Employment.SicknessCoverShare > 0m)
            {
                Write(id, CostLineKind.OnCost, "Sickness cover", null, Rounded(Of(given.Employment.SicknessCoverShare) * sums.Paid));
            }

            ExactFraction years = here.Aggregate(ExactFraction.Zero, (sum, date) => sum + new ExactFraction(1, FinancialYear.Containing(date).Length));
            if (given.Assistants[i].TrainingHours > 0m)
            {
                decimal lowest = own.Select(period => period.Work.Lowest).Where(rate => rate is not null).Min() ?? 0m;
                Write(id, CostLineKind.OnCost, "Training", null, Pence(Of(given.Assistants[i].TrainingHours) * years * Of(lowest)));
            }

            WriteSickPay(i, own, here, sums, years);
            WriteNotice(i, own, here, sums);
            WriteRedundancy(i, here, sums);
        }
    }

    private static ExactFraction Weekly(BigInteger pence, LocalDate[] here) => here.Length == 0 ? 0 : new ExactFraction(pence * 7, here.Length);

    private void WriteSickPay(int i, PaidPeriod[] own, LocalDate[] here, Sums sums, ExactFraction years)
    {
        if (given.Policy.SickWeeks == 0m)
        {
            return;
        }

        ExactFraction weeks = Of(given.Policy.SickWeeks) * years;
        if (given.Policy.SickPay == SickPayRule.Full)
        {
            WriteWages(i, "Sick pay", own, here, sums, weeks, withHoliday: true);
            return;
        }

        BigInteger pay = 0;
        if (own.Length > 0)
        {
            StatutorySickPay statutory = EmploymentOracle.On(figures.SickPay.Figures, own[0].PayDay);
            ExactFraction rate = Of(statutory.Weekly.Pounds) * 100;
            ExactFraction daysPerWeek = DaysPerWeek(i) is { Numerator.IsZero: false } known ? known : 5;
            ExactFraction paid = weeks - (new ExactFraction(statutory.WaitingDays, 1) / daysPerWeek);
            pay = statutory.LowerEarningsLimit is null ? BigInteger.Min(Rounded(rate * weeks), Rounded(Weekly(sums.Gross, here) * weeks * new ExactFraction(8, 10)))
                : Weekly(sums.Gross, here) >= Of(statutory.LowerEarningsLimit.Value.Pounds) * 100 && paid > 0 ? Rounded(rate * paid)
                : 0;
            Reached(statutory.LowerEarningsLimit is null ? "sick pay from the first day" : "sick pay after waiting days", pay > 0);
        }

        Write(given.Assistants[i].Id, CostLineKind.OnCost, "Sick pay", null, pay);
    }

    private void WriteWages(int i, string label, PaidPeriod[] own, LocalDate[] here, Sums sums, ExactFraction weeks, bool withHoliday)
    {
        string id = given.Assistants[i].Id;
        BigInteger wage = Rounded(Weekly(sums.Paid, here) * weeks);
        if (sums.Gross == 0)
        {
            Write(id, CostLineKind.OnCost, label, null, 0);
            return;
        }

        BigInteger holiday = withHoliday ? Rounded(own[^1].HolidayShare * wage) : 0;
        BigInteger On(Func<PaidPeriod, BigInteger> of) => Exactly.Rounded(own.Aggregate(BigInteger.Zero, (sum, period) => sum + of(period)) * (wage + holiday), sums.Gross);
        Write(id, CostLineKind.OnCost, label, null, wage);
        WriteIfAny(id, CostLineKind.OnCost, $"{label}: holiday", null, holiday);
        WriteIfAny(id, CostLineKind.OnCost, $"{label}: National Insurance", null, On(period => period.NationalInsurance));
        WriteIfAny(id, CostLineKind.OnCost, $"{label}: pension", null, On(period => period.Pension));
        Reached(label, true);
    }

    private LocalDate? LastDay(int i) => (given.Assistants[i].To ?? given.PersonEnd) is { } last && Budget.Contains(last) ? last : null;

    private LocalDate ServiceFrom(int i) => given.Assistants[i].ServiceFrom ?? given.Assistants[i].From ?? given.PersonStart;

    private static int WholeYears(LocalDate from, LocalDate to)
    {
        int years = 0;
        while (from.PlusYears(years + 1) <= to)
        {
            years++;
        }

        return years;
    }

    private void WriteNotice(int i, PaidPeriod[] own, LocalDate[] here, Sums sums)
    {
        if (!given.Policy.NoticeAtEnd || LastDay(i) is not { } last || ServiceFrom(i).PlusMonths(1) > last.PlusDays(1))
        {
            return;
        }

        int weeks = Math.Min(12, Math.Max(1, WholeYears(ServiceFrom(i), last.PlusDays(1))));
        WriteWages(i, "Notice", own, here, sums, weeks, withHoliday: false);
    }

    private void WriteRedundancy(int i, LocalDate[] here, Sums sums)
    {
        ExactFraction weeks = given.Policy.RedundancyReserve switch
        {
            RedundancyReserve.AtEnd when LastDay(i) is { } last => Entitlement(i, last.PlusDays(1)),
            RedundancyReserve.Accrued when here.Length > 0 => Entitlement(i, here[^1].PlusDays(1)) - Entitlement(i, here[0]),
            _ => 0,
        };
        if (weeks.Numerator == 0 || here.Length == 0)
        {
            return;
        }

        ExactFraction cap = Of(EmploymentOracle.On(figures.RedundancyWeeklyCap!.Figures, here[^1]).Pounds) * 100;
        ExactFraction week = Weekly(sums.Paid, here);
        BigInteger reserve = Rounded((week > cap ? cap : week) * weeks);
        Reached("a capped week's pay", week > cap);
        Reached($"redundancy {given.Policy.RedundancyReserve}", reserve > 0);
        if (reserve > 0)
        {
            Write(given.Assistants[i].Id, CostLineKind.OnCost, "Redundancy reserve", null, reserve, isOutside: !given.Policy.ReserveIsInside);
        }
    }

    /// <summary>Year by year, counted back from the day after the end.</summary>
    private ExactFraction Entitlement(int i, LocalDate end)
    {
        int years = WholeYears(ServiceFrom(i), end);
        RotaAssistant assistant = given.Assistants[i];
        int? age = assistant.DateOfBirth is null && assistant.Age is { } known ? known + WholeYears(Budget[0], end) : AgeOn(assistant, end);
        ExactFraction weeks = 0;
        for (int year = 1; years >= 2 && year <= Math.Min(20, years); year++)
        {
            int? then = age - year;
            weeks += then is null or (>= 22 and <= 40) ? new ExactFraction(1, 1) : then < 22 ? new ExactFraction(1, 2) : new ExactFraction(3, 2);
        }

        return weeks;
    }

    private void WriteAllowances()
    {
        foreach (IGrouping<int, PaidPeriod> year in periods.GroupBy(period => TaxYear.Containing(period.PayDay).StartYear).OrderBy(year => year.Key))
        {
            BigInteger due = year.Aggregate(BigInteger.Zero, (sum, period) => sum + period.NationalInsurance);
            BigInteger most = EmploymentOracle.On(figures.EmploymentAllowance.Figures, new(year.Key, 4, 6)).Amount.ToPence();
            BigInteger used = year.Key == periods.Min(period => TaxYear.Containing(period.PayDay).StartYear) ? (BigInteger)(given.AllowanceUsed * 100m) : 0;
            BigInteger taken = given.ClaimsAllowance ? BigInteger.Min(due, BigInteger.Max(0, most - used)) : 0;
            Write(string.Empty, CostLineKind.EmploymentAllowance, $"Employment Allowance {new TaxYear(year.Key)}", null, -taken);
            Reached("allowance used up", taken > 0 && taken < due);
            Reached("allowance in two tax years", year.Key > periods.Min(period => TaxYear.Containing(period.PayDay).StartYear) && taken > 0);
        }
    }

    /// <summary>On-costs, of the days of the budget on which each counts; one that comes once and has a first day comes on it.</summary>
    private void WriteOnCosts()
    {
        foreach (OnCostCase cost in given.OnCosts)
        {
            List<LocalDate> counted = [.. Budget.Where(date => !(date < cost.From) && !(date > cost.To))];
            if (counted.Count == 0 || (cost.Unit == OnCostUnit.Once && cost.From is { } day && !counted.Contains(day)))
            {
                Reached("an on-cost of other days", true);
                continue;
            }

            ExactFraction quantity = Of(cost.Quantity) * (cost.Unit switch
            {
                OnCostUnit.Year => counted.Aggregate(ExactFraction.Zero, (sum, date) => sum + new ExactFraction(1, FinancialYear.Containing(date).Length)),
                OnCostUnit.Month => counted.Aggregate(ExactFraction.Zero, (sum, date) => sum + new ExactFraction(1, date.Calendar.GetDaysInMonth(date.Year, date.Month))),
                OnCostUnit.Week => new ExactFraction(counted.Count, 7),
                OnCostUnit.Hour => periods.Aggregate(ExactFraction.Zero, (sum, period) => sum + Work(period.Assistant, period.Own.Where(counted.Contains)).Minutes) / 60,
                OnCostUnit.PayrollRun => Runs(counted),
                _ => 1,
            });
            Write(string.Empty, CostLineKind.OnCost, cost.Item, null, cost.Unit == OnCostUnit.PercentOfPay ? Rounded(Of(cost.Amount) * GrossOf(counted) / 100) : Pence(Of(cost.Amount) * quantity));
            Reached($"on-cost per {cost.Unit}", true);
            Reached($"dated on-cost per {cost.Unit}", counted.Count < Budget.Count);
            Reached("several at a time", cost.Quantity != 1m);
        }
    }

    /// <summary>How many payrolls end on some days.</summary>
    private int Runs(List<LocalDate> counted) => periods
        .Where(period => period.Own[^1] == period.Whole[^1] && counted.Contains(period.Whole[^1]))
        .Select(period => (given.Assistants[period.Assistant].Frequency, PeriodOf(period.Own[0], given.Assistants[period.Assistant].Frequency).First))
        .Distinct().Count();

    /// <summary>The gross pay of some days: in each period what is due up to the last of them, less what was due before the first.</summary>
    private BigInteger GrossOf(List<LocalDate> counted)
    {
        BigInteger sum = 0;
        foreach (PaidPeriod period in periods)
        {
            List<LocalDate> own = [.. period.Own.Where(counted.Contains)];
            if (own.Count > 0)
            {
                Sums until = Rounded(Work(period.Assistant, period.Whole.Where(date => date <= own[^1])), period.HolidayShare);
                Sums before = Rounded(Work(period.Assistant, period.Whole.Where(date => date < own[0])), period.HolidayShare);
                sum += until.Minus(before).Gross;
            }
        }

        return sum;
    }
}
