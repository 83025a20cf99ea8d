using PhbCalc.Contacts;
using PhbCalc.Currencies;
using PhbCalc.Data;
using PhbCalc.Testing.Files;
using PhbCalc.Testing.Rows;

namespace PhbCalc.Testing.Calculations;

/// <summary>Cases of <c>contacts</c>: contacts with mental health teams priced, as in <c>phbcalc cluster</c> with contacts.csv.</summary>
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
            cells.Refuse(CaseColumns.PersonId, RowFaults.NotOneOf(CaseColumns.PersonId, id, ContactsFile.Name, caseload.Packages.Select(own => own.PersonId)));
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

/// <summary>Makes the files of a person with contacts with one team on one day, from the cells of a case.</summary>
internal static class ContactCaseFiles
{
    private const string Date = "date";
    private const string Team = "team";
    private const string UnitCost = "unit_cost";

    /// <summary>The field of a fault of pricing where there is no cost at all.</summary>
    private const string Tariff = "tariff";

    /// <summary>Before any period that can be priced.</summary>
    private static readonly LocalDate LongAgo = new(1900, 1, 1);

    private static readonly CaseInput[] Contacts = [Date, Team, "count", "kind", "urgent"];

    /// <summary>Every column.</summary>
    internal static string[] Columns { get; } = [.. Contacts.Select(input => input.Name), UnitCost];

    internal static CaseFiles Of(CaseCells cells, DateInterval? period)
    {
        CaseFiles files = CaseFiles.Made(cells, PolicyNames.Contacts);
        string date = cells.Text(Date) ?? cells.Written(period?.Start ?? LongAgo);
        files.Add(ContactsFile.Name, ContactsFile.File.Columns,
        [
            new("person_id", "case", CaseColumns.Case),
            .. Contacts.Select(input => new MadeCell(input.Column, input.Name == Date ? date : cells.Text(input.Name), input.Name)),
        ]);
        return files;
    }

    /// <summary>What the average contact costs: with the team of the case what the case says, otherwise the published cost; null if it cannot be read, which is reported.</summary>
    internal static CurrencyTariff? UnitCosts(CaseCells cells, TeamTypes teams, CurrencyTariff published)
    {
        TeamType[] rows = teams.RowsOf(cells.Text(Team) ?? string.Empty);
        return !cells.Has(UnitCost) || rows.Length == 0 ? published
            : cells.Money(UnitCost) is not { } pounds ? null
            : cells.Try(() => CurrencyTariff.From(rows.Select(row => row.Setting).Distinct().Select(setting => Rate(rows[0].Code, setting, pounds))), UnitCost);
    }

    /// <summary>Why contacts cannot be priced, in words of cases: a cell can give a cost that is not published.</summary>
    internal static Fault InWords(CaseCells cells, TeamTypes teams, TeamContact contact, Fault fault) =>
        !cells.Has(CaseColumns.Folder) && !cells.Has(UnitCost) && fault.Field is Date or Tariff && teams.Find(contact.Team, contact.Date) is not null
            ? fault with { Remedy = $"{fault.Remedy}, or write pounds a contact in {UnitCost}" }
            : fault;

    private static CurrencyRate Rate(string team, SettingClass setting, Money pounds) => new(team, setting, TeamTypes.Contact, Rates.UnitCost.Of(pounds), LongAgo);
}
