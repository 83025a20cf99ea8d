using PhbCalc.Data;
using PhbCalc.Testing.Files;
using PhbCalc.Testing.Rows;
using PhbCalc.TopDown;

namespace PhbCalc.Testing.Calculations;

/// <summary>Cases of <c>allocate</c>: points turned into pounds and made to fit an envelope, as in <c>phbcalc allocate</c>.</summary>
internal static class AllocateCases
{
    private const string EnvelopeColumn = "envelope";
    private const string ContingencyColumn = "contingency";

    internal static Calculation Calculation { get; } = new(
        "allocate",
        [CaseColumns.Folder, CaseColumns.PersonId, .. AllocateCaseFiles.Columns, EnvelopeColumn, ContingencyColumn, .. AllocateCaseFiles.Policies],
        [CaseColumns.Folder, CaseColumns.PersonId, EnvelopeColumn, ContingencyColumn, .. AllocateCaseFiles.Policies],
        ["points", "table_amount", "allocation"],
        Work);

    private static CaseAnswer Work(CaseCells cells)
    {
        Envelope? envelope = EnvelopeIn(cells);
        CaseFiles files = cells.Has(CaseColumns.Folder) ? CaseFiles.Folder(cells, AllocateCaseFiles.Policies) : AllocateCaseFiles.Of(cells);
        NeedsCaseload? caseload = files.Read(NeedsCaseloadFolder.Names, source => new NeedsCaseloadReader(new(source, cells.Options, progress: null)).Read(needsTable: true));
        ScoredPerson? person = caseload is null ? null : PersonIn(cells, caseload);
        cells.ThrowIfRefused();
        EnvelopeClaim[]? claims = files.Try(() => (EnvelopeClaim[])[.. caseload!.Claims()]);
        cells.ThrowIfRefused();
        TopDownBudget budget = claims!.Single(claim => claim.Budget.PersonId == person!.Id).Budget;
        List<Figure> figures =
        [
            Figure.Number("points", budget.Points, cells.Has(CaseColumns.Folder) ? new PersonScore(budget.PersonId, person!.Score).Explain() : null),
            Figure.Pounds("table_amount", budget.TableAmount, budget.Breakdown.Lines[0]),
        ];
        if (envelope is null)
        {
            return new("allocate, without an envelope", figures.ToValueList());
        }

        EnvelopeOutcome outcome = new EnvelopeAllocation(envelope, caseload!.Policies.TopDown.Scaling).Allocate([.. claims!]);
        if (outcome.Infeasible is { } why)
        {
            cells.Refuse(EnvelopeColumn, AllocateFaults.DoesNotFit(EnvelopeColumn, cells.Text(EnvelopeColumn)!, why));
            cells.ThrowIfRefused();
        }

        PersonAllocation allocation = outcome.People.Single(own => own.Claim.Budget.PersonId == budget.PersonId);
        figures.Add(Figure.Pounds("allocation", allocation.Amount, allocation.Breakdown.Lines));
        return new($"allocate, {Iso.Count(claims!.Length, "person", "people")} sharing {envelope.Available}", figures.ToValueList());
    }

    private static Envelope? EnvelopeIn(CaseCells cells)
    {
        Money? amount = cells.Money(EnvelopeColumn);
        decimal? share = cells.Number(ContingencyColumn);
        if (!cells.Has(EnvelopeColumn) && cells.Has(ContingencyColumn))
        {
            cells.Refuse(EnvelopeColumn, RowFaults.OnlyWith(EnvelopeColumn, ContingencyColumn));
        }

        return amount is not { } sum ? null : cells.Try(() => new Envelope(sum, share ?? 0m), EnvelopeColumn);
    }

    private static ScoredPerson? PersonIn(CaseCells cells, NeedsCaseload caseload)
    {
        if (!cells.Has(CaseColumns.Folder))
        {
            return caseload.People[0];
        }

        string id = cells.RequiredText(CaseColumns.PersonId);
        ScoredPerson? person = caseload.People.FirstOrDefault(own => own.Id == id);
        if (person is null && id.Length > 0)
        {
            cells.Refuse(CaseColumns.PersonId, RowFaults.NotOneOf(CaseColumns.PersonId, id, AnswersFile.Name, caseload.People.Select(own => own.Id)));
        }

        return person;
    }
}

/// <summary>Makes the files of a caseload of one person with a number of points, from the cells of a case.</summary>
internal static class AllocateCaseFiles
{
    private const string Points = "points";
    private const string Table = "table";
    private const string Floor = "floor";
    private const string Cap = "cap";

    /// <summary>What stands in the cells of files that are made and that cases have no column for.</summary>
    private const string Filler = "case";

    /// <summary>Every column.</summary>
    internal static string[] Columns { get; } = [Points, Table, Floor, Cap];

    /// <summary>The policies that an allocation goes by.</summary>
    internal static string[] Policies { get; } = [PolicyNames.Scaling, PolicyNames.Extend];

    internal static CaseFiles Of(CaseCells cells)
    {
        CaseFiles files = CaseFiles.Made(cells, Policies);
        MadeCell person = new("person_id", cells.Text(CaseColumns.PersonId) ?? Filler, CaseColumns.PersonId);
        MadeCell[] answer = [new("domain", Filler, Points), new("level", Filler, Points)];
        files.Add(QuestionnaireFile.Name, QuestionnaireFile.Columns.All, [.. answer, new(Points, cells.Text(Points), Points)]);
        files.Add(AnswersFile.Name, AnswersFile.Columns.All, [person, .. answer]);
        files.Add(PeopleFile.Name, PeopleFile.Columns.All,
        [
            person, new("start", cells.Written(new(2000, 1, 1)), CaseColumns.Case), new("floor", cells.Text(Floor), Floor), new("cap", cells.Text(Cap), Cap),
        ]);
        if (cells.RequiredText(Table).Length > 0)
        {
            files.AddNamed(AllocationTableFile.Name, Table);
        }

        return files;
    }
}

/// <summary>What can be wrong with cases of <c>allocate</c>, beyond what is wrong with needs and tables.</summary>
internal static class AllocateFaults
{
    internal static Fault DoesNotFit(string column, string envelope, Infeasible why) =>
        new(column, "cannot be shared", $"{char.ToLowerInvariant(why.Explanation[0])}{why.Explanation[1..].TrimEnd('.')}") { Value = envelope, Kind = FaultKind.Rule };
}
