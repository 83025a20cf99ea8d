using System.Buffers;
using PhbCalc.Budgets;
using PhbCalc.Comparison;

namespace PhbCalc.Data.Json;

/// <summary>Writes how costing models compare, with the lines of the largest differences, as JSON, and reads it back: what comes back equals what was written.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.comparison.v1.schema.json. Sums are pounds with two decimals, shares and ratios have six decimals.</remarks>
public static class ComparisonJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.comparison.v1</c>.</summary>
    public const string Format = "phbcalc.comparison.v1";

    private static readonly JsonFormat<ModelComparisonResult, ComparisonShape> Document = new(Format, Shapes.Strict.ComparisonShape, ComparisonShape.Of);

    /// <summary>Writes a comparison.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="result">The comparison to write.</param>
    public static void Write(Stream stream, ModelComparisonResult result) => Document.Write(stream, result);

    /// <summary>Writes a comparison without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="result">The comparison to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, ModelComparisonResult result, CancellationToken cancellationToken = default) => Document.WriteAsync(stream, result, cancellationToken);

    /// <summary>Writes a comparison into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where it goes, as bytes of UTF-8.</param>
    /// <param name="result">The comparison to write.</param>
    public static void Write(IBufferWriter<byte> buffer, ModelComparisonResult result) => Document.Write(buffer, result);

    /// <summary>The text that <see cref="Write(Stream, ModelComparisonResult)"/> writes.</summary>
    /// <param name="result">The comparison to write.</param>
    public static string Text(ModelComparisonResult result) => Document.Text(result);

    /// <summary>Reads a comparison.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or a figure is not what the others come to.
    /// All faults are reported at once, each with the path of its member.
    /// </exception>
    public static ModelComparisonResult Read(Stream stream) => Document.Read(stream);

    /// <summary>Reads a comparison from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static ModelComparisonResult Parse(string text) => Document.Parse(text);
}

/// <summary>The shape of a comparison of costing models.</summary>
internal sealed record ComparisonShape(
    string Format, int People, Money? Envelope, int SuppressBelow, int HiddenGroups, IEnumerable<ModelShape> Models, IEnumerable<ModelPairShape> Pairs)
    : IDocument<ModelComparisonResult>
{
    internal static ComparisonShape Of(ModelComparisonResult result) => new(
        ComparisonJson.Format,
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
