using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Testing.Files;
using PhbCalc.Testing.Rows;

namespace PhbCalc.Testing.Calculations;

/// <summary>Cases of <c>cost</c>: a care plan costed bottom-up, as in <c>phbcalc cost</c>.</summary>
internal static class CostCases
{
    internal static Calculation Calculation { get; } = new(
        "cost",
        [CaseColumns.Folder, CaseColumns.PersonId, .. CasePeriod.Columns, .. CostCaseFiles.Columns, .. PolicyNames.Costing],
        [CaseColumns.Folder, CaseColumns.PersonId, .. CasePeriod.Columns, .. PolicyNames.Costing],
        ["typical_week", "indicative_annual", "calendar_exact", "team", "items", "contingency", "total"],
        Work);

    private static CaseAnswer Work(CaseCells cells)
    {
        DateInterval? period = CasePeriod.Of(cells);
        CaseFiles files = cells.Has(CaseColumns.Folder) ? CaseFiles.Folder(cells, PolicyNames.Costing) : CostCaseFiles.Of(cells, period);
        Caseload? caseload = files.Read(CaseloadFolder.Names, source => new CaseloadReader(new(source, cells.Options, progress: null)).Read());
        CarePlan? plan = caseload is null ? null : PlanIn(cells, caseload);
        BudgetCosting? costing = caseload is null || period is null ? null : cells.Try(() => caseload.Costing(PublishedFigures.Bundled, period), cells.FirstOf(CasePeriod.Columns)!);
        cells.ThrowIfRefused();
        PersonBudget? budget = files.Try(() => costing!.Cost(plan!, caseload!.RotaInPlan(plan!.PersonId)), fault => caseload!.Locate(plan!, fault));
        cells.ThrowIfRefused();
        return AnswerOf(budget!);
    }

    private static CarePlan? PlanIn(CaseCells cells, Caseload caseload)
    {
        if (!cells.Has(CaseColumns.Folder))
        {
            return caseload.Plans[0];
        }

        string id = cells.RequiredText(CaseColumns.PersonId);
        CarePlan? plan = caseload.FindPlan(id);
        if (plan is null && id.Length > 0)
        {
            cells.Refuse(CaseColumns.PersonId, RowFaults.NotOneOf(CaseColumns.PersonId, id, PeopleFile.Name, caseload.People.Select(person => person.Id)));
        }

        return plan;
    }

    private static CaseAnswer AnswerOf(PersonBudget budget)
    {
        PersonBudgetTotals totals = budget.Totals;
        BottomUpBudget care = budget.Care;
        return new(
            $"cost, {Iso.Text(budget.Period)}",
            [
                Figure.Pounds("typical_week", totals.TypicalWeek, care.TypicalWeek.Lines),
                Figure.Pounds("indicative_annual", totals.IndicativeAnnual, [IndicativeVisits(care), .. budget.Team?.TypicalYear?.Cost.Lines ?? [], .. care.Items.Lines]),
                Figure.Pounds("calendar_exact", totals.CalendarExact, care.CalendarExact.Lines),
                Figure.Pounds("team", totals.Team, budget.Team?.Cost.Lines ?? []),
                Figure.Pounds("items", totals.Items, care.Items.Lines),
                Figure.Pounds("contingency", totals.Contingency, budget.Contingency is { } line ? [line] : []),
                Figure.Pounds("total", totals.Total, budget.Budget.Lines),
            ]);
    }

    /// <summary>The typical week over the year is one more line, rounded once.</summary>
    private static CostLine IndicativeVisits(BottomUpBudget budget) => new(
        CostLineKind.Visit, string.Empty, $"Typical week x {budget.Policy.WeeksPerYear} weeks", CostUnit.Week,
        budget.Policy.WeeksPerYear, budget.TypicalWeek.Total, budget.IndicativeVisits);
}

/// <summary>Makes the files of a caseload of one person, with one visit, one item and one absence at most, from the cells of a case.</summary>
internal static class CostCaseFiles
{
    private const string Rates = "rates";
    private const string OneId = "case";
    private const string UsualCard = "agency";
    private const string UsualService = "care";
    private const string UsualUnit = "hour";

    /// <summary>Before any period that can be costed.</summary>
    private static readonly LocalDate LongAgo = new(1900, 1, 1);

    private const string SpecialDays = "special_days";
    private const string Parity = "parity";
    private const string ItemPer = "item_per";

    /// <summary>In the column of what an item goes by: each time the visit of the case happens.</summary>
    private const string EachVisit = "visit";

    private static readonly CaseInput[] People = CaseInput.With("person_", "start", "end", "respite_weeks", "points", "level");
    private static readonly CaseInput[] Visits = ["card", "service", "days", "start", "end", "carers", "weeks", "shared_with", "from", "to", "label"];
    private static readonly CaseInput[] Items = CaseInput.With("item_", "category", "amount", "unit", "quantity", "per", "from", "to", "funded_by", "label", "parity_table");
    private static readonly CaseInput[] Absences = CaseInput.With("absence_", "from", "from_time", "to", "to_time", "card");

    /// <summary>What a rate holds beside its sum, in each of the rows that are made of it.</summary>
    private static readonly CaseInput[] Terms = ["call_minutes", "least_minutes", "night_day", "retainer", "retainer_days"];

