using PhbCalc.Employment;

namespace PhbCalc.Rotas;

/// <summary>What employing by a rota costs as plain text that the budget holder can follow from the first line to the last.</summary>
public static class RotaText
{
    internal const string MinimumWage = "Pay was compared with the minimum wage in force on the first day of each pay period, each hour at the basic rate of its service.";

    /// <summary>The whole explanation: each PA pay period by pay period and line by line, the employer's own costs, the totals, the typical year and why the two differ, policies and sources.</summary>
    /// <param name="cost">The cost.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this RotaCost cost)
    {
        ArgumentNullException.ThrowIfNull(cost);
        CostText text = new();
        text.Line($"What employing personal assistants costs {cost.PersonId} from {(cost.Days is { } days ? Iso.Text(days) : Iso.Text(cost.Period))}");
        foreach (string notice in cost.Notices)
        {
            text.Line($"  {notice}");
        }

        Lines(text, cost, everyPayPeriod: true);
        Totals(text, cost);
        Separation(text, cost);
        text.Paragraph($"Worked out with: {Policies(cost)}.");
        text.Line(MinimumWage);
        text.Sources();
        return text.ToString();
    }

    /// <summary>Each PA pay period by pay period and line by line, then the employer's own costs.</summary>
    /// <param name="text">Where they go.</param>
    /// <param name="cost">The cost.</param>
    /// <param name="everyPayPeriod">Whether each line of each pay period has a row, and not only each kind of line: its sum in each pay period stands in the table of these anyway.</param>
    internal static void Lines(CostText text, RotaCost cost, bool everyPayPeriod)
    {
        foreach (RotaAssistantCost assistant in cost.Assistants)
        {
            PayPeriods(text, assistant);
        }

        EmploymentText.Lines(text, cost.Cost, everyPayPeriod ? null : OfPayPeriods);
        if (!everyPayPeriod && cost.Assistants.Any(assistant => assistant.PayPeriods.Count > 1))
        {
            text.Line("  A row for each kind of cost, over its pay periods; --lines shows every line of each, with its hours and rates.");
        }
    }

    /// <summary>What lines of pay periods have alike that stand together: pay is worked out from other hours in each, and everything else by the same rule.</summary>
    private static string? OfPayPeriods(CostLine line) => line.Band is null || line.Kind is CostLineKind.OnCost or CostLineKind.EmploymentAllowance ? null
        : line.Kind == CostLineKind.Pay ? line.Label
        : $"{line.Label}; {line.Unit}; {line.Note}";

    /// <summary>The policies that were used, in words.</summary>
    internal static string Policies(RotaCost cost) => $"{EmploymentText.Policies(cost.Employment)}; {Policies(cost.Policy)}";

    /// <summary>Why the typical year differs from the calendar, in words.</summary>
    /// <param name="cause">The cause.</param>
    /// <exception cref="InvalidInputException">The cause is undefined.</exception>
    public static string Words(RotaDifferenceCause cause) => Given.Defined(cause, "cause") switch
    {
        RotaDifferenceCause.PayPeriods => "Pay days as they fall, and days beyond 52 weeks",
        RotaDifferenceCause.PartYear => "Part of the year",
        RotaDifferenceCause.PayRises => "Pay rises",
        RotaDifferenceCause.Absences => "Absences",
        RotaDifferenceCause.BankHolidays => "Bank holidays",
        RotaDifferenceCause.ClockChanges => "Changes of the clocks",
        RotaDifferenceCause.StatutoryPay => "Sick pay, notice and redundancy",
        _ => throw new ArgumentOutOfRangeException(nameof(cause)),
    };

    private static void PayPeriods(CostText text, RotaAssistantCost assistant)
    {
        if (assistant.PayPeriods.Count == 0)
        {
            return;
        }

        text.Paragraph($"Pay periods of PA {assistant.Assistant.Id}");
        TextTable table = new(false, false, true, true, true, true, true, true, true, true);
        table.Add("Days", "Paid on", "Hours", "Pay for work", "Sleep-ins", "Retainer", "Holiday", "Gross", "National Insurance", "Pension");
        foreach (PayPeriodCost period in assistant.PayPeriods)
        {
            table.Add(
                $"{Iso.Text(new DateInterval(period.FirstDay, period.LastDay))}{(period.IsCut ? " (part)" : string.Empty)}",
                Iso.Text(period.PayDay),
                CostText.Exact(period.Hours),
                period.Worked.ToString(),
                SumOrBlank(period.SleepIns),
                SumOrBlank(period.Retainer),
                period.Holiday.ToString(),
                period.Gross.ToString(),
                $"{period.NationalInsurance} {period.Category}",
                period.Pension.ToString());
        }

        table.RemoveEmptyColumns();
        text.Table(table);
    }

    private static string SumOrBlank(Money sum) => sum == Money.Zero ? string.Empty : sum.ToString();

    private static void Totals(CostText text, RotaCost cost)
    {
        EmploymentText.Totals(text, "By the calendar", cost.Totals);
        text.Line($"  Hours worked: {CostText.Exact(cost.Hours)}");
    }

    /// <summary>The typical year, and why it differs from the calendar; nothing if there is no typical year.</summary>
    internal static void Separation(CostText text, RotaCost cost)
    {
        if (cost.TypicalYear is not { } typical)
        {
            return;
        }

        text.Paragraph("What separates this from a typical year");
        TextTable table = new(false, true);
        table.Add($"A typical year ({typical.Year}, 52 weeks of the rota's typical week)", typical.Totals.Total.ToString());
        foreach (RotaDifference difference in cost.Differences)
        {
            table.Add(Words(difference.Cause), CostText.Change(difference.Amount));
        }

        table.Add("By the calendar", cost.Totals.Total.ToString());
        text.Table(table);
    }

    private static string Policies(RotaPolicy policy)
    {
        string payDay = policy.PayDayAfter == 0 ? "paid on the last day of each pay period" : $"paid {Iso.Count(policy.PayDayAfter, "day", "days")} after each pay period";
        string sickness = policy.SickWeeks == 0m ? "no sick pay" : $"{Iso.Number(policy.SickWeeks)} weeks a year of {(policy.SickPay == SickPayRule.Full ? "full" : "statutory")} sick pay";
        string redundancy = policy.RedundancyReserve switch
        {
            RedundancyReserve.Accrued => "a reserve for redundancy as it accrues",
            RedundancyReserve.AtEnd => "a reserve for redundancy at the end",
            _ => "no reserve for redundancy",
        };
        string postponed = policy.PostponementMonths == 0 ? string.Empty : $"; pensions postponed by {Iso.Count(policy.PostponementMonths, "month", "months")}";
        return $"{payDay}{postponed}; {sickness}; {redundancy}; {(policy.NoticeAtEnd ? "notice paid at the end" : "no pay for notice")}";
    }
}
