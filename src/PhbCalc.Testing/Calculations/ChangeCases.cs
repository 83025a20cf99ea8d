using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Testing.Files;
using PhbCalc.Testing.Rows;

namespace PhbCalc.Testing.Calculations;

/// <summary>Cases of <c>change</c>: the effect of a change by its reasons, for one person or for a whole caseload, as in <c>phbcalc change</c>.</summary>
internal static class ChangeCases
{
    private const string After = "after";
    private const string Rates = "after_rates";
    private const string Policy = "after_policy";
    private const string PaidUntil = "paid_until";

    private static readonly string[] Inputs = [CaseColumns.Folder, After, Rates, Policy, CaseColumns.PersonId, PaidUntil, .. CasePeriod.Columns];

    /// <summary>The reasons, by the words of change-reasons.csv.</summary>
    private static readonly (string Name, ChangeCause Cause)[] Causes =
        [.. Enum.GetValues<ChangeCause>().Where(cause => cause != ChangeCause.Several).Select(cause => (BudgetWords.Causes.Word(cause), cause))];

    internal static Calculation Calculation { get; } = new(
        "change", Inputs, Inputs, ["before", "after", "difference", "arrears", "people", "changed", .. Causes.Select(cause => cause.Name)], Work);

    private static CaseAnswer Work(CaseCells cells)
    {
        DateInterval? period = CasePeriod.Of(cells);
        LocalDate? paidUntil = cells.Date(PaidUntil);
        foreach (Fault fault in MissingIn(cells))
        {
            cells.Refuse(fault.Field, fault);
        }

        cells.ThrowIfRefused();
        Caseload? before = Read(CaseFiles.Folder(cells), cells);
        Caseload? after = Read(FilesAfter(cells), cells);
        cells.ThrowIfRefused();
        CaseloadPair? pair = cells.Try(() => new CaseloadPair(before!, before!.Costing(PublishedFigures.Bundled, period!), after!, after!.Costing(PublishedFigures.Bundled, period!)), cells.FirstOf(CasePeriod.Columns)!);
        CaseAnswer? answer = pair is null ? null : cells.Try(() => cells.Text(CaseColumns.PersonId) is { } id ? OfPerson(cells, pair, id, paidUntil) : OfEverybody(pair, paidUntil), CaseColumns.Folder);
        cells.ThrowIfRefused();
        return answer!;
    }

    private static IEnumerable<Fault> MissingIn(CaseCells cells)
    {
        if (!cells.Has(CaseColumns.Folder))
        {
            yield return new(CaseColumns.Folder, "is blank", "write the path of the folder before the change, with people.csv, visits.csv and rates.csv");
        }

        if (cells.FirstOf(After, Rates, Policy) is null)
        {
            yield return new(After, $"is blank, and so are {Rates} and {Policy}", "write the path of the folder after the change, or of the file that is other then");
        }
    }

    private static CaseFiles FilesAfter(CaseCells cells)
    {
        CaseFiles files = CaseFiles.FolderIn(cells, cells.Has(After) ? After : CaseColumns.Folder);
        if (cells.Has(Rates))
        {
            files.AddNamed(RatesFile.Name, Rates);
        }

        if (cells.Text(Policy) is { } path)
        {
            files.AddNamed(path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? PolicyFile.Name : PolicyFile.TableName, Policy);
        }

        return files;
    }

    private static Caseload? Read(CaseFiles files, CaseCells cells) => files.Read(CaseloadFolder.Names, source => new CaseloadReader(new(source, cells.Options, progress: null)).Read());

    private static CaseAnswer OfPerson(CaseCells cells, CaseloadPair pair, string id, LocalDate? paidUntil)
    {
        if (pair.Find(id, paidUntil) is not { } person)
        {
            cells.Refuse(CaseColumns.PersonId, RowFaults.NotOneOf(CaseColumns.PersonId, id, PeopleFile.Name, pair.Before.People.Concat(pair.After.People).Select(own => own.Id)));
            cells.ThrowIfRefused();
            throw new InvalidOperationException("A fault that was reported stops a case.");
        }

        return AnswerOf(pair, CaseloadChange.Of([person]), person.Explain());
    }

    private static CaseAnswer OfEverybody(CaseloadPair pair, LocalDate? paidUntil)
    {
        pair.Check();
        CaseloadChange change = CaseloadChange.Of(pair.InTurn(paidUntil), pair.NotWorkedOut);
        return AnswerOf(pair, change, change.Explain());
    }

    private static CaseAnswer AnswerOf(CaseloadPair pair, CaseloadChange change, string working) => new(
        $"change, {Iso.Text(pair.CostingAfter.Care.Period)}",
        [
            Figure.Pounds("before", change.Before, working),
            Figure.Pounds("after", change.After, working),
            Figure.Pounds("difference", change.Difference, working),
            .. change.Arrears is { } arrears ? [Figure.Pounds("arrears", arrears, working)] : (Figure[])[],
            Figure.Number("people", change.People, working),
            Figure.Number("changed", change.Outcomes.Where(outcome => outcome.Outcome == ChangeOutcome.Changed).Sum(outcome => outcome.People), working),
            .. Causes.Select(cause => Figure.Pounds(cause.Name, change.Reasons.Where(reason => reason.Cause == cause.Cause).Sum(reason => reason.Amount), working)),
        ]);
}
