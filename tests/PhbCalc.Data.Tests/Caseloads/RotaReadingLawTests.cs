using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PhbCalc.BottomUp;
using PhbCalc.Employment;
using PhbCalc.Rotas;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

/// <summary>Whatever rotas are written as a spreadsheet writes them, among the rows of plans that are priced, read back as the same rotas.</summary>
public sealed class RotaReadingLawTests
{
    private static readonly string[] Ids = ["P001", "O'Brien", "é, \"e\"", "p 4"];
    private static readonly LocalDate Start = new(2026, 4, 1);

    private static Gen<(Rota[] Rotas, int Seed)> Cases =>
        from count in Gen.Choose(0, 4)
        from rotas in Gen.ListOf(Rotas, count)
        from seed in Gen.Choose(0, int.MaxValue)
        select (rotas.DistinctBy(rota => rota.Plan.PersonId, StringComparer.Ordinal).ToArray(), seed);

    /// <summary>Folders in which people have a priced visit and a team.</summary>
    internal static Gen<Files> Folders => from given in Cases select Written(given.Rotas, given.Seed);

    private static Gen<Rota> Rotas =>
        from id in Gen.Elements(Ids)
        from count in Gen.Choose(0, 4)
        from visits in Gen.ListOf(Visits, count)
        from own in Gen.NonEmptyListOf(Assistants)
        let assistants = own.DistinctBy(assistant => assistant.Id, StringComparer.Ordinal).ToArray()
        from workers in Gen.ListOf(Gen.Choose(-1, assistants.Length - 1), 4)
        from items in Gen.Choose(0, 2)
        from costs in Gen.ListOf(OnCosts, items)
        from claims in Gen.Elements(true, false)
        from used in Gen.Elements(0m, 1_234.56m)
        let numbered = visits.Select((visit, i) => new Visit($"V{i}", "pay", "care", visit.Days, visit.Start, visit.End)).ToArray()
        select new Rota(
            new(id, Start, visits: [.. numbered]),
            [.. assistants.Select(assistant => numbered.Length > 0 ? assistant : assistant with { WeeklyHours = assistant.WeeklyHours ?? new(7), HourlyPay = assistant.HourlyPay ?? Money.FromPounds(15m) })],
            [.. numbered.Zip(workers).Where(pair => pair.Second >= 0).Select(pair => new VisitWorker(pair.First.Id, assistants[pair.Second].Id))],
            [.. costs],
            claims)
        {
            AllowanceUsed = Money.FromPounds(used),
        };

    private static Gen<Visit> Visits =>
        from days in Gen.Elements(DayTypes.Weekdays, DayTypes.Monday, DayTypes.EveryDay)
        from hour in Gen.Choose(0, 22)
        select new Visit("V", "pay", "care", days, new(hour, 0), new(hour + 1, 30));

    private static Gen<RotaAssistant> Assistants =>
        from id in Gen.Elements("A", "B", "ç", "a,b")
        from hours in Gen.Elements<decimal?>(null, 0.25m, 37.5m)
        from pay in Gen.Elements<decimal?>(null, 13.333333m)
        from frequency in Gen.Elements(Enum.GetValues<PayFrequency>())
        from birth in Gen.Elements<LocalDate?>(null, new LocalDate(1990, 2, 28), new LocalDate(2004, 2, 29))
        from age in Gen.Elements<int?>(null, 22)
        from dates in Gen.Elements<(LocalDate?, LocalDate?)>((null, null), (new(2026, 5, 1), null), (null, new(2026, 12, 31)), (new(2026, 5, 1), new(2026, 5, 1)))
        from service in Gen.Elements<LocalDate?>(null, new LocalDate(2020, 1, 1))
        from holiday in Gen.Elements<HolidayPay?>([null, .. Enum.GetValues<HolidayPay>()])
        from higher in Gen.Elements(null, HigherRate.Transition(new(2026, 9, 30)), HigherRate.Recruitment("file 7"))
        from apprentice in Gen.Elements<bool?>(null, true, false)
        from lodging in Gen.Elements(true, false)
        select new RotaAssistant(id, frequency)
        {
            WeeklyHours = hours is { } given ? Ratio.FromDecimal(given) : null,
            HourlyPay = pay is { } pounds ? Money.FromPounds(pounds) : null,
            DateOfBirth = birth,
            Age = birth is null ? age : null,
            From = dates.Item1,
            To = dates.Item2,
            ServiceFrom = service,
            Holiday = holiday,
            HigherRate = higher,
            IsApprentice = apprentice,
            HasFreeLodging = lodging,
        };

    private static Gen<OnCost> OnCosts =>
        from unit in Gen.Elements(OnCostUnit.Year, OnCostUnit.PayrollRun, OnCostUnit.PercentOfPay)
        from quantity in Gen.Elements(1m, 2.5m)
        from dates in Gen.Elements<(LocalDate?, LocalDate?)>((null, null), (new(2026, 5, 1), null), (null, new(2026, 12, 31)))
        select new OnCost("Payroll", Money.FromPounds(12.5m), unit, quantity: unit == OnCostUnit.PercentOfPay ? 1m : quantity, @from: dates.Item1, to: dates.Item2);

    [Law]
    public Property Rotas_read_back_from_columns_and_rows_in_any_order() => Law.Of(Cases, given =>
    {
        Caseload read = Written(given.Rotas, given.Seed).Read();
        Rota[] written = [.. given.Rotas.OrderBy(rota => rota.Plan.PersonId, StringComparer.Ordinal)];
        Assert.Equal(written.Select(rota => Of(rota, read.FindPlan(rota.Plan.PersonId)!)), read.Rotas);
        Assert.Equal(written.Select(rota => rota.Plan.Visits), read.Rotas.Select(rota => rota.Plan.Visits.Where(visit => visit.Card != "agency").ToValueList()));
        Assert.All(read.Plans, plan => Assert.Single(plan.Visits, visit => visit.Card == "agency"));
        Assert.Equal(written.Select(rota => rota.Plan.Visits.Count > 0), read.Rotas.Select(rota => read.IsTeamInPlan(rota.Plan.PersonId)));
    });

