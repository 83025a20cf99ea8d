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
    private readonly List<ReadOnlyMemory<byte>>? rows;

    /// <summary>The result of everybody.</summary>
    /// <param name="pair">The caseload before and after.</param>
    /// <param name="paidUntil">The last day that has been paid already; null if nobody asks.</param>
    /// <param name="threshold">The difference from which on somebody looks first; null for none.</param>
    /// <param name="keepsRows">Whether the rows of changes.csv are made in the same pass and kept, because they will be written.</param>
    private ChangeResults(CaseloadPair pair, LocalDate? paidUntil, Money? threshold, bool keepsRows)
    {
        (this.pair, this.paidUntil, this.threshold) = (pair, paidUntil, threshold);
        inTurn = () => pair.InTurn(paidUntil);
        rows = keepsRows ? [] : null;
        Change = CaseloadChange.Of(keepsRows ? KeepingRows(pair) : InTurn(), pair.NotWorkedOut, threshold: threshold);
    }

    private ChangeResults(ChangedBudget only, Money? threshold) =>
        (inTurn, this.threshold, Change) = (() => [only], threshold, CaseloadChange.Of([only], threshold: threshold));

    /// <summary>What the change comes to for all.</summary>
    internal CaseloadChange Change { get; }

    /// <summary>Works the change out.</summary>
    /// <param name="pair">The caseload before and after.</param>
    /// <param name="only">The one person asked for; null for everybody.</param>
    /// <param name="paidUntil">The last day that has been paid already; null if nobody asks.</param>
    /// <param name="threshold">The difference from which on somebody looks first; null for none.</param>
    /// <param name="keepsRows">Whether rows of CSV files are made in the same pass and kept, because they will be written.</param>
    /// <param name="bars">How far it has come.</param>
    /// <exception cref="UsageException">Nobody has the id asked for.</exception>
    internal static ChangeResults Of(CaseloadPair pair, string? only, LocalDate? paidUntil, Money? threshold, bool keepsRows, ProgressBars bars)
    {
        if (only is not null)
        {
            return new(pair.Find(only, paidUntil) ?? throw new UsageException($"--person: '{only}' is in neither people.csv; write an id that is in one of them, capitals included."), threshold);
        }

        pair.Check(bars.Of("working out"));
        return new(pair, paidUntil, threshold, keepsRows);
    }

    /// <summary>Both budgets of each, one after another, worked out again: of a caseload there are too many to keep.</summary>
    internal IEnumerable<ChangedBudget> InTurn() => inTurn();

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

    /// <summary>Writes change-lines.csv.</summary>
    internal void WriteLines(Stream stream)
    {
        if (rows is null)
        {
            ChangeLinesFile.Write(stream, InTurn());
        }
        else
        {
            ChangeLinesFile.Write(stream, pair!.InTurn(ChangeLinesFile.Rows, paidUntil));
        }
    }

    private IEnumerable<ChangedBudget> KeepingRows(CaseloadPair everybody)
    {
        foreach ((ChangedBudget person, ReadOnlyMemory<byte> row) in everybody.InTurn(person => (person, ChangesFile.Row(person, threshold)), paidUntil))
        {
            rows!.Add(row);
            yield return person;
        }
    }
}
