using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data.Json;

/// <summary>JSON as text: the same bytes for the same value on any machine.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static void Write(Stream stream, Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using (Utf8JsonWriter json = new(stream, Layout))
        {
            write(json);
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>Writes into a buffer first, then all of it to the stream at once: a stream that refuses synchronous writing is never asked for it.</summary>
    internal static async Task WriteAsync(Stream stream, Action<Utf8JsonWriter> write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        cancellationToken.ThrowIfCancellationRequested();
        await stream.WriteAsync(Written(write).WrittenMemory, cancellationToken).ConfigureAwait(false);
    }

    internal static void Write(IBufferWriter<byte> buffer, Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        using (Utf8JsonWriter json = new(buffer, Layout))
        {
            write(json);
        }

        buffer.Write("\n"u8);
    }

    internal static string Of(Action<Utf8JsonWriter> write) => Encoding.UTF8.GetString(Written(write).WrittenSpan);

    private static ArrayBufferWriter<byte> Written(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> buffer = new();
        Write(buffer, write);
        return buffer;
    }

    internal static T Read<T>(Stream stream, string format, Func<JsonObject, T> read)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Read(TextStream.Bytes(stream), format, read);
    }

    internal static T Parse<T>(string text, string format, Func<JsonObject, T> read)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            return Read(StrictUtf8.GetBytes(text), format, read);
        }
        catch (EncoderFallbackException exception)
        {
            throw new InvalidInputException([JsonFaults.NotUnicode(text.AsSpan(0, exception.Index).Count('\n') + 1)]);
        }
    }

    private static T Read<T>(byte[] json, string format, Func<JsonObject, T> read)
    {
        List<Fault> faults = [];
        try
        {
            json = json.AsSpan().StartsWith("\uFEFF"u8) ? json[3..] : json;
            if (JsonStrings.FirstUnreadable(json) is { } line)
            {
                throw new InvalidInputException([JsonFaults.NotUnicode(line)]);
            }

            using JsonDocument document = JsonDocument.Parse(json, Strict);
            JsonObject root = new(document.RootElement, string.Empty, faults);
            root.RefuseOtherFormat(format);
            InvalidInputException.ThrowIfAny(faults);
            T value = read(root);
            InvalidInputException.ThrowIfAny(faults);
            return value;
        }
        catch (JsonException exception)
        {
            throw new InvalidInputException([JsonFaults.NotJson(exception)]);
        }
        catch (OverflowException)
        {
            throw new InvalidInputException([JsonFaults.TooLarge()]);
        }
    }
}
