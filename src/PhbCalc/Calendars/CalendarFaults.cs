namespace PhbCalc;

/// <summary>What can be wrong with days, weeks and bank holidays.</summary>
internal static class CalendarFaults
{
    internal static List<Fault> In(ValueList<BankHoliday> holidays)
    {
        List<Fault> faults = [];
        HashSet<LocalDate> dates = [];
        if (holidays.Count == 0)
        {
            faults.Add(new Fault("date", "there is no bank holiday", "give every bank holiday of at least one calendar year") { Path = "/holidays" });
        }

        for (int i = 0; i < holidays.Count; i++)
        {
            if (holidays[i] is null)
            {
                faults.Add(Given.Null("holidays", i));
            }
            else if (!dates.Add(holidays[i].Date))
            {
                faults.Add(new Fault("date", "appears twice in the list of bank holidays", "give each date once") { Value = Iso.Text(holidays[i].Date) }.Under("holidays", i));
            }
        }

        return faults;
    }

    internal static List<Fault> In(ValueList<SpecialDay> days)
    {
        List<Fault> faults = [];
        HashSet<(LocalDate Date, string Name)> known = [];
        for (int i = 0; i < days.Count; i++)
        {
            if (days[i] is null)
            {
                faults.Add(Given.Null("days", i));
            }
            else if (SpecialDays.Key(days[i].Name).Length == 0)
            {
                faults.Add(new Fault("name", "is blank", "write a name such as Christmas Day").Under("days", i));
            }
            else if (DayWords.TryParse(days[i].Name, out _, out _))
            {
                faults.Add(new Fault("name", "is already the name of a day of every year", "write another name: rates.csv could not tell the two apart") { Value = days[i].Name }.Under("days", i));
            }
            else if (!known.Add((days[i].Date, SpecialDays.Key(days[i].Name))))
            {
                faults.Add(new Fault("date", "appears twice with this name", "give each date a name once") { Value = Iso.Text(days[i].Date) }.Under("days", i));
            }
        }

        return faults;
    }

    internal static Fault BankHolidaysUnknown(LocalDate date, DateInterval known) =>
        new("date", $"is outside the years whose bank holidays are known ({Iso.Text(known)})",
            "cost a period inside those years, give a longer list of bank holidays, or use a rate card without a BankHoliday row")
        {
            Value = Iso.Text(date),
        };

    internal static Fault PeriodOutOfRange(DateInterval period) =>
        new("period", "is not a period that can be costed",
            $"give dates from {Iso.Text(new FinancialYear(PeriodLimits.FirstYear).Start)} to {Iso.Text(new FinancialYear(PeriodLimits.LastYear).End)}, at most {PeriodLimits.MostDays / 366} years apart")
        {
            Value = Iso.Text(period),
        };
}
