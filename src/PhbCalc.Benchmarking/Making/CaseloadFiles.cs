using System.Globalization;
using PhbCalc.BottomUp;
using PhbCalc.Clusters;
using PhbCalc.Comparison;
using PhbCalc.Contacts;
using PhbCalc.Rates;
using PhbCalc.TopDown;

namespace PhbCalc.Benchmarking.Making;

/// <summary>Writes invented people, and what prices them, as the files that the command reads.</summary>
internal sealed class CaseloadFiles : IDisposable
{
    private readonly string folder;
    private readonly List<StreamWriter> open = [];

    private CaseloadFiles(string folder) => this.folder = Directory.CreateDirectory(folder).FullName;

    public void Dispose() => open.ForEach(file => file.Dispose());

    internal static void Write(string folder, IEnumerable<ComparisonCase> people)
    {
        using CaseloadFiles files = new(folder);
        files.WriteRates();
        files.WriteNeeds();
        files.WritePolicies();
        files.WritePeople(people);
    }

    private void WriteRates()
    {
        StreamWriter rates = Open("rates.csv", "card,service,unit,band,days,from_time,to_time,rate,valid_from,source");
        foreach (RateRow row in PlanMaker.RateRows)
        {
            Row(rates, row.Card, row.Service, EnumWords.Of(row.Unit), row.Band, DayWords.Text(row.Days), Text(row.From), Text(row.To, isEnd: true), Text(row.Rate), Text(row.ValidFrom), "invented");
        }

        StreamWriter tariff = Open("tariff.csv", "cluster,setting,unit,rate,valid_from,valid_to,crisis_share,source");
        foreach (ClusterRate rate in PersonMaker.Tariff.Rates)
        {
            Row(tariff, rate.Cluster.ToString(), rate.Setting.Word, rate.Unit == ClusterUnit.Day ? "day" : "assessment", Text(rate.Rate), Text(rate.ValidFrom), Text(rate.ValidTo), Text(rate.CrisisShare), "invented");
        }
    }

    private void WriteNeeds()
    {
        StreamWriter questionnaire = Open("questionnaire.csv", "domain,level,points");
        foreach (QuestionnaireDomain domain in PersonMaker.Questionnaire.Domains)
        {
            foreach (DomainLevel level in domain.Levels)
            {
                Row(questionnaire, domain.Name, level.Name, Text(level.Points));
            }
        }

        StreamWriter table = Open("table.csv", "points,amount");
        foreach (AllocationPoint point in PersonMaker.Table.Points)
        {
            Row(table, Text(point.Points), Text(point.Amount));
        }
    }

    /// <summary>The policies that have no default, or another.</summary>
    private void WritePolicies() => Open("policy.json", """
        {
          "group_contact_rule": "as_stated",
          "group_contact_weight": 0.25,
          "initial_assessment": "first"
        }
        """.ReplaceLineEndings("\n"));

    private void WritePeople(IEnumerable<ComparisonCase> all)
    {
        StreamWriter people = Open("people.csv", "person_id,start,end,held,team,floor,cap,group_age,group_need");
        StreamWriter visits = Open("visits.csv", "person_id,visit_id,card,service,days,start,end,carers,weeks,from,to,domain");
        StreamWriter items = Open("items.csv", "person_id,item_id,category,amount,unit,quantity,from,to,funded_by");
        StreamWriter absences = Open("absences.csv", "person_id,from,to,card");
        StreamWriter team = Open("team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency");
        StreamWriter answers = Open("answers.csv", "person_id,domain,level");
        StreamWriter episodes = Open("episodes.csv", "person_id,cluster,from,to");
        StreamWriter admissions = Open("admissions.csv", "person_id,from,to");
        StreamWriter contacts = Open("contacts.csv", "person_id,date,team,count,kind");
        StreamWriter actual = Open("actual.csv", "person_id,cost");
        foreach (ComparisonCase person in all)
        {
            string id = person.PersonId;
            CarePlan plan = person.Plan!;
            Row(people, [id, Text(plan.Start), Text(plan.End), "notional", person.Team is null ? string.Empty : "alternative", person.Floor == Money.Zero ? string.Empty : Text(person.Floor), Text(person.Cap), .. person.Groups.Select(group => group.Value)]);
            Rows(visits, id, plan.Visits, visit =>
            [
                visit.Id, visit.Card, visit.Service, DayWords.Text(visit.Days), Text(visit.Start!.Value), Text(visit.End!.Value), Text(visit.Carers),
                visit.Weeks == WeekPattern.Every ? string.Empty : visit.Weeks.ToString(), Text(visit.From), Text(visit.To), visit.Domain ?? string.Empty,
            ]);
            Rows(items, id, plan.Items, item =>
                [item.Id, item.Category, Text(item.Amount), EnumWords.Of(item.Unit), Text(item.Quantity), Text(item.From), Text(item.To), item.FundedBy == Funding.Block ? "block" : "phb"]);
            Rows(absences, id, plan.Absences, absence => [Text(absence.From), Text(absence.To), absence.Card ?? string.Empty]);
            Rows(team, id, person.Team?.Assistants ?? [], pa => [pa.Id, Text((decimal)pa.HoursPerWeek.Numerator / pa.HoursPerWeek.Denominator), Text(pa.WeeklyTime[0].Rate), EnumWords.Of(pa.Frequency)]);
            Rows(answers, id, person.Needs?.Lines ?? [], line => [line.Domain, line.Level]);
            Rows(episodes, id, person.Clusters?.Episodes ?? [], episode => [episode.Cluster.ToString(), Text(episode.From), Text(episode.To)]);
            Rows(admissions, id, person.Clusters?.Admissions ?? [], stay => [Text(stay.From), Text(stay.To)]);
            Rows(contacts, id, person.Contacts?.Contacts ?? [], contact => [Text(contact.Date), contact.Team, Text(contact.Count), contact.Kind == ContactKind.Group ? "group" : "one-to-one"]);
            Rows(actual, id, person.ActualCost is { } cost ? [cost] : (ValueList<Money>)[], own => [Text(own)]);
        }
    }

    private StreamWriter Open(string name, string header)
    {
        StreamWriter file = new(Path.Combine(folder, name)) { NewLine = "\n" };
        open.Add(file);
        file.WriteLine(header);
        return file;
    }

    private static void Rows<T>(StreamWriter file, string id, ValueList<T> rows, Func<T, string[]> cells)
    {
        foreach (T row in rows)
        {
            Row(file, [id, .. cells(row)]);
        }
    }

    private static void Row(StreamWriter file, params string[] cells) => file.WriteLine(string.Join(',', cells.Select(cell => cell.Contains(',', StringComparison.Ordinal) ? $"\"{cell}\"" : cell)));

    private static string Text(Money? money) => money is { } sum ? sum.Pounds.ToString(CultureInfo.InvariantCulture) : string.Empty;

    private static string Text(decimal? number) => number is { } value ? value.ToString(CultureInfo.InvariantCulture) : string.Empty;

    private static string Text(LocalDate? date) => date is { } day ? day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) : string.Empty;

    private static string Text(LocalTime time, bool isEnd = false) => isEnd && time == LocalTime.Midnight ? "24:00" : time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
