using System.Buffers;
using PhbCalc.BottomUp;

namespace PhbCalc.Data;

/// <summary>Writes one budget with all its lines as JSON, and reads it back: what comes back equals what was written.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.budget.v1.schema.json. Sums are pounds with two decimals, dates yyyy-MM-dd.</remarks>
public static class BudgetJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.budget.v1</c>.</summary>
    public const string Format = "phbcalc.budget.v1";

    /// <summary>Writes a budget.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="budget">The budget to write.</param>
    public static void Write(Stream stream, BottomUpBudget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        JsonText.Write(stream, json => BudgetMembers.Write(json, budget));
    }

    /// <summary>Writes a budget without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="budget">The budget to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, BottomUpBudget budget, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(budget);
        return JsonText.WriteAsync(stream, json => BudgetMembers.Write(json, budget), cancellationToken);
    }

    /// <summary>Writes a budget into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where it goes, as bytes of UTF-8.</param>
    /// <param name="budget">The budget to write.</param>
    public static void Write(IBufferWriter<byte> buffer, BottomUpBudget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        JsonText.Write(buffer, json => BudgetMembers.Write(json, budget));
    }

    /// <summary>The text that <see cref="Write(Stream, BottomUpBudget)"/> writes.</summary>
    /// <param name="budget">The budget to write.</param>
    public static string Text(BottomUpBudget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        return JsonText.Of(json => BudgetMembers.Write(json, budget));
    }

    /// <summary>Reads a budget.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or a total is not the sum of its lines.
    /// All faults are reported at once, each with the path of its member.
    /// </exception>
    public static BottomUpBudget Read(Stream stream) => JsonText.Read(stream, Format, BudgetMembers.Read);

    /// <summary>Reads a budget from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static BottomUpBudget Parse(string text) => JsonText.Parse(text, Format, BudgetMembers.Read);
}