    /// <summary>The columns of rates: each rate by the days it is for, and the unit.</summary>
    private static readonly (string Column, string Days)[] RatesByDay =
        [("rate", "Mon-Fri"), ("saturday_rate", "Sat"), ("sunday_rate", "Sun"), ("bank_holiday_rate", "BankHoliday")];

    /// <summary>Every column.</summary>
    internal static string[] Columns { get; } =
        [.. Names(Visits), .. RatesByDay.Select(rate => rate.Column), "unit", .. Names(Terms), Rates, SpecialDays, .. Names(Items), Parity, .. Names(Absences), .. Names(People)];

    internal static CaseFiles Of(CaseCells cells, DateInterval? period)
    {
        CaseFiles files = CaseFiles.Made(cells, PolicyNames.Costing);
        bool hasVisit = cells.FirstOf([.. Names(Visits), .. RatesByDay.Select(rate => rate.Column), Rates]) is not null;
        bool hasItem = cells.FirstOf(Names(Items)) is not null;
        if (!hasVisit && !hasItem)
        {
            cells.Refuse("days", CostFaults.NothingToCost());
        }

        files.Add(PeopleFile.Name, PeopleFile.Columns.All, [Id("person_id"), .. Made(cells, People, ("start", cells.Written(period?.Start ?? LongAgo)))]);
        if (hasVisit)
        {
            AddRates(cells, files);
            (string, string)[] usual = cells.Has(Rates) ? [] : [("card", UsualCard), ("service", UsualService)];
            files.Add(VisitsFile.Name, VisitsFile.File.Columns, [Id("person_id"), Id("visit_id"), .. Made(cells, Visits, usual)]);
        }

        if (hasItem)
        {
            IEnumerable<MadeCell> item = Made(cells, Items, ("category", "item")).Select(cell => cell is { From: ItemPer, Text: EachVisit } ? cell with { Text = OneId } : cell);
            files.Add(ItemsFile.Name, ItemsFile.File.Columns, [Id("person_id"), Id("item_id"), .. item]);
        }

        if (cells.Has(Parity))
        {
            files.AddNamed(ParityFile.Name, Parity);
        }

        if (cells.FirstOf(Names(Absences)) is not null)
        {
            files.Add(AbsencesFile.Name, AbsencesFile.File.Columns, [Id("person_id"), .. Made(cells, Absences)]);
        }

        return files;
    }

    private static void AddRates(CaseCells cells, CaseFiles files)
    {
        string? inline = cells.FirstOf([.. RatesByDay.Select(rate => rate.Column), "unit", .. Names(Terms)]);
        if (cells.Has(SpecialDays))
        {
            files.AddNamed(SpecialDaysFile.Name, SpecialDays);
            if (!cells.Has(Rates))
            {
                cells.Refuse(Rates, RowFaults.OnlyWith(Rates, SpecialDays));
            }
        }

        if (cells.Has(Rates))
        {
            files.AddNamed(RatesFile.Name, Rates);
            if (inline is not null)
            {
                cells.Refuse(inline, RowFaults.NotTogether(inline, Rates));
            }

            return;
        }

        string usualRate = RatesByDay[0].Column;
        if (!cells.Has(usualRate))
        {
            cells.Refuse(usualRate, CostFaults.NoRate(usualRate, Rates));
            return;
        }

        (string Column, string Days)[] given = [.. RatesByDay.Where(rate => cells.Has(rate.Column))];
        string others = string.Concat(RatesByDay[1..3].Except(given).Select(rate => $" {rate.Days}"));
        foreach ((string column, string days) in given)
        {
            string band = column == usualRate ? (given.Length == 1 ? "any day" : "other days") : column.Replace("_rate", string.Empty, StringComparison.Ordinal).Replace('_', ' ');
            files.Add(RatesFile.Name, RatesFile.Columns.All,
            [
                new("card", cells.Text("card") ?? UsualCard, "card"),
                new("service", cells.Text("service") ?? UsualService, "service"),
                new("unit", cells.Text("unit") ?? UsualUnit, "unit"),
                new("band", band, column),
                new("days", column == usualRate ? days + others : days, column),
                new("rate", cells.Text(column), column),
                new("valid_from", cells.Written(LongAgo), column),
                .. Made(cells, Terms),
            ]);
        }
    }

    private static IEnumerable<string> Names(CaseInput[] inputs) => inputs.Select(input => input.Name);

    private static MadeCell Id(string column) => new(column, OneId, CaseColumns.Case);

    private static IEnumerable<MadeCell> Made(CaseCells cells, CaseInput[] inputs, params (string Column, string Text)[] usual) =>
        inputs.Select(input => new MadeCell(input.Column, cells.Text(input.Name) ?? usual.FirstOrDefault(own => own.Column == input.Column).Text, input.Name));
}

/// <summary>What can be wrong with cases of <c>cost</c>, beyond what is wrong with a visit, an item, an absence or a rate.</summary>
internal static class CostFaults
{
    internal static Fault NothingToCost() => new("days", "is blank, and so is every other column of a visit or an item",
        "write a visit (rate, days, start, end), an item (item_amount, item_unit), or a folder and a person_id");

    internal static Fault NoRate(string column, string file) => new(column, "is blank", $"write pounds per unit, or the path of a rates.csv in the column {file}");
}
