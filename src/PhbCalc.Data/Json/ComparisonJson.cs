using System.ComponentModel;
using System.Text.Json.Serialization;
using PhbCalc.Budgets;
using PhbCalc.Comparison;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data.Json;

/// <summary>How costing models compare, with the lines of the largest differences, as JSON.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.comparison.v1.schema.json. Sums are pounds with two decimals, shares and ratios have six decimals.</remarks>
public static class ComparisonJson
{
    /// <summary>Version 1: <c>phbcalc.comparison.v1</c>.</summary>
    public static JsonFormat<ModelComparisonResult> V1 { get; } = new("phbcalc.comparison.v1", Shapes.Strict.ComparisonShape, ComparisonShape.Of);
}

/// <summary>The shape of a comparison of costing models.</summary>
internal sealed record ComparisonShape(
    string Format, int People, Money? Envelope, int SuppressBelow, int HiddenGroups, IEnumerable<ModelShape> Models, IEnumerable<ModelPairShape> Pairs)
    : IDocument<ModelComparisonResult>
{
    internal static ComparisonShape Of(ModelComparisonResult result) => new(
        ComparisonJson.V1.Name,
        result.People,
        result.Envelope,
        result.SuppressBelow,
        result.HiddenGroups,
        result.Models.Select(ModelShape.Of),
        result.Pairs.Select(ModelPairShape.Of));

    public ModelComparisonResult Made()
    {
        Parts parts = new();
        ValueList<ModelPair> pairs = parts.Each("pairs", Pairs);
        parts.ThrowIfAny();
        return new(People, Envelope, [.. Models.Select(model => model.Made())], pairs) { SuppressBelow = SuppressBelow, HiddenGroups = HiddenGroups };
    }
}

/// <summary>What one costing model says.</summary>
internal sealed record ModelShape(
    string Name,
    string Description,
    ModelFiguresShape All,
    IEnumerable<ModelGroupShape> Groups,
    IEnumerable<NotApplicableShape> NotApplicable,
    IEnumerable<StabilityShape> Stability)
{
    internal static ModelShape Of(ModelResult model) => new(
        model.Name,
        model.Description,
        ModelFiguresShape.Of(model.All),
        model.Groups.Select(group => new ModelGroupShape(group.Name, group.Group, ModelFiguresShape.Of(group.Figures))),
        model.NotApplicable.Select(reason => new NotApplicableShape(reason.Reason, reason.People)),
        model.Stability.Select(StabilityShape.Of));

    internal ModelResult Made() => new(Name, Description, All.Made())
    {
        Groups = [.. Groups.Select(group => new ModelGroup(group.Name, group.Group, group.Figures.Made()))],
        NotApplicable = [.. NotApplicable.Select(reason => new NotApplicableReason(reason.Reason, reason.People))],
        Stability = [.. Stability.Select(stability => stability.Made())],
    };
}

/// <summary>The figures of a model over some people.</summary>
internal sealed record ModelFiguresShape(int People, int Answered, decimal? Coverage, Money Total, Money? Mean, AccuracyFiguresShape? Accuracy)
{
    internal static ModelFiguresShape Of(ModelFigures figures) => new(
        figures.People,
        figures.Answered,
        AccuracyFiguresShape.Share(figures.Coverage),
        figures.Total,
        figures.Mean,
        figures.Accuracy is { } accuracy ? AccuracyFiguresShape.Of(accuracy) : null);

    internal ModelFigures Made() => new(People, Answered, Total, Mean) { Accuracy = Accuracy?.Made() };
}

/// <summary>The figures of a group.</summary>
internal sealed record ModelGroupShape(string Name, string? Group, ModelFiguresShape Figures);

/// <summary>Why a model does not answer.</summary>
internal sealed record NotApplicableShape(string Reason, int People);

/// <summary>How much the answers of a model change with what it is given.</summary>
internal sealed record StabilityShape(
    string Change, int Tried, int Changed, int NoLongerAnswered, Money? MeanChange, Money? LargestChange, decimal? MeanRelativeChange, decimal? LargestRelativeChange)
{
    internal static StabilityShape Of(ModelStability stability) => new(
        stability.Change,
        stability.Tried,
        stability.Changed,
        stability.NoLongerAnswered,
        stability.MeanChange,
        stability.LargestChange,
        AccuracyFiguresShape.Share(stability.MeanRelativeChange),
        AccuracyFiguresShape.Share(stability.LargestRelativeChange));

    internal ModelStability Made() => new(Change, Tried, Changed, NoLongerAnswered)
    {
        MeanChange = MeanChange,
        LargestChange = LargestChange,
        MeanRelativeChange = MeanRelativeChange,
        LargestRelativeChange = LargestRelativeChange,
    };
}

