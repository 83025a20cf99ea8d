using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PhbCalc.BottomUp;
using PhbCalc.Rates;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

/// <summary>Whatever plans are written as a spreadsheet writes them read back as the same plans.</summary>
public sealed class ReadingLawTests
{
    private static Gen<(CarePlan[] Plans, int Seed)> Cases =>
        from plans in Gen.ListOf(SomeBudgets.Plans)
        from seed in Gen.Choose(0, int.MaxValue)
        select (plans.DistinctBy(plan => plan.PersonId, StringComparer.Ordinal).Select(WithLabelsAsRead).ToArray(), seed);

    [Law]
    public Property Plans_read_back_from_columns_and_rows_in_any_order() => Law.Of(Cases, given =>
    {
        SpreadsheetText text = new(given.Seed);
        Files files = Files.None
            .With("people.csv", text.Of(["person_id", "start", "end"], given.Plans.Select(plan => (string[])[plan.PersonId, Date(plan.Start), Date(plan.End)])))
            .With("visits.csv", text.Of(
                ["person_id", "visit_id", "card", "service", "days", "start", "end", "carers", "weeks", "from", "to", "domain", "label"],
                given.Plans.SelectMany(plan => plan.Visits.Select(visit => Row(plan, visit)))))
            .With("items.csv", text.Of(
                ["person_id", "item_id", "category", "amount", "unit", "quantity", "from", "to", "funded_by", "label", "parity_table"],
                given.Plans.SelectMany(plan => plan.Items.Select(item => Row(plan, item)))))
            .With("absences.csv", text.Of(
                ["person_id", "from", "to", "card", "reason"],
                given.Plans.SelectMany(plan => plan.Absences.Select(absence => (string[])[plan.PersonId, Date(absence.From), Date(absence.To), absence.Card ?? "", absence.Reason ?? ""]))))
            .With("rates.csv", text.Of(
                ["card", "service", "unit", "band", "days", "from_time", "to_time", "rate", "valid_from", "valid_to", "source"],
                SomeBudgets.Cards.Services.SelectMany(service => service.Versions).SelectMany(version => version.Rows).Select(Row)));
        Caseload read = files.Read(new ReadOptions());
        Assert.Equal(given.Plans.OrderBy(plan => plan.PersonId, StringComparer.Ordinal), read.Plans);
        Assert.Equal(WithTitlesOnly(SomeBudgets.Cards), WithTitlesOnly(read.RateCards));
    });

    private static string[] Row(CarePlan plan, Visit visit) =>
    [
        plan.PersonId, visit.Id, visit.Card, visit.Service, DayWords.Text(visit.Days), Time(visit.Start), Time(visit.End),
        visit.Carers.ToString(CultureInfo.InvariantCulture), visit.Weeks.ToString(), Date(visit.From), Date(visit.To), visit.Domain ?? "", visit.Label ?? "",
    ];

    private static string[] Row(CarePlan plan, Item item) =>
    [
        plan.PersonId, item.Id, item.Category, item.Amount.ToString(), EnumWords.Of(item.Unit), item.Quantity.ToString(CultureInfo.InvariantCulture),
        Date(item.From), Date(item.To), item.FundedBy == Funding.Block ? "block" : "phb", item.Label ?? "", item.ParityTable ?? "",
    ];

    private static string[] Row(RateRow row) =>
    [
        row.Card, row.Service, EnumWords.Of(row.Unit), row.Band, DayWords.Text(row.Days), Time(row.From), row.To == LocalTime.Midnight ? "24:00" : Time(row.To),
        row.Rate.Pounds.ToString(CultureInfo.InvariantCulture), Date(row.ValidFrom), Date(row.ValidTo), row.Source?.Title ?? "",
    ];

    private static string Date(LocalDate? date) => date?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Time(LocalTime? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A cell has no white space around its text, and blank is not given.</summary>
    private static string? AsRead(string? label) => string.IsNullOrWhiteSpace(label) ? null : label.Trim();

    private static CarePlan WithLabelsAsRead(CarePlan plan) => new(
        plan.PersonId,
        plan.Start,
        plan.End,
        plan.Visits.Select(visit => new Visit(
            visit.Id, visit.Card, visit.Service, visit.Days, visit.Start, visit.End, visit.Carers, visit.Weeks, visit.From, visit.To, visit.Domain, AsRead(visit.Label))).ToValueList(),
        plan.Items.Select(item => new Item(
            item.Id, item.Category, item.Amount, item.Unit, item.Quantity, item.From, item.To, item.FundedBy, AsRead(item.Label), item.ParityTable)).ToValueList(),
        plan.Absences);

    private static IEnumerable<RateRow> WithTitlesOnly(RateCards cards) => cards.Services.SelectMany(service => service.Versions).SelectMany(version => version.Rows)
        .Select(row => row with { Source = row.Source is { } source ? new Source(source.Title) : null });
}
