using PhbCalc.Data;
using PhbCalc.TopDown;

namespace PhbCalc.Testing;

/// <summary>Cases of <c>allocate</c>: points turned into pounds and made to fit an envelope, as <c>phbcalc allocate</c> does it.</summary>
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

        EnvelopeOutcome outcome = new EnvelopeAllocation(envelope, caseload!.Policies.TopDown.Scaling).Share([.. claims!]);
        if (outcome.Problem is { } problem)
        {
            cells.Refuse(EnvelopeColumn, AllocateFaults.DoesNotFit(EnvelopeColumn, cells.Text(EnvelopeColumn)!, problem));
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
            cells.Refuse(EnvelopeColumn, CaseFaults.OnlyWith(EnvelopeColumn, ContingencyColumn));
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
            cells.Refuse(CaseColumns.PersonId, CaseFaults.NotOneOf(CaseColumns.PersonId, id, AnswersFile.Name, caseload.People.Select(own => own.Id)));
        }

        return person;
    }
}