/// <summary>Two models, case by case.</summary>
internal sealed record ModelPairShape(string First, string Second, int People, Money Difference, Money? MeanSize, IEnumerable<CaseDifferenceShape> Largest) : IShape<ModelPair>
{
    internal static ModelPairShape Of(ModelPair pair) =>
        new(pair.First, pair.Second, pair.People, pair.Difference, pair.MeanSize, pair.Largest.Select(CaseDifferenceShape.Of));

    public ModelPair Made()
    {
        Parts parts = new();
        ValueList<CaseDifference> largest = parts.Each("largest", Largest);
        parts.ThrowIfAny();
        return new(First, Second, People, Difference, MeanSize) { Largest = largest };
    }
}

/// <summary>How two models differ over one person.</summary>
internal sealed record CaseDifferenceShape(string PersonId, Money Difference, IEnumerable<ReasonShape> Reasons, BreakdownShape First, BreakdownShape Second) : IShape<CaseDifference>
{
    internal static CaseDifferenceShape Of(CaseDifference one) => new(
        one.PersonId,
        one.Amount,
        one.Reasons.Select(ReasonShape.Of),
        BreakdownShape.Of(one.First),
        BreakdownShape.Of(one.Second));

    public CaseDifference Made()
    {
        CaseDifference one = new(PersonId, First.Made(), Second.Made()) { Reasons = [.. Reasons.Select(reason => reason.Made())] };
        Money reasons = one.Reasons.Aggregate(Money.Zero, (sum, reason) => sum + reason.Amount);
        return one.Amount == reasons ? one : throw new InvalidInputException([JsonFaults.NotWhatFollows("/difference")]);
    }
}

/// <summary>Why a sum changes.</summary>
internal sealed record ReasonShape(BudgetChangeReason Reason, string Label, Money Amount)
{
    internal static ReasonShape Of(BudgetChange change) => new(change.Reason, change.Label, change.Amount);

    internal BudgetChange Made() => new(Reason, Label, Amount);
}

/// <summary>Comparisons of agencies with PAs, with every line, as JSON.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.providers.v1.schema.json. Sums are pounds with two decimals, exact fractions are text, dates yyyy-MM-dd.</remarks>
public static class ProvidersJson
{
    /// <summary>Version 1: <c>phbcalc.providers.v1</c>.</summary>
    public static JsonFormat<ProviderComparisons> V1 { get; } = new("phbcalc.providers.v1", Shapes.Strict.ProvidersShape, ProvidersShape.Of);
}

/// <summary>The shape of comparisons of agencies with PAs.</summary>
internal sealed record ProvidersShape(
    string Format,
    [property: Description("What both ways come to over a typical year of everybody.")] ProviderTotalsShape Totals,
    [property: Description("Where the difference of a typical year comes from; the amounts sum to it.")] IEnumerable<ProviderDifferenceShape> Differences,
    IEnumerable<ProviderPersonShape> People,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [property: Description("What both ways come to by the calendar, over everybody's own days; not given if nobody was compared by the calendar.")] CalendarSumsShape? Calendar = null)
    : IDocument<ProviderComparisons>
{
    internal static ProvidersShape Of(ProviderComparisons comparisons) => new(
        ProvidersJson.V1.Name,
        ProviderTotalsShape.Of(comparisons.Agency, comparisons.PersonalAssistants, comparisons.Saving),
        comparisons.Differences.Select(ProviderDifferenceShape.Of),
        comparisons.People.Select(ProviderPersonShape.Of),
        comparisons.Calendar is { Comparisons: > 0 } sums ? CalendarSumsShape.Of(sums) : null);

    public ProviderComparisons Made()
    {
        Parts parts = new();
        ValueList<ProviderComparison> people = parts.Each("people", People);
        parts.ThrowIfAny();
        return new(people);
    }
}

/// <summary>The cost both ways by the calendar over a caseload.</summary>
internal sealed record CalendarSumsShape(ProviderTotalsShape Totals, IEnumerable<ProviderDifferenceShape> Differences)
{
    internal static CalendarSumsShape Of(CalendarSums sums) =>
        new(ProviderTotalsShape.Of(sums.Agency, sums.PersonalAssistants, sums.Saving), sums.Differences.Select(ProviderDifferenceShape.Of));
}

