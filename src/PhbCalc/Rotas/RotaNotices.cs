using PhbCalc.Employment;
using PhbCalc.Rates;

namespace PhbCalc.Rotas;

/// <summary>What a reader of the cost of a rota should know. The notices name no person.</summary>
internal static class RotaNotices
{
    private const int AdultRateAge = 18;

    internal static ValueList<string> Of(RotaTerms terms, Rota rota, RotaTotals totals, AssistantSums[] sums, List<WorkDetail>[] work, CostBreakdown cost)
    {
        ServiceRates[] services = [.. work.SelectMany(details => details).Select(detail => detail.Service).OfType<ServiceRates>().Distinct()];
        return
        [
            .. OfWork(terms, services),
            .. rota.Assistants.SelectMany(assistant => OfAge(terms, totals, assistant)).Distinct(StringComparer.Ordinal),
            .. OfUnusedPay(terms, rota),
            .. rota.Assistants.SelectMany((assistant, i) => OfHigherRate(terms, totals, assistant, sums[i].LowestHourly)).Distinct(StringComparer.Ordinal),
            .. OfNil(terms, rota, work),
            .. CostNotices.OfAssumed(cost.Lines),
        ];
    }

    private static IEnumerable<string> OfWork(RotaTerms terms, ServiceRates[] services)
    {
        if (services.Any(terms.Pay.IsSleepIn))
        {
            yield return EmploymentNotices.SleepIns;
        }

        if (services.Any(service => service.Unit == RateUnit.Week))
        {
            yield return "Pay by the week is not tested against the minimum wage, because its hours are not known: agree hours in writing, and pay at least the minimum wage for them.";
        }
    }

    /// <summary>A birthday that could matter, if only the age is known.</summary>
    private static IEnumerable<string> OfAge(RotaTerms terms, RotaTotals totals, RotaAssistant assistant)
    {
        if (terms.Policy.RedundancyReserve != RedundancyReserve.None && assistant.Age is null && assistant.DateOfBirth is null)
        {
            yield return "The age of a PA is not known, so redundancy is one week's pay for each year: under 22 it is half a week, from 41 one and a half.";
        }

        if (assistant.Age is not { } age)
        {
            yield break;
        }

        LocalDate first = DayNumber.Date(totals.Budget.First);
        string start = $"A PA who is {Iso.Number(age)} on {Iso.Text(first)}";
        if (age + 1 is AdultRateAge or AgeRules.FullRateAge or AgeRules.EnrolmentAge)
        {
            yield return $"{start} turns {Iso.Number(age + 1)} within a year, which can change the minimum wage, National Insurance and the pension; the sums are those of age {Iso.Number(age)} throughout: write the date of birth.";
        }

        if (terms.Figures.StatePensionAges.At(age, first, DayNumber.Date(totals.Budget.Last)) is not { IsCertain: true, Reached: false }
            && terms.Figures.StatePensionAges.At(age, first, first) is not { IsCertain: true, Reached: true })
        {
            yield return $"{start} may reach State Pension age within the budget: then the category is C and nobody is enrolled in a pension automatically; write the date of birth.";
        }
    }

    /// <summary>Pay above the indicative rate, with the reason for it if there is one.</summary>
    private static IEnumerable<string> OfHigherRate(RotaTerms terms, RotaTotals totals, RotaAssistant assistant, ulong lowestHourly)
    {
        if (terms.IsAboveWithoutReason(assistant, lowestHourly, totals.Budget.First))
        {
            yield return $"A PA is paid {Money.FromPounds(lowestHourly / 1_000_000m)} an hour, more than the indicative rate of {terms.IndicativeRate}, without a reason that holds: write one in the column rate_reason of team.csv.";
        }
        else if (terms.IsAbove(lowestHourly) && assistant.HigherRate is { } higher)
        {
            yield return $"A PA is paid more than the indicative rate of {terms.IndicativeRate} an hour {Why(higher)}.";
        }
    }

