using System.Buffers;
using PhbCalc.Data.Csv;
using PhbCalc.TopDown;

namespace PhbCalc.Data.Json;

/// <summary>Writes people's scores of needs, domain by domain, as JSON, and reads them back: what comes back equals what was written.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.scores.v1.schema.json. People are in ordinal order of their ids, whatever order they were given in.</remarks>
public static class ScoresJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.scores.v1</c>.</summary>
    public const string Format = "phbcalc.scores.v1";

    private static readonly JsonFormat<ValueList<PersonScore>, ScoresShape> Document = new(Format, Shapes.Strict.ScoresShape, ScoresShape.Of);

    /// <summary>Writes scores.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="scores">The scores to write.</param>
    public static void Write(Stream stream, ValueList<PersonScore> scores) => Document.Write(stream, scores);

    /// <summary>Writes scores without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="scores">The scores to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, ValueList<PersonScore> scores, CancellationToken cancellationToken = default) => Document.WriteAsync(stream, scores, cancellationToken);

    /// <summary>Writes scores into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where they go, as bytes of UTF-8.</param>
    /// <param name="scores">The scores to write.</param>
    public static void Write(IBufferWriter<byte> buffer, ValueList<PersonScore> scores) => Document.Write(buffer, scores);

    /// <summary>The text that <see cref="Write(Stream, ValueList{PersonScore})"/> writes.</summary>
    /// <param name="scores">The scores to write.</param>
    public static string Text(ValueList<PersonScore> scores) => Document.Text(scores);

    /// <summary>Reads scores.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or points are not what the lines come to.
    /// All faults are reported at once, each with the path of its member.
    /// </exception>
    public static ValueList<PersonScore> Read(Stream stream) => Document.Read(stream);

    /// <summary>Reads scores from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static ValueList<PersonScore> Parse(string text) => Document.Parse(text);
}

/// <summary>The shape of people's scores of needs, in ordinal order of the ids.</summary>
internal sealed record ScoresShape(string Format, IEnumerable<PersonScoreShape> People) : IDocument<ValueList<PersonScore>>
{
    internal static ScoresShape Of(ValueList<PersonScore> scores) => new(
        ScoresJson.Format,
        Given.Whole(scores, "scores").OrderBy(person => person.PersonId, StringComparer.Ordinal).Select(PersonScoreShape.Of));

    public ValueList<PersonScore> Made() => [.. People.Select(person => person.Made())];
}

/// <summary>One person's score.</summary>
internal sealed record PersonScoreShape(string PersonId, decimal Points, EligibilityIndication? Indication, IEnumerable<ScoreLineShape> Lines)
{
    internal static PersonScoreShape Of(PersonScore person) =>
        new(person.PersonId, Exact.Plain(person.Score.Points), person.Indication, person.Score.Lines.Select(ScoreLineShape.Of));

    internal PersonScore Made() => new(PersonId, new([.. Lines.Select(line => new ScoreLine(line.Domain, line.Level, line.Points, line.Weight))]), Indication);
}

/// <summary>What one domain adds to a score.</summary>
internal sealed record ScoreLineShape(string Domain, string Level, decimal Points, decimal Weight, decimal Score)
{
    internal static ScoreLineShape Of(ScoreLine line) => new(line.Domain, line.Level, Exact.Plain(line.Points), Exact.Plain(line.Weight), Exact.Plain(line.Score));
}
