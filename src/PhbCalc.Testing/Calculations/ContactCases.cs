using PhbCalc.Clusters;
using PhbCalc.Data;

namespace PhbCalc.Testing;

/// <summary>Cases of <c>contacts</c>: contacts with mental health teams priced, as <c>phbcalc cluster</c> does it with contacts.csv.</summary>
internal static class ContactCases
{
    private const int RateDecimals = 6;

    internal static Calculation Calculation { get; } = new(
        "contacts",
        [CaseColumns.Folder, CaseColumns.PersonId, .. CasePeriod.Columns, .. ContactCaseFiles.Columns, .. PolicyNames.Contacts],
        [CaseColumns.Folder, CaseColumns.PersonId, .. CasePeriod.Columns, .. PolicyNames.Contacts],
        ["rate", "excluded", "total"],
        Work);

    private static CaseAnswer Work(CaseCells cells)
    {
        PublishedFigures published = PublishedFigures.Bundled;
        DateInterval? period = CasePeriod.Of(cells);
        CaseFiles files = cells.Has(CaseColumns.Folder) ? CaseFiles.Folder(cells, PolicyNames.Contacts) : ContactCaseFiles.Of(cells, period);
        ClusterCaseload? caseload = files.Read(ClusterCaseloadFolder.Names, source => new ClusterCaseloadReader(new(source, cells.Options, progress: null)).Read());
        ContactPackage? package = caseload is null ? null : PackageIn(cells, caseload);
        CurrencyTariff? unitCosts = ContactCaseFiles.UnitCosts(cells, published.TeamTypes, published.TeamCosts);
        ContactPricing? pricing = caseload is null || unitCosts is null || period is null ? null
            : cells.Try(() => new ContactPricing(published.TeamTypes, unitCosts, period, caseload.Policies.Contacts), cells.FirstOf(CasePeriod.Columns)!);
        cells.ThrowIfRefused();
        ContactBudget? budget = files.Try(() => pricing!.Price(package!), fault => Locate(cells, caseload!, package!, fault));
        cells.ThrowIfRefused();
        return AnswerOf(budget!);
    }

    private static ContactPackage? PackageIn(CaseCells cells, ClusterCaseload caseload)
    {
        if (!cells.Has(CaseColumns.Folder))
        {
            return caseload.Packages[0];
        }

        string id = cells.RequiredText(CaseColumns.PersonId);
        ContactPackage? package = caseload.Packages.FirstOrDefault(own => own.PersonId == id);
        if (package is null && id.Length > 0)
        {
            cells.Refuse(CaseColumns.PersonId, CaseFaults.NotOneOf(CaseColumns.PersonId, id, ContactsFile.Name, caseload.Packages.Select(own => own.PersonId)));
        }

        return package;
    }

    private static FileFault Locate(CaseCells cells, ClusterCaseload caseload, ContactPackage package, Fault fault) =>
        caseload.Locate(package, ContactCaseFiles.InWords(cells, PublishedFigures.Bundled.TeamTypes, package.Contacts[fault.Position ?? 0], fault));

    private static CaseAnswer AnswerOf(ContactBudget budget)
    {
        ValueList<CostLine> lines = budget.Breakdown.Lines;
        Money[] rates = [.. lines.Where(line => line.RateValidFrom is not null).Select(line => line.Rate).Distinct()];
        return new(
            $"contacts, {Iso.Text(budget.Period)}",
            [
                .. rates.Length == 1 ? [Figure.Rate("rate", rates[0], RateDecimals, budget.Breakdown)] : (Figure[])[],
                Figure.Pounds("excluded", budget.Totals.Excluded, lines.Where(line => line.NotInBudget != Money.Zero)),
                Figure.Pounds("total", budget.Totals.Total, lines),
            ]);
    }
}
