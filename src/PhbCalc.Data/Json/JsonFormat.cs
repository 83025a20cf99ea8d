using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PhbCalc.Clusters;
using PhbCalc.Data.Csv;
using PhbCalc.Data.Results;

namespace PhbCalc.Data.Json;

/// <summary>The shape of a JSON document, or of a part of it: members in the order in which they are written, named as its properties are in snake_case.</summary>
/// <typeparam name="T">What it is the shape of.</typeparam>
internal interface IShape<out T> : IShape
    where T : notnull
{
    /// <summary>What the members say.</summary>
    /// <exception cref="InvalidInputException">They say nothing that can be: the path of each fault starts at this shape.</exception>
    T Made();

    object IShape.MadeOf() => Made();
}

/// <inheritdoc cref="IShape{T}"/>
internal interface IShape
{
    /// <inheritdoc cref="IShape{T}.Made"/>
    object MadeOf();
}

/// <summary>The shape of a whole document.</summary>
internal interface IDocument<out T> : IShape<T>
    where T : notnull
{
    /// <summary>The format and its version: <c>phbcalc.budget.v1</c>.</summary>
    string Format { get; }
}

/// <summary>One version of one kind of document: writes it as JSON, and reads it back. What comes back equals what was written, and the same value is the same bytes on any machine.</summary>
/// <remarks>
/// This type is immutable. Every document has a schema in docs/schemas of its name. Sums are pounds with two decimals, dates yyyy-MM-dd, exact fractions text; members are in snake_case, in
/// the order of the schema, and all are written, null if there is no value. A member <c>provenance</c>, which says where the document comes from, may be the last one; it is no part of the value. It uses no reflection, so it works in trimmed and natively compiled programs. Rule: spec 8, Files.
/// </remarks>
/// <typeparam name="T">What is written.</typeparam>
public sealed class JsonFormat<T>
    where T : notnull
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly ReadOnlyMemory<byte> EndOfLine = new([(byte)'\n']);

    private readonly JsonTypeInfo shape;
    private readonly Func<T, IDocument<T>> document;

    /// <summary>Makes a format.</summary>
    /// <param name="name">Which format it is.</param>
    /// <param name="shape">How the platform reads and writes the shape of a document.</param>
    /// <param name="document">The shape of a value.</param>
    internal JsonFormat(string name, JsonTypeInfo shape, Func<T, IDocument<T>> document) => (Name, this.shape, this.document) = (name, shape, document);

    /// <summary>What the member <c>format</c> says, with the version: <c>phbcalc.budget.v1</c>.</summary>
    public string Name { get; }

    /// <summary>Writes a document to a stream.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="value">What to write.</param>
    public void Write(Stream stream, T value)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (stream is ProvenancedStream provenanced)
        {
            Write(stream, value, () => provenanced.Provenance);
            return;
        }

        JsonSerializer.Serialize(stream, Document(value), shape);
        stream.WriteByte((byte)'\n');
    }

    /// <summary>Writes a document that says where it comes from: the same, with <c>provenance</c> as its last member.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="value">What to write.</param>
    /// <param name="provenance">Where it comes from.</param>
    public void Write(Stream stream, T value, Provenance provenance)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(provenance);
        Write(stream, value, () => provenance);
    }

    /// <summary>Writes a document without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="value">What to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public async Task WriteAsync(Stream stream, T value, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        await JsonSerializer.SerializeAsync(stream, Document(value), shape, cancellationToken).ConfigureAwait(false);
        await stream.WriteAsync(EndOfLine, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes a document into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where it goes, as bytes of UTF-8.</param>
    /// <param name="value">What to write.</param>
    public void Write(IBufferWriter<byte> buffer, T value)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        using (Utf8JsonWriter json = new(buffer, Shapes.Layout))
        {
            Write(json, value);
        }

        buffer.Write(EndOfLine.Span);
    }

    /// <summary>Writes a document as one value within JSON that is being written, laid out as that is.</summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="value">What to write.</param>
    public void Write(Utf8JsonWriter json, T value)
    {
        ArgumentNullException.ThrowIfNull(json);
        JsonSerializer.Serialize(json, Document(value), shape);
    }

    /// <summary>The text that <see cref="Write(Stream, T)"/> writes.</summary>
    /// <param name="value">What to write.</param>
    public string Text(T value) => $"{JsonSerializer.Serialize(Document(value), shape)}\n";

    /// <summary>Reads a document from a stream.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format; a member is missing, unknown, given twice or malformed; its values are refused; or a value does not follow from the rest.
    /// The faults of one of these kinds are reported at once, each with the JSON pointer of its member in <see cref="Fault.Path"/>.
    /// </exception>
    public T Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Read(TextStream.Bytes(stream));
    }

    /// <summary>Reads a document from a stream, with where it comes from.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <returns>The value, as <see cref="Read(Stream)"/> gives it, and what the member <c>provenance</c> says; null if there is none.</returns>
    /// <exception cref="InvalidInputException">The JSON is faulty, as with <see cref="Read(Stream)"/>, or that member is.</exception>
    public (T Value, Provenance? Provenance) ReadWithProvenance(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        (ReadOnlyMemory<byte> json, Provenance? provenance) = ProvenanceMember.Apart(WithoutMark(TextStream.Bytes(stream)));
        return (Made(json), provenance);
    }

    /// <summary>Reads a document without waiting for the stream, such as the request to a web server.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <param name="cancellationToken">Stops the reading; none by default.</param>
    /// <exception cref="InvalidInputException">The JSON is faulty, as with <see cref="Read(Stream)"/>.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public async Task<T> ReadAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Read(await TextStream.BytesAsync(stream, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Reads a document from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read(Stream)"/>.</exception>
    public T Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            return Read(StrictUtf8.GetBytes(text));
        }
        catch (EncoderFallbackException exception)
        {
            throw new InvalidInputException([JsonFaults.NotUnicode(text.AsSpan(0, exception.Index).Count('\n') + 1)]);
        }
    }

    private IDocument<T> Document(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return document(value);
    }

    private void Write(Stream stream, T value, Func<Provenance> provenance)
    {
        using (HeldBackStream held = new(stream))
        {
            JsonSerializer.Serialize(held, Document(value), shape);
        }

        ProvenanceMember.End(stream, provenance());
        stream.WriteByte((byte)'\n');
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> json) => json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;

    /// <summary>Reads a document. Where it comes from, if it says so, is no part of the value.</summary>
    private T Read(ReadOnlyMemory<byte> json) => Made(ProvenanceMember.Apart(WithoutMark(json)).Json);

    /// <summary>Reads the shape, makes the value, and compares the shape that the value has with the one that was read: every value that can be worked out again must be the same.</summary>
    private T Made(ReadOnlyMemory<byte> json)
    {
        IDocument<T> read = (IDocument<T>)ShapeReading.Read(json, shape, Name);
        if (read.Format != Name)
        {
            throw new InvalidInputException([JsonFaults.OtherFormat(read.Format, Name)]);
        }

        try
        {
            T value = read.Made();
            InvalidInputException.ThrowIfAny(ShapeDifferences.Between(read, document(value), shape));
            return value;
        }
        catch (InvalidInputException exception)
        {
            throw new InvalidInputException([.. exception.Faults.Select(fault => JsonPath.Placed(JsonPath.Named(fault)))]);
        }
        catch (OverflowException)
        {
            throw new InvalidInputException([JsonFaults.TooLarge()]);
        }
    }
}

