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

/// <summary>What both ways come to by the calendar over a caseload.</summary>
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

/// <summary>What both ways come to.</summary>
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
