
namespace PhbCalc.Data.Json;

/// <summary>Published figures, as JSON.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.figures.v1.schema.json. Values are text, dates yyyy-MM-dd.</remarks>
public static class FiguresJson
{
    /// <summary>Version 1: <c>phbcalc.figures.v1</c>.</summary>
    public static JsonFormat<FigureExtract> V1 { get; } = new("phbcalc.figures.v1", Shapes.Strict.FiguresShape, FiguresShape.Of);
}

/// <summary>The shape of published figures.</summary>
internal sealed record FiguresShape(string Format, string Version, LocalDate? On, IEnumerable<FigureShape> Figures, IEnumerable<string> NotPublished) : IDocument<FigureExtract>
{
    internal static FiguresShape Of(FigureExtract extract) =>
        new(FiguresJson.V1.Name, extract.Version, extract.On, extract.Figures.Select(FigureShape.Of), extract.NotPublished);

    public FigureExtract Made() => new(Version, On, [.. Figures.Select(figure => figure.Made())], [.. NotPublished]);
}

/// <summary>One figure.</summary>
internal sealed record FigureShape(string Name, string Title, IEnumerable<FigureRowShape> Rows)
{
    internal static FigureShape Of(ExtractedFigure figure) => new(figure.Name, figure.Title, figure.Rows.Select(FigureRowShape.Of));

    internal ExtractedFigure Made() => new(Name, Title, [.. Rows.Select(row => row.Made())]);
}

/// <summary>One row of a figure.</summary>
internal sealed record FigureRowShape(string Key, string Value, string Unit, LocalDate? ValidFrom, LocalDate? ValidTo, SourceShape Source)
{
    internal static FigureRowShape Of(PublishedRow row) => new(row.Key, row.Value, row.Unit, row.ValidFrom, row.ValidTo, SourceShape.Of(row.Source));

    internal PublishedRow Made() => new(Key, Value, Unit, ValidFrom, ValidTo, Source.Made());
}
