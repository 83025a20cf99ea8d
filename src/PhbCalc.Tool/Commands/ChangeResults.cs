using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Data.Results;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary>The effect of a change: the sums of all people, and the budgets person by person.</summary>
internal sealed class ChangeResults : IDisposable
{
    private readonly CaseloadPairBatches batches;
    private readonly ChangedBudget? only;
    private readonly LocalDate? paidUntil;
    private readonly Money? threshold;
    private List<ReadOnlyMemory<byte>>? rows;
    private CaseloadChange? change;

    private ChangeResults(CaseloadPairBatches batches, ChangedBudget? only, LocalDate? paidUntil, Money? threshold) =>
        (this.batches, this.only, this.paidUntil, this.threshold) = (batches, only, paidUntil, threshold);

    /// <summary>What the change comes to for everybody; worked out when first asked for, or while change-lines.csv is written.</summary>
    internal CaseloadChange Change => change ??= only is null ? batches.Change(threshold, paidUntil) : CaseloadChange.Of([only], threshold: threshold);

    /// <summary>Works the change out.</summary>
    /// <param name="batches">The caseload before and after; the results close it.</param>
    /// <param name="only">The one person asked for; null for everybody.</param>
    /// <param name="paidUntil">The last day that has been paid already; null if not asked for.</param>
    /// <param name="threshold">The smallest difference for which to look at a budget first; null for none.</param>
    /// <param name="writesCsv">Whether change-lines.csv will be written; then everything else is worked out in that pass.</param>
    /// <param name="bars">Shows how far it has come.</param>
    /// <exception cref="UsageException">No person has the id asked for.</exception>
    internal static ChangeResults Of(CaseloadPairBatches batches, string? only, LocalDate? paidUntil, Money? threshold, bool writesCsv, ProgressBars bars)
    {
        try
        {
            return only is null
                ? new(batches, null, paidUntil, threshold) { change = writesCsv ? null : batches.Change(threshold, paidUntil, bars.Of("working out")) }
                : new(batches, Found(batches, only, paidUntil), paidUntil, threshold);
        }
        catch
        {
            batches.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => batches.Dispose();

    /// <summary>Both budgets of each person, or something made from them, one after another, worked out again: a caseload has too many to keep.</summary>
    internal IEnumerable<T> InTurn<T>(Func<ChangedBudget, T> wanted) => only is null ? batches.EachInTurn(wanted, paidUntil) : [wanted(only)];

    /// <summary>Writes change-lines.csv. Everything that follows from all lines is worked out in the same pass: the sums of all, and the rows of changes.csv.</summary>
    internal void WriteLines(Stream stream)
    {
        if (change is not null || only is not null)
        {
            ChangeLinesFile.Write(stream, InTurn(person => person));
        }
        else
        {
            rows = [];
            ChangeLinesFile.Write(stream, Array.Empty<ReadOnlyMemory<byte>>());
            change = CaseloadChange.Together(Written(stream, rows, batches));
        }
    }

    /// <summary>Writes changes.csv.</summary>
    internal void WritePeople(Stream stream)
    {
        if (rows is null)
        {
            ChangesFile.Write(stream, InTurn(person => person), threshold);
        }
        else
        {
            ChangesFile.Write(stream, rows);
        }
    }

    private static ChangedBudget Found(CaseloadPairBatches batches, string personId, LocalDate? paidUntil) =>
        batches.Each(pair => pair.Find(personId, paidUntil)).ToArray().OfType<ChangedBudget>().FirstOrDefault()
        ?? throw new UsageException($"--person: '{personId}' is in neither people.csv; write an id that is in one of them, capitals included.");

    /// <summary>Writes the lines batch by batch. A caseload that is read as a whole is written as it is worked out.</summary>
    private IEnumerable<CaseloadChange> Written(Stream stream, List<ReadOnlyMemory<byte>> kept, CaseloadPairBatches everybody)
    {
        if (everybody.Count == 1)
        {
            return everybody.Each(pair => Part(pair, lines => stream.Write(lines.Span), kept));
        }

        return everybody.Each(pair =>
        {
            (List<ReadOnlyMemory<byte>> lines, List<ReadOnlyMemory<byte>> own) = ([], []);
            return (Change: Part(pair, lines.Add, own), Lines: lines, Rows: own);
        }).Select(part =>
        {
            part.Lines.ForEach(lines => stream.Write(lines.Span));
            kept.AddRange(part.Rows);
            return part.Change;
        });
    }

    private CaseloadChange Part(CaseloadPair pair, Action<ReadOnlyMemory<byte>> write, List<ReadOnlyMemory<byte>> kept) =>
        pair.Checked(() => CaseloadChange.Of(Written(pair, write, kept), pair.NotWorkedOut, threshold: threshold));

    private IEnumerable<ChangedBudget> Written(CaseloadPair pair, Action<ReadOnlyMemory<byte>> write, List<ReadOnlyMemory<byte>> kept)
    {
        foreach ((ChangedBudget person, ReadOnlyMemory<byte> row, ReadOnlyMemory<byte> lines) in pair.InTurn(person => (person, ChangesFile.Row(person, threshold), ChangeLinesFile.Rows(person)), paidUntil))
        {
            write(lines);
            kept.Add(row);
            yield return person;
        }
    }
}
