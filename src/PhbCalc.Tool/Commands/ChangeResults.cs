using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Data.Results;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary>What a change comes to: the sums of everybody, and each person's budgets one after another.</summary>
internal sealed class ChangeResults
{
    private readonly Func<IEnumerable<ChangedBudget>> inTurn;
    private readonly CaseloadPair? pair;
    private readonly LocalDate? paidUntil;
    private readonly Money? threshold;
    private readonly bool writesCsv;
    private List<ReadOnlyMemory<byte>>? rows;
    private CaseloadChange? change;

    private ChangeResults(CaseloadPair pair, LocalDate? paidUntil, Money? threshold, bool writesCsv) =>
        (inTurn, this.pair, this.paidUntil, this.threshold, this.writesCsv) = (() => pair.InTurn(paidUntil), pair, paidUntil, threshold, writesCsv);

    private ChangeResults(ChangedBudget only, Money? threshold) => (inTurn, this.threshold) = (() => [only], threshold);

    /// <summary>What the change comes to for all; worked out where it is first asked for, or while change-lines.csv is written.</summary>
    internal CaseloadChange Change => change ??= CaseloadChange.Of(InTurn(), pair?.NotWorkedOut ?? 0, threshold: threshold);

    /// <summary>Works the change out.</summary>
    /// <param name="pair">The caseload before and after.</param>
    /// <param name="only">The one person asked for; null for everybody.</param>
    /// <param name="paidUntil">The last day that has been paid already; null if nobody asks.</param>
    /// <param name="threshold">The difference from which on somebody looks first; null for none.</param>
    /// <param name="writesCsv">Whether change-lines.csv will be written, and all else follows while it is.</param>
    /// <param name="bars">How far it has come.</param>
    /// <exception cref="UsageException">Nobody has the id asked for.</exception>
    internal static ChangeResults Of(CaseloadPair pair, string? only, LocalDate? paidUntil, Money? threshold, bool writesCsv, ProgressBars bars)
    {
        if (only is not null)
        {
            return new(pair.Find(only, paidUntil) ?? throw new UsageException($"--person: '{only}' is in neither people.csv; write an id that is in one of them, capitals included."), threshold);
        }

        pair.Check(bars.Of("working out"));
        ChangeResults results = new(pair, paidUntil, threshold, writesCsv);
        results.change = writesCsv ? null : results.Change;
        return results;
    }

    /// <summary>Both budgets of each, one after another, worked out again: of a caseload there are too many to keep.</summary>
    internal IEnumerable<ChangedBudget> InTurn() => inTurn();

    /// <summary>Writes change-lines.csv. All that follows from everybody's lines is worked out in the same pass: the sums of all, and the rows of changes.csv.</summary>
    internal void WriteLines(Stream stream)
    {
        if (pair is null || !writesCsv)
        {
            ChangeLinesFile.Write(stream, InTurn());
        }
        else
        {
            change = CaseloadChange.Of(Written(stream, pair), pair.NotWorkedOut, threshold: threshold);
        }
    }

    /// <summary>Writes changes.csv.</summary>
    internal void WritePeople(Stream stream)
    {
        if (rows is null)
        {
            ChangesFile.Write(stream, InTurn(), threshold);
        }
        else
        {
            ChangesFile.Write(stream, rows);
        }
    }

    private IEnumerable<ChangedBudget> Written(Stream stream, CaseloadPair everybody)
    {
        rows = [];
        ChangeLinesFile.Write(stream, Array.Empty<ReadOnlyMemory<byte>>());
        foreach ((ChangedBudget person, ReadOnlyMemory<byte> row, ReadOnlyMemory<byte> lines) in everybody.InTurn(person => (person, ChangesFile.Row(person, threshold), ChangeLinesFile.Rows(person)), paidUntil))
        {
            stream.Write(lines.Span);
            rows.Add(row);
            yield return person;
        }
    }
}
