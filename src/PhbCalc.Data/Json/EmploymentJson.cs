using System.Buffers;
using PhbCalc.Rates.Employment;

namespace PhbCalc.Data;

/// <summary>Writes what people's teams of PAs cost, with every line, as JSON, and reads it back: what comes back equals what was written.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.employment.v1.schema.json. Sums are pounds with two decimals, exact fractions are text, dates yyyy-MM-dd.</remarks>
public static class EmploymentJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.employment.v1</c>.</summary>
    public const string Format = "phbcalc.employment.v1";

    /// <summary>Writes costs.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="costs">The costs to write.</param>
    public static void Write(Stream stream, ValueList<EmploymentCost> costs) => JsonText.Write(stream, json => EmploymentMembers.Write(json, Given.Whole(costs, "costs")));

    /// <summary>Writes costs without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="costs">The costs to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, ValueList<EmploymentCost> costs, CancellationToken cancellationToken = default) => JsonText.WriteAsync(stream, json => EmploymentMembers.Write(json, costs), cancellationToken);

    /// <summary>Writes costs into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where they go, as bytes of UTF-8.</param>
    /// <param name="costs">The costs to write.</param>
    public static void Write(IBufferWriter<byte> buffer, ValueList<EmploymentCost> costs) => JsonText.Write(buffer, json => EmploymentMembers.Write(json, costs));

    /// <summary>The text that <see cref="Write(Stream, ValueList{EmploymentCost})"/> writes.</summary>
    /// <param name="costs">The costs to write.</param>
    public static string Text(ValueList<EmploymentCost> costs) => JsonText.Of(json => EmploymentMembers.Write(json, Given.Whole(costs, "costs")));

    /// <summary>Reads costs.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or a total is not the sum of its lines.
    /// All faults are reported at once, each with the path of its member.
    /// </exception>
    public static ValueList<EmploymentCost> Read(Stream stream) => JsonText.Read(stream, Format, EmploymentMembers.Read);

    /// <summary>Reads costs from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static ValueList<EmploymentCost> Parse(string text) => JsonText.Parse(text, Format, EmploymentMembers.Read);
}
