using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PhbCalc.Data.Csv;

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
    /// <summary>Which format it is, and which version: <c>phbcalc.budget.v1</c>.</summary>
    string Format { get; }
}

/// <summary>Writes one kind of document as JSON, and reads it back: the same bytes for the same value on any machine, and the same value for the same bytes.</summary>
/// <typeparam name="T">What is written.</typeparam>
/// <typeparam name="TDocument">Its shape.</typeparam>
/// <param name="format">Which format it is.</param>
/// <param name="shape">How the platform reads and writes the shape.</param>
/// <param name="document">The document of a value.</param>
internal sealed class JsonFormat<T, TDocument>(string format, JsonTypeInfo<TDocument> shape, Func<T, TDocument> document)
    where T : notnull
    where TDocument : class, IDocument<T>
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly ReadOnlyMemory<byte> EndOfLine = new([(byte)'\n']);

    internal void Write(Utf8JsonWriter json, T value)
    {
        ArgumentNullException.ThrowIfNull(json);
        JsonSerializer.Serialize(json, Document(value), shape);
    }

    internal void Write(Stream stream, T value)
    {
        ArgumentNullException.ThrowIfNull(stream);
        JsonSerializer.Serialize(stream, Document(value), shape);
        stream.WriteByte((byte)'\n');
    }

    internal async Task WriteAsync(Stream stream, T value, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        await JsonSerializer.SerializeAsync(stream, Document(value), shape, cancellationToken).ConfigureAwait(false);
        await stream.WriteAsync(EndOfLine, cancellationToken).ConfigureAwait(false);
    }

    internal void Write(IBufferWriter<byte> buffer, T value)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        using (Utf8JsonWriter json = new(buffer, Shapes.Layout))
        {
            Write(json, value);
        }

        buffer.Write(EndOfLine.Span);
    }

    internal string Text(T value) => $"{JsonSerializer.Serialize(Document(value), shape)}\n";

    internal T Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Read(TextStream.Bytes(stream));
    }

    internal T Parse(string text)
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

    private TDocument Document(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return document(value);
    }

    /// <summary>Reads the shape, makes the value, and compares the shape that the value has with the one that was read: whatever can be worked out again must come out the same.</summary>
    private T Read(ReadOnlyMemory<byte> json)
    {
        json = json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;
        TDocument read = ShapeReading.Read(json, shape, format);
        if (read.Format != format)
        {
            throw new InvalidInputException([JsonFaults.OtherFormat(read.Format, format)]);
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