/// <summary>One person's care both ways.</summary>
internal sealed record ProviderPersonShape(
    string PersonId,
    Ratio WeeksPerYear,
    [property: Description("Whether the person has care on only part of the period, while the typical year is a full one.")] bool PartOfYear,
    [property: Description("What both ways come to over a typical year.")] ProviderTotalsShape Totals,
    IEnumerable<ProviderDifferenceShape> Differences,
    BreakdownShape Agency,
    BreakdownShape Pa,
    IEnumerable<string> Notices,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [property: Description("Both ways by the calendar, for the person's own days; not given if only a typical year of the team was.")] CalendarComparisonShape? Calendar = null) : IShape<ProviderComparison>
{
    internal static ProviderPersonShape Of(ProviderComparison person) => new(
        person.PersonId,
        person.WeeksPerYear,
        person.IsPartOfYear,
        ProviderTotalsShape.Of(person.Agency.Total, person.PersonalAssistants.Total, person.Saving),
        person.Differences.Select(ProviderDifferenceShape.Of),
        BreakdownShape.Of(person.Agency),
        BreakdownShape.Of(person.PersonalAssistants),
        person.Notices,
        person.Calendar is { } calendar ? CalendarComparisonShape.Of(calendar) : null);

    public ProviderComparison Made()
    {
        Parts parts = new();
        CalendarComparison? calendar = parts.One("calendar", () => Calendar?.Made());
        parts.ThrowIfAny();
        return new(PersonId, WeeksPerYear, Agency.Made(), Pa.Made()) { IsPartOfYear = PartOfYear, Notices = [.. Notices], Calendar = calendar };
    }
}

/// <summary>One person's care both ways, by the calendar.</summary>
internal sealed record CalendarComparisonShape(
    [property: Description("The period compared.")] PeriodShape Period,
    [property: Description("The person's own days in the period; null if there is nothing to compare.")] PeriodShape? Days,
    ProviderTotalsShape Totals,
    IEnumerable<ProviderDifferenceShape> Differences,
    BreakdownShape Agency,
    BreakdownShape Pa) : IShape<CalendarComparison>
{
    internal static CalendarComparisonShape Of(CalendarComparison calendar) => new(
        PeriodShape.Of(calendar.Period),
        PeriodShape.OfAny(calendar.Days),
        ProviderTotalsShape.Of(calendar.Agency.Total, calendar.PersonalAssistants.Total, calendar.Saving),
        calendar.Differences.Select(ProviderDifferenceShape.Of),
        BreakdownShape.Of(calendar.Agency),
        BreakdownShape.Of(calendar.PersonalAssistants));

    public CalendarComparison Made()
    {
        Parts parts = new();
        DateInterval period = parts.One("period", Period.Made);
        DateInterval? days = parts.One("days", () => Days?.Made());
        parts.ThrowIfAny();
        return new(period, days, Agency.Made(), Pa.Made());
    }
}

/// <summary>The cost both ways.</summary>
internal sealed record ProviderTotalsShape(Money Agency, Money Pa, Money Difference, decimal? Saving)
{
    private const int SavingDecimals = 5;

    internal static ProviderTotalsShape Of(Money agency, Money personalAssistants, decimal? saving) =>
        new(agency, personalAssistants, agency - personalAssistants, Exact.DecimalsOrNull(saving, SavingDecimals));
}

/// <summary>One reason why both ways do not cost the same.</summary>
internal sealed record ProviderDifferenceShape(string Reason, Money Amount)
{
    internal static ProviderDifferenceShape Of(ProviderDifference difference) => new(difference.Reason, difference.Amount);
}

/// <summary>A caseload priced by a route, as JSON.</summary>
/// <remarks>Rule: spec 8, Files; spec 10, Route. The schema is docs/schemas/phbcalc.route.v1.schema.json. Sums are pounds with two decimals; what follows from people and rules is worked out again in reading.</remarks>
public static class RouteJson
{
    /// <summary>Version 1: <c>phbcalc.route.v1</c>.</summary>
    public static JsonFormat<RoutedCaseload> V1 { get; } = new("phbcalc.route.v1", Shapes.Strict.RouteShape, RouteShape.Of);
}

/// <summary>How a route prices one person, with every line, as JSON.</summary>
/// <remarks>Rule: spec 8, Files; spec 10, Route. The schema is docs/schemas/phbcalc.routed-budget.v1.schema.json. Sums are pounds with two decimals.</remarks>
public static class RoutedBudgetJson
{
    /// <summary>Version 1: <c>phbcalc.routed-budget.v1</c>.</summary>
    public static JsonFormat<RoutedBudget> V1 { get; } = new("phbcalc.routed-budget.v1", Shapes.Strict.RoutedBudgetShape, RoutedBudgetShape.Of);
}