    private static Rota Of(Rota team, CarePlan plan) => new(plan, team.Assistants, team.WorkedBy, team.OnCosts, team.ClaimsEmploymentAllowance) { AllowanceUsed = team.AllowanceUsed };

    [Fact]
    [Trait("Kind", "Law")]
    public void The_random_folders_reach_every_column()
    {
        Rota[] rotas = [.. Rotas.Sample(60, new Rnd(7), 200)];
        RotaAssistant[] assistants = [.. rotas.SelectMany(rota => rota.Assistants)];
        OnCost[] costs = [.. rotas.SelectMany(rota => rota.OnCosts)];
        Func<bool>[] reached =
        [
            () => rotas.Any(rota => rota.WorkedBy.Count > 0), () => rotas.Any(rota => rota.Plan.Visits.Count > rota.WorkedBy.Count), () => rotas.Any(rota => rota.Plan.Visits.Count == 0),
            () => rotas.Any(rota => rota.AllowanceUsed > Money.Zero), () => assistants.Any(pa => pa.WeeklyHours is null), () => assistants.Any(pa => pa.HourlyPay is null),
            () => assistants.Any(pa => pa.DateOfBirth is not null), () => assistants.Any(pa => pa.From is not null), () => assistants.Any(pa => pa.To is not null),
            () => assistants.Any(pa => pa.ServiceFrom is not null), () => assistants.Any(pa => pa.HigherRate?.Until is not null), () => assistants.Any(pa => pa.HigherRate?.Evidence is not null),
            () => assistants.Select(pa => pa.Holiday).Distinct().Count() == 5, () => costs.Any(cost => cost.Quantity != 1m), () => costs.Any(cost => cost.From is not null), () => costs.Any(cost => cost.To is not null),
        ];
        Assert.All(reached, isReached => Assert.True(isReached()));
    }

    private static Files Written(Rota[] rotas, int seed)
    {
        SpreadsheetText text = new(seed);
        return Files.None
            .With("people.csv", text.Of(["person_id", "start"], rotas.Select(rota => (string[])[rota.Plan.PersonId, Date(Start)])))
            .With("rates.csv", text.Of(
                ["card", "service", "unit", "band", "days", "from_time", "to_time", "rate", "valid_from", "kind"],
                [["agency", "care", "hour", "any", "Mon-Sun", "", "", "24", "2020-01-01", ""], ["pay", "care", "hour", "any", "Mon-Sun", "", "", "13", "2020-01-01", "pay"]]))
            .With("visits.csv", text.Of(
                ["person_id", "visit_id", "card", "service", "days", "start", "end", "pa"],
                rotas.SelectMany(rota => rota.Plan.Visits.Select(visit => (string[])
                    [rota.Plan.PersonId, visit.Id, "pay", "care", DayWords.Text(visit.Days), Time(visit.Start), Time(visit.End), rota.WorkedBy.FirstOrDefault(worker => worker.VisitId == visit.Id)?.AssistantId ?? ""])
                    .Append([rota.Plan.PersonId, "priced", "agency", "care", "Mon", "08:00", "09:00", ""]))))
            .With("team.csv", text.Of(
                ["person_id", "pa_id", "weekly_hours", "hourly_pay", "frequency", "age", "date_of_birth", "from", "to", "service_from", "holiday", "rate_reason", "rate_until", "rate_evidence", "employment_allowance", "allowance_used", "apprentice", "lodging"],
                rotas.SelectMany(rota => rota.Assistants.Select(assistant => Row(rota, assistant)))))
            .With("oncosts.csv", text.Of(
                ["person_id", "item", "amount", "unit", "quantity", "from", "to"],
                rotas.SelectMany(rota => rota.OnCosts.Select(cost => (string[])
                    [rota.Plan.PersonId, cost.Item, cost.Amount.ToString(), EnumWords.Of(cost.Unit), cost.Quantity.ToString(CultureInfo.InvariantCulture), Date(cost.From), Date(cost.To)]))));
    }

    private static string[] Row(Rota rota, RotaAssistant assistant) =>
    [
        rota.Plan.PersonId, assistant.Id, assistant.WeeklyHours?.ToDecimal().ToString(CultureInfo.InvariantCulture) ?? "", assistant.HourlyPay?.ToString() ?? "", EnumWords.Of(assistant.Frequency),
        assistant.Age?.ToString(CultureInfo.InvariantCulture) ?? "", Date(assistant.DateOfBirth), Date(assistant.From), Date(assistant.To), Date(assistant.ServiceFrom),
        assistant.Holiday is { } holiday ? EnumWords.Of(holiday) : "", assistant.HigherRate is { } higher ? EnumWords.Of(higher.Reason) : "", Date(assistant.HigherRate?.Until), assistant.HigherRate?.Evidence ?? "",
        rota.ClaimsEmploymentAllowance ? "yes" : "no", rota.AllowanceUsed == Money.Zero ? "" : rota.AllowanceUsed.ToString(),
        assistant.IsApprentice is { } apprentice ? (apprentice ? "yes" : "no") : "", assistant.HasFreeLodging ? "yes" : "no",
    ];

    private static string Date(LocalDate? date) => date?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Time(LocalTime? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";
}
