using PhbCalc.BottomUp;
using PhbCalc.Rates;
using PhbCalc.Rotas;

namespace PhbCalc.Reports;

/// <summary>The cost of employing people, in plain words: who comes when, pay, holiday, National Insurance, pension and the rest.</summary>
/// <param name="stated">The budget.</param>
/// <param name="texts">The texts.</param>
/// <param name="words">Dates and quantities in words.</param>
internal sealed class TeamTable(StatedBudget stated, StatementTexts texts, StatementWords words)
{
    private const string Section = "made_of";

    /// <summary>Costs that this library names, and the texts that name them here.</summary>
    private static readonly (string Label, string Text)[] Known =
        [("Sickness cover", "team_sickness"), ("Training", "team_training"), ("Sick pay", "team_sick_pay"), ("Notice", "team_notice"), ("Redundancy reserve", "team_redundancy")];

    /// <summary>The team with its rows; nothing if there are no PAs.</summary>
    internal IEnumerable<StatementBlock> Blocks()
    {
        if (stated.Budget.Team is not { } team || team.Cost.Lines.Count == 0)
        {
            yield break;
        }

        Ratio people = new(team.Assistants.Count);
        yield return new StatementParagraph(texts.Counted(Section, "team_about", people, StatementWords.Number(people)));
        string[] visits = [.. Visits()];
        if (visits.Length > 0)
        {
            yield return new StatementParagraph(texts.Of(Section, "team_visits"));
            yield return new StatementList([.. visits]);
        }

        List<StatementGroup> groups = [.. team.Assistants.Select(Own)];
        ValueList<string>[] together =
        [
            .. team.Cost.Lines.Where(line => line.Kind == CostLineKind.EmploymentAllowance && line.Amount != Money.Zero).Select(line => (ValueList<string>)[texts.Of(Section, "team_allowance"), $"{line.Amount}"]),
            .. team.Cost.Lines.Where(line => line.Kind == CostLineKind.OnCost && !IsOfOne(line)).Select(line => (ValueList<string>)[CostLabel(line.Label), $"{line.Amount}"]),
        ];
        if (together.Length > 0)
        {
            groups.Add(new(texts.Of(Section, "team_together"), string.Empty, [.. together]));
        }

        yield return new StatementTable(
            texts.Of(Section, "team"), [new(texts.Of(Section, "team_what")), new(texts.Of(Section, "sum"), IsNumber: true)], [.. groups])
        {
            Total = (texts.Word("total"), $"{team.Cost.Total}"),
        };
    }

    /// <summary>What a cost of employing is called.</summary>
    internal string CostLabel(string label) => Array.Find(Known, one => label == one.Label || label.StartsWith($"{one.Label}: ", StringComparison.Ordinal)) is { Text: { } text }
        ? texts.Of(Section, text) : StatementTexts.Capital(MadeOfSection.Label(label));

    private bool IsOfOne(CostLine line) => stated.Budget.Team!.Assistants.Any(own => own.Assistant.Id == line.Id && line.Id.Length > 0);

    private StatementGroup Own(RotaAssistantCost own)
    {
        Money Sum(Func<PayPeriodCost, Money> part) => own.PayPeriods.Sum(part);
        (string Text, Money Sum)[] parts =
        [
            (texts.Of(Section, "team_work", ("hours", words.Hours(own.Hours))), Sum(period => period.Worked)),
            (texts.Of(Section, "team_sleep"), Sum(period => period.SleepIns)),
            (texts.Of(Section, "team_kept"), Sum(period => period.Retainer)),
            (texts.Of(Section, "team_holiday"), Sum(period => period.Holiday)),
            (texts.Of(Section, "team_insurance"), Sum(period => period.NationalInsurance)),
            (texts.Of(Section, "team_pension"), Sum(period => period.Pension)),
            .. stated.Budget.Team!.Cost.Lines.Where(line => line.Kind == CostLineKind.OnCost && line.Id == own.Assistant.Id)
                .GroupBy(line => CostLabel(line.Label), StringComparer.Ordinal).Select(same => (same.Key, same.Sum(line => line.Amount))),
        ];
        string name = StatementTexts.Capital(StatementTexts.Name(own.Assistant.Id));
        string[] rates = [.. Rates(own.Assistant)];
        return new(
            name,
            rates.Length == 0 ? string.Empty : texts.Of(Section, "team_rates", ("name", name), ("rates", texts.Row(rates))),
            [.. parts.Where((part, i) => i == 0 || part.Sum != Money.Zero).Select(part => (ValueList<string>)[part.Text, $"{part.Sum}"])]);
    }

    /// <summary>A PA's pay: the rates of the visits that they work, or the one rate of their hours.</summary>
    private IEnumerable<string> Rates(RotaAssistant assistant)
    {
        if (assistant.HourlyPay is { } hourly)
        {
            return [words.Rate(hourly, "hour")];
        }

        DateInterval days = stated.Budget.Days!;
        return
        [
            .. (from visit in Worked(assistant.Id)
                let service = stated.PayRates?.Cards.Find(visit.Card, visit.Service)
                where service is not null
                from version in service.Versions
                where version.ValidFrom <= days.End && !(version.ValidTo < days.Start)
                from row in version.Rows
                select texts.Of(Section, "team_rate", ("rate", words.Rate(row.Rate, Unit(service.Unit))), ("when", StatementTexts.Name(row.Band)))).Distinct(StringComparer.Ordinal),
        ];
    }

    private static string Unit(RateUnit unit) => unit switch
    {
        RateUnit.Night => "night",
        RateUnit.Day => "day",
        RateUnit.Week => "week",
        RateUnit.Visit or RateUnit.Call => "visit",
        _ => "hour",
    };

    private IEnumerable<string> Visits() =>
        from visit in stated.Plan.Visits
        where stated.PayRates?.Has(visit.Card) is true && visit.Days != DayTypes.None
        select texts.Of(Section, "team_visit", ("what", StatementTexts.Capital(MadeOfSection.Label(visit.Label ?? visit.Service))), ("when", words.When(visit)));

    /// <summary>The visits that a PA works; all those on cards of pay, if the plan does not say who comes.</summary>
    private IEnumerable<Visit> Worked(string assistant) => stated.Plan.Visits.Where(visit => stated.PayRates?.Has(visit.Card) is true
        && (stated.Rota is not { } rota || rota.WorkedBy.All(one => one.VisitId != visit.Id) || rota.WorkedBy.Any(one => one.VisitId == visit.Id && one.AssistantId == assistant)));
}
