using System.Buffers;

namespace PhbCalc.Data;

/// <summary>Writes an allocation table fitted to past cost, with the sample and its accuracy, as JSON, and reads it back: what comes back equals what was written.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.calibration.v1.schema.json. Sums are pounds with two decimals or all that they need.</remarks>
public static class CalibrationJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.calibration.v1</c>.</summary>
    public const string Format = "phbcalc.calibration.v1";

    /// <summary>Writes a result.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="result">The table, and the cross-validation if there is one.</param>
    public static void Write(Stream stream, CalibrationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        JsonText.Write(stream, json => CalibrationMembers.Write(json, result));
    }

    /// <summary>Writes a result without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="result">The table, and the cross-validation if there is one.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, CalibrationResult result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        return JsonText.WriteAsync(stream, json => CalibrationMembers.Write(json, result), cancellationToken);
    }

    /// <summary>Writes a result into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where it goes, as bytes of UTF-8.</param>
    /// <param name="result">The table, and the cross-validation if there is one.</param>
    public static void Write(IBufferWriter<byte> buffer, CalibrationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        JsonText.Write(buffer, json => CalibrationMembers.Write(json, result));
    }

    /// <summary>The text that <see cref="Write(Stream, CalibrationResult)"/> writes.</summary>
    /// <param name="result">The table, and the cross-validation if there is one.</param>
    public static string Text(CalibrationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return JsonText.Of(json => CalibrationMembers.Write(json, result));
    }

    /// <summary>Reads a result.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or a number is out of range.
    /// All faults are reported at once, each with the path of its member.
    /// </exception>
    public static CalibrationResult Read(Stream stream) => JsonText.Read(stream, Format, CalibrationMembers.Read);

    /// <summary>Reads a result from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static CalibrationResult Parse(string text) => JsonText.Parse(text, Format, CalibrationMembers.Read);
}
