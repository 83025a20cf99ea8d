using System.Globalization;
using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Benchmarks.BottomUp;

/// <summary>Writes a made-up caseload as the files that <c>phbcalc cost</c> reads.</summary>
public static class CaseloadGenerator
{
    /// <summary>Writes people.csv, visits.csv, absences.csv and rates.csv.</summary>
    /// <param name="folder">The folder; it is made if need be.</param>
    /// <param name="people">How many people.</param>
    /// <param name="visitsPerPerson">How many visits each has.</param>
    public static void Write(string folder, int people, int visitsPerPerson)
    {
        Directory.CreateDirectory(folder);
        using StreamWriter peopleFile = Open(folder, "people.csv", "person_id,start,end,held,group_need");
        using StreamWriter visits = Open(folder, "visits.csv", "person_id,visit_id,card,service,days,start,end,carers,weeks,from,domain");
        using StreamWriter absences = Open(folder, "absences.csv", "person_id,from,to,card");
        using StreamWriter rates = Open(folder, "rates.csv", "card,service,unit,band,days,from_time,to_time,rate,valid_from,source");
        foreach (RateRow row in SyntheticCaseload.RateRows)
        {
            WriteLine(rates, $"{row.Card},{row.Service},{row.Unit.Word()},{row.Band},{DayWords.Text(row.Days)},{Time(row.From)},{End(row.To)},{row.Rate.Pounds},{Date(row.ValidFrom)},invented");
        }

        foreach (CarePlan plan in new SyntheticCaseload(seed: 1, visitsPerPerson, Mix.Realistic).People(people))
        {
            WriteLine(peopleFile, $"{plan.PersonId},{Date(plan.Start)},,notional,{(plan.Visits.Count > 10 ? "high" : "low")}");
            foreach (Visit visit in plan.Visits)
            {
                WriteLine(visits, $"{plan.PersonId},{visit.Id},{visit.Card},{visit.Service},{DayWords.Text(visit.Days)},{Time(visit.Start!.Value)},{End(visit.End!.Value)},{visit.Carers},{visit.Weeks},{Date(visit.From)},{visit.Domain}");
            }

            foreach (Absence absence in plan.Absences)
            {
                WriteLine(absences, $"{plan.PersonId},{Date(absence.From)},{Date(absence.To)},{absence.Card}");
            }
        }
    }

    private static StreamWriter Open(string folder, string name, string header)
    {
        StreamWriter writer = new(Path.Combine(folder, name)) { NewLine = "\n" };
        writer.WriteLine(header);
        return writer;
    }

    private static void WriteLine(StreamWriter writer, FormattableString line) => writer.WriteLine(FormattableString.Invariant(line));

    private static string Date(LocalDate? date) => date is { } day ? day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) : string.Empty;

    private static string Time(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string End(LocalTime time) => time == LocalTime.Midnight ? "24:00" : Time(time);
}
