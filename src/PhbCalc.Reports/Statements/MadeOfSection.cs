using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Reports;

/// <summary>What makes a budget up: visits with when and how long, a team, items, and the contingency; each sum once, and together they are the budget.</summary>
/// <param name="stated">The budget.</param>
/// <param name="texts">The texts.</param>
/// <param name="words">Dates and quantities in words.</param>
internal sealed class MadeOfSection(StatedBudget stated, StatementTexts texts, StatementWords words)
{
    private const string Section = "made_of";

    /// <summary>Names of bands without their own times.</summary>
    private static readonly string[] AnyBand = ["any", "each", "all", "other"];

    private readonly Dictionary<string, Visit> visits = stated.Plan.Visits.ToDictionary(visit => visit.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, Item> items = stated.Plan.Items.ToDictionary(item => item.Id, StringComparer.Ordinal);

    /// <summary>What the section says; nothing if the budget has no line.</summary>
    internal IEnumerable<StatementBlock> Blocks()
    {
        ValueList<CostLine> ofVisits = stated.Budget.Care.CalendarExact.Lines;
        CostLine[] ofItems = [.. stated.Budget.Care.Items.Lines.Where(line => line.NotInBudget == Money.Zero && items.GetValueOrDefault(line.Id)?.FundedBy is Funding.Budget)];
        TeamTable team = new(stated, texts, words);
        if (stated.Budget.Budget.Lines.Count == 0 || stated.Budget.Days is null)
        {
            yield break;
        }

        yield return Paragraph("intro");
        if (ofVisits.Count > 0)
        {
            yield return Paragraph("visits_about");
            yield return Visits(ofVisits);
            if (stated.Budget.Care.Policy.RoundMinutes != MinuteRounding.None)
            {
                yield return Paragraph("rounded_lengths");
            }
        }

        foreach (StatementBlock block in team.Blocks())
        {
            yield return block;
        }

        Ratio hours = ofVisits.Aggregate(stated.Budget.Team?.Hours ?? new Ratio(0), (sum, line) => sum + (line.Hours ?? new Ratio(0)));
        if (hours != 0)
        {
            bool isWhole = ofVisits.All(line => line.Hours is not null || line.Quantity == 0 || line.Kind == CostLineKind.Respite);
            yield return Paragraph(isWhole ? "hours" : "hours_without", ("hours", words.Hours(hours)));
        }

        foreach (StatementBlock block in Away())
        {
            yield return block;
        }

        if (ofItems.Length > 0)
        {
            yield return Items(ofItems);
        }

        if (stated.Budget.Contingency is { } spare && spare.Amount != Money.Zero)
        {
            yield return Paragraph("spare_about");
            string howMuch = spare.Unit == CostUnit.Week ? words.Quantity(spare.Quantity, spare.Unit) : texts.Of(Section, "spare_share");
            yield return new StatementTable(texts.Of(Section, "spare"), Columns("items_what"), [new(null, string.Empty, [[texts.Of(Section, "spare"), howMuch, words.Rate(spare.Rate, spare.Unit == CostUnit.Share ? "once" : spare.Unit.Word), $"{spare.Amount}"]])])
            {
                Total = (texts.Word("total"), $"{spare.Amount}"),
            };
        }

        yield return new StatementFacts([(texts.Of(Section, "all"), $"{stated.Paid.Held.Total}")]);
    }

    /// <summary>The name of a line in plain writing: names in files have hyphens.</summary>
    internal static string Label(string label) => label.Contains(' ', StringComparison.Ordinal) ? label : StatementTexts.Name(label);

    /// <summary>Whether a band is of no time of its own.</summary>
    internal static bool IsAny(string band) => AnyBand.Contains(band, StringComparer.OrdinalIgnoreCase);

    private StatementTable Visits(ValueList<CostLine> lines)
    {
        List<StatementGroup> groups = [];
        foreach (IGrouping<string, CostLine> own in lines.GroupBy(line => line.Id, StringComparer.Ordinal))
        {
            groups.Add(visits.GetValueOrDefault(own.Key) is { } visit ? Group(visit, [.. own]) : Respite([.. own]));
        }

        return new(texts.Of(Section, "visits"), Columns("which"), [.. groups]) { Total = (texts.Word("total"), $"{stated.Budget.Care.CalendarExact.Total}") };
    }

    private StatementGroup Group(Visit visit, CostLine[] lines)
    {
        string carers = texts.Counted(TextKeys.Words, "carers", new(visit.Carers), StatementWords.Number(new Ratio(visit.Carers)));
        string when = words.When(visit);
        string about = when.Length == 0 ? carers : texts.Of(Section, "each_time", ("when", when), ("carers", carers));
        string shared = visit.SharedWith == 1 ? string.Empty
            : $" {texts.Counted(Section, "shared", new(visit.SharedWith), StatementWords.Number(new Ratio(visit.SharedWith)))}";
        return new(StatementTexts.Capital(Label(visit.Label ?? visit.Service)), $"{StatementTexts.Capital(about)}.{shared}", [.. lines.Select(line => Row(line, lines))]);
    }

    private ValueList<string> Row(CostLine line, CostLine[] all)
    {
        if (line.Quantity == 0 && line.Amount == Money.Zero)
        {
            return [texts.Of(Section, "no_visit"), string.Empty, string.Empty, $"{line.Amount}"];
        }

        CostLine[] alike = [.. all.Where(other => other.Kind == line.Kind && other.Band == line.Band)];
        bool isOnly = all.All(other => other.Kind == line.Kind && other.Band == line.Band);
        string which = line.Kind switch
        {
            CostLineKind.LeastCharge => texts.Of(Section, "least_charge"),
            CostLineKind.Retainer => texts.Of(Section, "retainer"),
            _ when isOnly => texts.Of(Section, "at_all_times"),
            _ when line.Band is null || IsAny(line.Band) => texts.Of(Section, "other_times"),
            _ => StatementTexts.Capital(StatementTexts.Name(line.Band)),
        };
        bool isLater = line.RateValidFrom is not null && alike.Any(other => other.RateValidFrom < line.RateValidFrom);
        string amount = words.Quantity(line.Quantity, line.Unit);
        string each = line.MinutesEach is { } minutes ? texts.Of(Section, "of_minutes", ("amount", amount), ("minutes", words.Hours(new Ratio(minutes, 60)))) : amount;
        return
        [
            isLater ? texts.Of(Section, "rate_from", ("when", which), ("date", words.Date(line.RateValidFrom!.Value))) : which,
            texts.Counted(Section, "with_carers", new(line.Carers), StatementWords.Number(new Ratio(line.Carers)), ("amount", each)),
            words.Rate(line.Rate, line.Unit.Word),
            $"{line.Amount}",
        ];
    }

    private StatementGroup Respite(CostLine[] lines) => new(
        texts.Of(Section, "respite"),
        string.Empty,
        [.. lines.Select(line => (ValueList<string>)[texts.Of(Section, "respite"), texts.Of(Section, "respite_share", ("share", StatementWords.Number(line.Quantity))), words.Rate(line.Rate, "once"), $"{line.Amount}"])]);

    private StatementTable Items(CostLine[] lines) =>
        new(texts.Of(Section, "items"), Columns("items_what"), [new(null, string.Empty, [.. lines.Select(ItemRow)])]) { Total = (texts.Word("total"), $"{lines.Sum(line => line.Amount)}") };

    private ValueList<string> ItemRow(CostLine line)
    {
        Item item = items[line.Id];
        string what = StatementTexts.Capital(Label(line.Label));
        if (line.Quantity == 0)
        {
            return [what, texts.Of(Section, "no_item"), string.Empty, $"{line.Amount}"];
        }

        string amount = line.Count is { Numerator: > 0 } count && !(line.Unit == CostUnit.Once)
            ? texts.Word("each_of", ("count", StatementWords.Number(count)), ("each", words.Quantity(line.Quantity * new Ratio(count.Denominator, count.Numerator), line.Unit)))
            : words.Quantity(line.Quantity, line.Unit);
        bool isOnce = item.Per is null && line.Unit == CostUnit.Once;
        LocalDate on = item.From ?? stated.Plan.Start;
        return [what, isOnce ? texts.Of(Section, "items_on", ("amount", amount), ("date", words.Date(on))) : amount, words.Rate(line.Rate, line.Unit.Word), $"{line.Amount}"];
    }

    private IEnumerable<StatementBlock> Away()
    {
        DateInterval days = stated.Budget.Days!;
        string[] away =
        [
            .. from absence in stated.Plan.Absences
               where absence.From <= days.End && absence.To >= days.Start
               let dates = words.Dates(new(absence.From, absence.To))
               select absence.Card is null ? dates : texts.Of(Section, "away_card", ("dates", dates), ("card", StatementTexts.Name(absence.Card))),
        ];
        if (away.Length > 0)
        {
            yield return Paragraph("away");
            yield return new StatementList([.. away.Distinct(StringComparer.Ordinal)]);
        }
    }

    private ValueList<StatementColumn> Columns(string first) =>
        [new(texts.Of(Section, first)), new(texts.Of(Section, "how_much")), new(texts.Of(Section, "rate")), new(texts.Of(Section, "sum"), IsNumber: true)];

    private StatementParagraph Paragraph(string text, params ReadOnlySpan<(string Placeholder, string Value)> values) => new(texts.Of(Section, text, values));
}
