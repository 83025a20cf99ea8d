using System.Globalization;
using System.Text;
using NodaTime.Text;
using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Tests.Oracles;

/// <summary>Writes a case as the rows of the files of spec 8, to be pasted into them.</summary>
internal static class ScenarioText
{
    internal static string Of(Scenario scenario)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"period: --from {Day(scenario.PeriodStart)} --to {Day(scenario.PeriodEnd)}\n");
        text.Append(CultureInfo.InvariantCulture, $"policy.json\n{Policy(scenario.Policy)}\n");
        text.Append(CultureInfo.InvariantCulture, $"people.csv\nperson_id,start,end,respite_weeks\n{Scenario.PersonId},{Day(scenario.PersonStart)},{Day(scenario.PersonEnd)},{scenario.RespiteWeeks}\n");
        Section("visits.csv\nperson_id,visit_id,card,service,days,start,end,carers,weeks,from,to,domain,shared_with", scenario.Visits.Select(Visit));
        Section("items.csv\nperson_id,item_id,category,amount,unit,quantity,from,to,funded_by,per", scenario.Items.Select(Item));
        Section("absences.csv\nperson_id,from,to,card,from_time,to_time", scenario.Absences.Select(Absence));
        Section("rates.csv\ncard,service,unit,band,days,from_time,to_time,rate,valid_from,valid_to,call_minutes,least_minutes,night_day,retainer,retainer_days", scenario.Services.SelectMany(Rates));
        Section("special-days.csv\ndate,name", scenario.SpecialDays.Days.Select(day => $"{Day(day.Date)},{day.Name}"));
        return text.ToString();

        void Section(string header, IEnumerable<string> rows)
        {
            string[] all = [.. rows];
            if (all.Length > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{header}\n{string.Join('\n', all)}\n");
            }
        }
    }

    private static string Visit(VisitCase visit) => string.Create(CultureInfo.InvariantCulture,
        $"{Scenario.PersonId},{visit.Id},{visit.Card},{visit.Service},{DayWords.Text(visit.Days)},{Start(visit)},{End(visit)},{visit.Carers},{Weeks(visit)},{Day(visit.From)},{Day(visit.To)},{visit.Domain},{visit.SharedWith}");

    private static string Start(VisitCase visit) => visit.Minutes is null ? string.Empty : Clock.Text(visit.Start);

    private static string End(VisitCase visit) => visit.Minutes is { } minutes ? EndText((visit.Start + minutes) % 1440) : string.Empty;

    private static string EndText(int minute) => Clock.Text(minute == 0 ? 1440 : minute);

    private static string Weeks(VisitCase visit) => visit.Cycle == 1
        ? "every"
        : string.Create(CultureInfo.InvariantCulture, $"\"{string.Join(',', visit.Weeks)} of {visit.Cycle}{(visit.Anchor is { } anchor ? $" from {Day(anchor)}" : string.Empty)}\"");

    private static string Item(ItemCase item) => string.Create(CultureInfo.InvariantCulture,
        $"{Scenario.PersonId},{item.Id},equipment,{item.Amount},{item.Unit.Word()},{item.Quantity},{Day(item.From)},{Day(item.To)},{(EnumWords.Of(item.FundedBy))},{item.Per}");

    private static string Absence(AbsenceCase absence) => $"{Scenario.PersonId},{Day(absence.From)},{Day(absence.To)},{absence.Card},{Clock.Text(absence.FromMinute)},{Clock.Text(absence.ToMinute)}";

    private static IEnumerable<string> Rates(ServiceCase service) => service.InOrderOfRows.SelectMany(version => version.Rows.Select(row =>
        string.Create(CultureInfo.InvariantCulture,
            $"{service.Card},{service.Service},{service.UnitOf(row).Word()},{row.Band},{Days(row)},{Clock.Text(row.From)},{EndText(row.To)},{version.Rates[row.RateKey]},{Day(version.ValidFrom)},{Day(version.ValidTo)},{Some(row.CallMinutes)},{Some(service.UnitOf(row) == RateUnit.Hour ? version.LeastMinutes : 0)},{row.NightDay.Word()},{version.Retainer},{Some(version.RetainerDays)}")));

    private static string Days(RowCase row) => string.Join(' ', row.Names.Prepend(DayWords.Text(row.Days)).Where(word => word.Length > 0));

    private static string Some(int number) => number == 0 ? string.Empty : number.ToString(CultureInfo.InvariantCulture);

    private static string Policy(CostingPolicy policy)
    {
        Contingency contingency = policy.Contingency;
        string kept = contingency.IsNone ? string.Empty
            : contingency.Weeks != default ? $", \"contingency_weeks\": {Number(contingency.Weeks)}, \"contingency_place\": \"{Place(contingency)}\""
            : $", \"contingency_share\": {Number(contingency.Share)}, \"contingency_place\": \"{Place(contingency)}\"";
        return $"{{ \"weeks_per_year\": \"{policy.WeeksPerYear}\", \"bank_holiday_dates\": \"{Word(policy.BankHolidayDates)}\", \"clock_changes\": \"{Word(policy.ClockChanges)}\"{kept}, \"call_length\": \"{policy.CallLength.Word()}\", \"round_minutes\": \"{policy.RoundMinutes.Word()}\", \"round_each_visit\": {(policy.RoundEachVisit ? "true" : "false")}, \"typical_week\": \"{policy.TypicalWeek.Word()}\", \"bank_holiday_eves\": \"{BankHolidayEves.Text(policy.BankHolidayEves)}\" }}";
    }

    private static string Number(Ratio ratio) => ratio.ToDecimal().ToString(CultureInfo.InvariantCulture);

    private static string Place(Contingency contingency) => contingency.Place == ContingencyPlace.Inside ? "inside" : "held_outside";

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Day(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : string.Empty;
}