/// <summary>The shape of a caseload priced by a route.</summary>
internal sealed record RouteShape(
    string Format,
    [property: Description("What everybody who is priced comes to.")] Money Total,
    [property: Description("How many people are priced.")] int Priced,
    [property: Description("The rules, in the order in which they are tried.")] IEnumerable<RouteRuleShape> Rules,
    [property: Description("Everybody, in ordinal order of ids.")] IEnumerable<RoutedPersonShape> People) : IDocument<RoutedCaseload>
{
    internal static RouteShape Of(RoutedCaseload routed) => new(
        RouteJson.V1.Name,
        routed.Total,
        routed.Priced,
        routed.Rules.Select(rule => new RouteRuleShape(rule.Step.Model, rule.Step.Conditions, rule.People, rule.Priced, rule.Sum)),
        routed.People.Select(person => new RoutedPersonShape(person.PersonId, person.Rule, person.Rule is { } rule ? routed.Rules[rule - 1].Step.Model : null, person.Amount, person.WhyNot)));

    public RoutedCaseload Made()
    {
        ValueList<RouteStep> rules = [.. Rules.Select((rule, i) => new RouteStep(i + 1, rule.Model, rule.ForWhom))];
        List<Fault> faults = [];
        foreach ((int position, RoutedPersonShape person) in People.Index())
        {
            string? member = person.Rule is { } number && (number < 1 || number > rules.Count) ? "rule"
                : person.Model != (person.Rule is { } known ? rules[known - 1].Model : null) ? "model"
                : person.Amount is not null && person.Rule is null ? "amount"
                : person.Amount is null == person.WhyNot is null ? "why_not"
                : null;
            if (member is not null)
            {
                faults.Add(JsonFaults.NotWhatFollows($"/people/{Iso.Number(position)}/{member}"));
            }
        }

        InvalidInputException.ThrowIfAny(faults);
        RoutedCaseload made = new(rules, [.. People.Select(person => new RoutedPerson(person.PersonId, person.Rule, person.Amount, person.WhyNot))]);
        string? wrong = made.Total != Total ? "/total" : made.Priced != Priced ? "/priced"
            : made.Rules.Zip(Rules).Index().Where(rule => (rule.Item.First.People, rule.Item.First.Priced, rule.Item.First.Sum) != (rule.Item.Second.People, rule.Item.Second.Priced, rule.Item.Second.Sum))
                .Select(rule => $"/rules/{Iso.Number(rule.Index)}").FirstOrDefault();
        return wrong is null ? made : throw new InvalidInputException([JsonFaults.NotWhatFollows(wrong)]);
    }
}

/// <summary>A rule of a route, and its sum.</summary>
internal sealed record RouteRuleShape(
    [property: Description("The name of its model.")] string Model,
    [property: Description("For whom it is, in words.")] string ForWhom,
    [property: Description("For how many people it is the first that applies.")] int People,
    [property: Description("How many of them its model prices.")] int Priced,
    [property: Description("What those come to.")] Money Sum);

/// <summary>What a route says of one person.</summary>
internal sealed record RoutedPersonShape(
    [property: Description("The id of the person.")] string PersonId,
    [property: Description("The number of the first rule that applies, counted from 1; null if none does.")] int? Rule,
    [property: Description("The name of its model; null if no rule applies.")] string? Model,
    [property: Description("What the model says; null if the person is not priced.")] Money? Amount,
    [property: Description("Why the person is not priced; null if they are.")] string? WhyNot);

/// <summary>The shape of how a route prices one person.</summary>
internal sealed record RoutedBudgetShape(
    string Format,
    [property: Description("The id of the person.")] string PersonId,
    [property: Description("Every rule, in the order in which they are tried; at most one applies.")] IEnumerable<TriedRuleShape> Rules,
    [property: Description("The lines; null if the person is not priced.")] BreakdownShape? Breakdown,
    [property: Description("Why the person is not priced; null if they are.")] string? WhyNot) : IDocument<RoutedBudget>
{
    internal static RoutedBudgetShape Of(RoutedBudget budget) => new(
        RoutedBudgetJson.V1.Name,
        budget.PersonId,
        budget.Rules.Select(rule => new TriedRuleShape(rule.Number, rule.Model, rule.Applies, rule.Why)),
        budget.Breakdown is { } breakdown ? BreakdownShape.Of(breakdown) : null,
        budget.WhyNot);

    public RoutedBudget Made()
    {
        Parts parts = new();
        CostBreakdown? breakdown = parts.One("breakdown", () => Breakdown?.Made());
        parts.ThrowIfAny();
        RoutedBudget made = new(PersonId, [.. Rules.Select(rule => new TriedRule(rule.Number, rule.Model, rule.Applies, rule.Why))], breakdown, WhyNot);
        string? wrong = Rules.Count(rule => rule.Applies) > 1 ? "/rules" : breakdown is not null && made.Applied is null ? "/breakdown" : breakdown is null == WhyNot is null ? "/why_not" : null;
        return wrong is null ? made : throw new InvalidInputException([JsonFaults.NotWhatFollows(wrong)]);
    }
}

/// <summary>Whether a rule applies to a person, and why.</summary>
internal sealed record TriedRuleShape(
    [property: Description("The number of the rule, counted from 1.")] int Number,
    [property: Description("The name of its model.")] string Model,
    [property: Description("Whether it is the first that applies.")] bool Applies,
    [property: Description("What about the person decides it, in words.")] string Why);