    /// <summary>What a line of pay says about pay above the indicative rate: the reason, the day on which it ends and the evidence; and that it has ended, on the lines after that day.</summary>
    internal static string Above(HigherRate higher, Money indicative, LocalDate firstDay) => higher.Until < firstDay
        ? $"above the indicative rate of {indicative} an hour; the reason for it, {EnumWords.Of(higher.Reason)}, ended on {Iso.Text(higher.Until.Value)}"
        : $"above the indicative rate of {indicative} an hour {Why(higher)}";

    private static string Why(HigherRate higher)
    {
        string end = higher.Until is { } until ? $", until {Iso.Text(until)}" : string.Empty;
        string evidence = higher.Evidence is { } where ? $", evidence: {where}" : string.Empty;
        return $"for {EnumWords.Of(higher.Reason)}{end}{evidence}";
    }

    private static IEnumerable<string> OfUnusedPay(RotaTerms terms, Rota rota)
    {
        RotaDays days = new(rota, terms, BottomUp.Steps.RealYear);
        int[] positions = [.. Enumerable.Range(0, rota.Assistants.Count)];
        if (positions.Any(i => rota.Assistants[i].HourlyPay is not null && !days.IsConstant(i)))
        {
            yield return "The hourly pay of a PA is not used: the rota says what is worked, and its card of pay what is paid for it.";
        }

        if (positions.Any(i => !days.IsConstant(i) && days.DaysPerWeek(i) == default))
        {
            yield return "A PA works no visit and has no weekly hours with hourly pay, so nothing is paid to them.";
        }

        if (terms.Policy.HolidayDays == HolidayDaysRule.Given && positions.Any(i => rota.Assistants[i].DaysPerWeek is null && IsCapped(terms, rota.Assistants[i]) && !days.DaysPerWeek(i).IsAtMost(new(5))))
        {
            yield return "A PA works more than five days a week by the rota, and has holiday of 5.6 weeks in this sum. By law it need be no more than 28 days, which at seven days a week are four weeks: write days_per_week, or set holiday_days to rota.";
        }

        if (positions.Any(i => days.IsConstant(i) && rota.Assistants[i].DaysPerWeek is null && IsCapped(terms, rota.Assistants[i])))
        {
            yield return "Holiday of constant hours is 5.6 weeks, which is for up to five days a week; a PA who works six or seven has 28 days, which is less: write days_per_week for them.";
        }
    }

    private static bool IsCapped(RotaTerms terms, RotaAssistant assistant) => (assistant.Holiday ?? terms.Employment.HolidayPay) is HolidayPay.OnTop or HolidayPay.OfPaidWeeks;

    /// <summary>One sentence that names the costs missing from all sums, since a reader might take the budget for complete. A percentage of pay may include any of them.</summary>
    private static IEnumerable<string> OfNil(RotaTerms terms, Rota rota, List<WorkDetail>[] work)
    {
        bool Has(params string[] words) => rota.OnCosts.Any(cost => cost.Unit == OnCostUnit.PercentOfPay || words.Any(word => cost.Item.Contains(word, StringComparison.OrdinalIgnoreCase)));
        bool paysHolidays = work.SelectMany(details => details).Select(detail => detail.Service).OfType<ServiceRates>().Distinct()
            .Any(service => service.Versions.Any(version => version.Rows.Any(row => row.Days.HasFlag(DayTypes.BankHoliday))));
        string[] nil =
        [
            .. Nil("insurance", Has("insurance")),
            .. Nil("payroll service", Has("payroll") || rota.OnCosts.Any(cost => cost.Unit == OnCostUnit.PayrollRun)),
            .. Nil("training", Has("training") || rota.Assistants.Any(assistant => assistant.TrainingHours > 0m)),
            .. Nil("sick pay", Has("sick") || terms.Policy.SickWeeks > 0m || terms.Employment.SicknessCoverShare > 0m),
            .. Nil("bank-holiday pay", paysHolidays),
        ];
        if (nil.Length > 0)
        {
            string last = nil.Length == 1 ? nil[0] : $"{string.Join(", ", nil[..^1])} or {nil[^1]}";
            yield return $"No {last} is in this sum.";
        }
    }

    private static string[] Nil(string what, bool isThere) => isThere ? [] : [what];
}
