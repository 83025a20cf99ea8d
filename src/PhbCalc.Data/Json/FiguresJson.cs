using System.Buffers;

namespace PhbCalc.Data.Json;

/// <summary>Writes published figures as JSON, and reads them back: what comes back equals what was written.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.figures.v1.schema.json. Values are text, dates yyyy-MM-dd.</remarks>
public static class FiguresJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.figures.v1</c>.</summary>
    public const string Format = "phbcalc.figures.v1";

    private static readonly JsonFormat<FigureExtract, FiguresShape> Document = new(Format, Shapes.Strict.FiguresShape, FiguresShape.Of);

    /// <summary>Writes figures.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="extract">The figures to write.</param>
    public static void Write(Stream stream, FigureExtract extract) => Document.Write(stream, extract);

    /// <summary>Writes figures without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="extract">The figures to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, FigureExtract extract, CancellationToken cancellationToken = default) => Document.WriteAsync(stream, extract, cancellationToken);

    /// <summary>Writes figures into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where they go, as bytes of UTF-8.</param>
    /// <param name="extract">The figures to write.</param>
    public static void Write(IBufferWriter<byte> buffer, FigureExtract extract) => Document.Write(buffer, extract);

    /// <summary>The text that <see cref="Write(Stream, FigureExtract)"/> writes.</summary>
    /// <param name="extract">The figures to write.</param>
    public static string Text(FigureExtract extract) => Document.Text(extract);

    /// <summary>Reads figures.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, or a member is missing, unknown or malformed. All faults are reported at once, each
    /// with the path of its member.
    /// </exception>
    public static FigureExtract Read(Stream stream) => Document.Read(stream);

    /// <summary>Reads figures from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static FigureExtract Parse(string text) => Document.Parse(text);
}

/// <summary>The shape of published figures.</summary>
internal sealed record FiguresShape(string Format, string Version, LocalDate? On, IEnumerable<FigureShape> Figures, IEnumerable<string> NotPublished) : IDocument<FigureExtract>
{
    internal static FiguresShape Of(FigureExtract extract) =>
        new(FiguresJson.Format, extract.Version, extract.On, extract.Figures.Select(FigureShape.Of), extract.NotPublished);

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