/// <summary>Where a document comes from, as its last member, <c>provenance</c>. A document without it is the same document.</summary>
internal static class ProvenanceMember
{
    private const string Name = "provenance";

    /// <summary>Writes a document that is complete but for its last two characters, a line feed and a brace.</summary>
    internal static void End(Stream stream, Provenance provenance)
    {
        stream.Write(",\n  \"provenance\": "u8);
        foreach (byte letter in JsonSerializer.SerializeToUtf8Bytes(OriginShape.Of(provenance), Shapes.Strict.OriginShape))
        {
            stream.WriteByte(letter);
            if (letter == '\n')
            {
                stream.Write("  "u8);
            }
        }

        stream.Write("\n}"u8);
    }

    /// <summary>A document that was written without the member, with it.</summary>
    internal static void Write(Stream stream, ReadOnlySpan<byte> document, Provenance provenance)
    {
        stream.Write(document[..^"\n}\n".Length]);
        End(stream, provenance);
        stream.Write("\n"u8);
    }

    /// <summary>A document without the member, and what the member says; null if there is none.</summary>
    /// <exception cref="InvalidInputException">The member says nothing that can be.</exception>
    internal static (ReadOnlyMemory<byte> Json, Provenance? Provenance) Apart(ReadOnlyMemory<byte> json)
    {
        if (json.Span.IndexOf("\"provenance\""u8) < 0 || PlaceIn(json.Span) is not { } place)
        {
            return (json, null);
        }

        try
        {
            OriginShape origin = JsonSerializer.Deserialize(json.Span[place.Value..place.End], Shapes.Strict.OriginShape) ?? throw new JsonException();
            (int start, int end) = WithComma(json.Span, place.Name, place.End);
            return ((byte[])[.. json.Span[..start], .. json.Span[end..]], origin.Made());
        }
        catch (JsonException)
        {
            throw new InvalidInputException([JsonFaults.NotProvenance($"/{Name}")]);
        }
    }

