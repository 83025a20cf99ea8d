using System.Buffers;
using PhbCalc.Budgets;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data.Json;

/// <summary>Writes comparisons of agencies with PAs, with every line, as JSON, and reads them back: what comes back equals what was written.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.providers.v1.schema.json. Sums are pounds with two decimals, exact fractions are text, dates yyyy-MM-dd.</remarks>
public static class ProvidersJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.providers.v1</c>.</summary>
    public const string Format = "phbcalc.providers.v1";

    private static readonly JsonFormat<ProviderComparisons, ProvidersShape> Document = new(Format, Shapes.Strict.ProvidersShape, ProvidersShape.Of);

    /// <summary>Writes comparisons.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="comparisons">The comparisons to write.</param>
    public static void Write(Stream stream, ProviderComparisons comparisons) => Document.Write(stream, comparisons);

    /// <summary>Writes comparisons without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="comparisons">The comparisons to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, ProviderComparisons comparisons, CancellationToken cancellationToken = default) => Document.WriteAsync(stream, comparisons, cancellationToken);

    /// <summary>Writes comparisons into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where they go, as bytes of UTF-8.</param>
    /// <param name="comparisons">The comparisons to write.</param>
    public static void Write(IBufferWriter<byte> buffer, ProviderComparisons comparisons) => Document.Write(buffer, comparisons);

    /// <summary>The text that <see cref="Write(Stream, ProviderComparisons)"/> writes.</summary>
    /// <param name="comparisons">The comparisons to write.</param>
    public static string Text(ProviderComparisons comparisons) => Document.Text(comparisons);

    /// <summary>Reads comparisons.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or a total is not the sum of its lines.
    /// All faults are reported at once, each with the path of its member.
    /// </exception>
    public static ProviderComparisons Read(Stream stream) => Document.Read(stream);

    /// <summary>Reads comparisons from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static ProviderComparisons Parse(string text) => Document.Parse(text);
}

/// <summary>The shape of comparisons of agencies with PAs.</summary>
internal sealed record ProvidersShape(string Format, ProviderTotalsShape Totals, IEnumerable<ProviderDifferenceShape> Differences, IEnumerable<ProviderPersonShape> People)
    : IDocument<ProviderComparisons>
{
    internal static ProvidersShape Of(ProviderComparisons comparisons) => new(
        ProvidersJson.Format,
        ProviderTotalsShape.Of(comparisons.Agency, comparisons.PersonalAssistants, comparisons.Saving),
        comparisons.Differences.Select(ProviderDifferenceShape.Of),
        comparisons.People.Select(ProviderPersonShape.Of));

    public ProviderComparisons Made() => new([.. People.Select(person => person.Made())]);
}

/// <summary>One person's care both ways.</summary>
internal sealed record ProviderPersonShape(
    string PersonId,
    Ratio WeeksPerYear,
    bool PartOfYear,
    ProviderTotalsShape Totals,
    IEnumerable<ProviderDifferenceShape> Differences,
    BreakdownShape Agency,
    BreakdownShape Pa,
    IEnumerable<string> Notices)
{
    internal static ProviderPersonShape Of(ProviderComparison person) => new(
        person.PersonId,
        person.WeeksPerYear,
        person.IsPartOfYear,
        ProviderTotalsShape.Of(person.Agency.Total, person.PersonalAssistants.Total, person.Saving),
        person.Differences.Select(ProviderDifferenceShape.Of),
        BreakdownShape.Of(person.Agency),
        BreakdownShape.Of(person.PersonalAssistants),
        person.Notices);

    internal ProviderComparison Made() => new(PersonId, WeeksPerYear, Agency.Made(), Pa.Made()) { IsPartOfYear = PartOfYear, Notices = [.. Notices] };
}

/// <summary>What both ways come to.</summary>
internal sealed record ProviderTotalsShape(Money Agency, Money Pa, Money Difference, decimal? Saving)
{
    private const int SavingDecimals = 5;

    internal static ProviderTotalsShape Of(Money agency, Money personalAssistants, decimal? saving) =>
        new(agency, personalAssistants, agency - personalAssistants, Exact.DecimalsOrNull(saving, SavingDecimals));
}

/// <summary>One reason why both ways do not cost the same.</summary>
internal sealed record ProviderDifferenceShape(string Reason, Money Amount)
{
    internal static ProviderDifferenceShape Of(ProviderDifference difference) => new(difference.Reason, difference.Amount);
}
