using System.Buffers;
using PhbCalc.Data.Csv;
using PhbCalc.Employment;

namespace PhbCalc.Data.Json;

/// <summary>Writes the employer's National Insurance on pay by period as JSON, and reads it back: what comes back equals what was written.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.nic.v1.schema.json. Sums are pounds with two decimals.</remarks>
public static class NicJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.nic.v1</c>.</summary>
    public const string Format = "phbcalc.nic.v1";

    private static readonly JsonFormat<ValueList<NicContribution>, NicShape> Document = new(Format, Shapes.Strict.NicShape, NicShape.Of);

    /// <summary>Writes contributions.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="contributions">The contributions to write.</param>
    public static void Write(Stream stream, ValueList<NicContribution> contributions) => Document.Write(stream, contributions);

    /// <summary>Writes contributions without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="contributions">The contributions to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, ValueList<NicContribution> contributions, CancellationToken cancellationToken = default) => Document.WriteAsync(stream, contributions, cancellationToken);

    /// <summary>Writes contributions into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where they go, as bytes of UTF-8.</param>
    /// <param name="contributions">The contributions to write.</param>
    public static void Write(IBufferWriter<byte> buffer, ValueList<NicContribution> contributions) => Document.Write(buffer, contributions);

    /// <summary>The text that <see cref="Write(Stream, ValueList{NicContribution})"/> writes.</summary>
    /// <param name="contributions">The contributions to write.</param>
    public static string Text(ValueList<NicContribution> contributions) => Document.Text(contributions);

    /// <summary>Reads contributions.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or a period does not exist.
    /// All faults are reported at once, each with the path of its member.
    /// </exception>
    public static ValueList<NicContribution> Read(Stream stream) => Document.Read(stream);

    /// <summary>Reads contributions from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static ValueList<NicContribution> Parse(string text) => Document.Parse(text);
}

/// <summary>The shape of a list of National Insurance contributions, named as the columns of nic.csv.</summary>
internal sealed record NicShape(string Format, IEnumerable<NicRowShape> Rows) : IDocument<ValueList<NicContribution>>
{
    internal static NicShape Of(ValueList<NicContribution> contributions) => new(NicJson.Format, Given.Whole(contributions, "contributions").Select(NicRowShape.Of));

    public ValueList<NicContribution> Made()
    {
        Parts parts = new();
        ValueList<NicContribution> rows = parts.Each("rows", Rows);
        parts.ThrowIfAny();
        return rows;
    }
}

/// <summary>One contribution.</summary>
internal sealed record NicRowShape(TaxYear TaxYear, string Category, PayFrequency Frequency, int Period, decimal Pay, Money EmployerNi) : IShape<NicContribution>
{
    internal static NicRowShape Of(NicContribution contribution)
    {
        NicRow row = contribution.Row;
        return new(row.Period.Year, row.Category, row.Period.Frequency, row.Period.Number, Exact.Pounds(row.Pay), contribution.EmployerContribution);
    }

    public NicContribution Made() => new(new(new(TaxYear, Frequency, Period), Category, Money.FromPounds(Pay)), EmployerNi);
}