    /// <summary>Where the member of the document itself stands; null if it has none, or is not well formed until there.</summary>
    private static (int Name, int Value, int End)? PlaceIn(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json);
        try
        {
            while (reader.Read())
            {
                if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 })
                {
                    int name = (int)reader.TokenStartIndex;
                    bool isIt = reader.ValueTextEquals(Name);
                    reader.Read();
                    int value = (int)reader.TokenStartIndex;
                    reader.Skip();
                    if (isIt)
                    {
                        return (name, value, (int)reader.BytesConsumed);
                    }
                }
            }
        }
        catch (JsonException)
        {
            return null; // Those who read the rest say what is wrong.
        }

        return null;
    }

    /// <summary>The member with the comma before it, or after it if it is the first.</summary>
    private static (int Start, int End) WithComma(ReadOnlySpan<byte> json, int start, int end)
    {
        int before = json[..start].TrimEnd(" \t\r\n"u8).Length;
        if (json[before - 1] == ',')
        {
            return (before - 1, end);
        }

        ReadOnlySpan<byte> after = json[end..].TrimStart(" \t\r\n"u8);
        return (start, after.Length > 0 && after[0] == ',' ? json.Length - after.Length + 1 : end);
    }
}

/// <summary>What can be wrong with JSON that is read back. The field of each fault is the path of its member.</summary>
internal static class JsonFaults
{
    /// <summary>Malformed JSON has a line; a member that appears twice has none.</summary>
    internal static Fault NotJson(JsonException exception) => exception.LineNumber is { } line
        ? new(string.Create(CultureInfo.InvariantCulture, $"line {line + 1}"), "is not well-formed JSON", "check the quotes, commas and brackets here and just before") { Path = string.Empty }
        : new("json", "names a member twice", "give the file as it was written") { Path = string.Empty };

    internal static Fault NotProvenance(string path) => At(path, "is not what is written of where a document comes from", "give the file as it was written, or leave the member out");

    /// <summary>A text or a name that no text can be.</summary>
    internal static Fault NotUnicode(int line) => new(string.Create(CultureInfo.InvariantCulture, $"line {line}"), "holds a text that is not Unicode", "give the file as it was written") { Path = string.Empty };

    internal static Fault TooLarge() => new("total", "is a sum of more than can be counted", "give the file as it was written");

    internal static Fault OtherFormat(string? value, string format) =>
        new("format", "is not the format that is read here", $"give a file whose format is {format}") { Value = value };

    internal static Fault NotAnObject(string path) => At(path, "is not an object", "write { and its members");

    internal static Fault Missing(string path) => At(path, "is missing", "add it: every member of the format is written, null if there is nothing to say");

    internal static Fault Unknown(string path, string name, IEnumerable<string> known) => At(path, "is not a member of the format", Nearest.Suggest(name, known));

    internal static Fault NotText(string path) => At(path, "is not a text", "write it in quotes");

    internal static Fault NotADate(string path) => At(path, "is not a date as yyyy-MM-dd", "write it like \"2026-04-06\"");

    internal static Fault NotATarget(string path) => At(path, "names no lines of a budget", "write a target such as \"visit:V01\", or \"\" for the whole budget");

    internal static Fault NotATime(string path) => At(path, "is not a time of day", "write it like \"07:30\"");

    internal static Fault NotDays(string path) => At(path, "is not days", "write them like \"Mon-Fri\", \"Sat Sun\" or \"BankHoliday\"");

    internal static Fault NotWeeks(string path) => At(path, "is not a week pattern", "write it like \"every\" or \"1,3 of 4\"");

    internal static Fault NotANumber(string path) => At(path, "is not a number", "write it like 1234.56, without an exponent and with at most 28 digits");

    internal static Fault NotPence(string path) => At(path, "is not a sum in whole pence", "write it with two decimals");

    internal static Fault NotWhole(string path) => At(path, "is not a whole number", "write it like 2");

    internal static Fault NotYesOrNo(string path) => At(path, "is neither true nor false", "write true or false");

    internal static Fault NotATaxYear(string path) => At(path, "is not a tax year", "write it like \"2026/27\"");

    internal static Fault NotAFinancialYear(string path) => At(path, "is not a financial year", "write it like \"2026/27\"");

    internal static Fault NotACluster(string path, string value) => JsonPath.At(CodeFaults.NoCode(value), path);

    internal static Fault NotAShareRatio(string path) => At(path, "is not a fraction of whole numbers", "write it like \"327/400\"");

    internal static Fault NoTableAmount(string path) =>
        At(path, "do not start with a line of the allocation table", "give the file as it was written: the first line is of kind table_amount");

    internal static Fault NotWhatFollows(string path) =>
        At(path, "is not what the other members come to", "give the file as it was written: what can be worked out from its lines is worked out again");

    internal static Fault NotAList(string path) => At(path, "is not a list", "write [ and its members");

    internal static Fault NotAWord(string path, string value, string what, IEnumerable<string> known) =>
        At(path, $"is not {what}", Nearest.Suggest(value, known)) with { Value = value };

    internal static Fault EndsFirst(string path) => At(path, "is before the first day", "write that day or a later one");

    internal static Fault NotTheSum(string path, Money stated, Money sum) =>
        At(path, $"is not what its parts come to, {sum}", "give the file as it was written: every total is the sum of the lines it shows") with
        {
            Value = stated.ToString(),
        };

    private static Fault At(string path, string problem, string remedy) => JsonPath.At(new(string.Empty, problem, remedy), path);
}
