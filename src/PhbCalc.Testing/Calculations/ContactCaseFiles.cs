using PhbCalc.Clusters;
using PhbCalc.Data;

namespace PhbCalc.Testing;

/// <summary>Makes the files of a person with contacts with one team on one day, of the cells of a case.</summary>
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
        files.Add(ContactsFile.Name, ContactColumns.All,
        [
            new("person_id", "case", CaseColumns.Case),
            .. Contacts.Select(input => new MadeCell(input.Column, input.Name == Date ? date : cells.Text(input.Name), input.Name)),
        ]);
        return files;
    }

    /// <summary>What the average contact costs: with the team of the case what the case says, or else what is published; null if it cannot be read, which is reported.</summary>
    internal static CurrencyTariff? UnitCosts(CaseCells cells, TeamTypes teams, CurrencyTariff published)
    {
        TeamType[] rows = teams.RowsOf(cells.Text(Team) ?? string.Empty);
        return !cells.Has(UnitCost) || rows.Length == 0 ? published
            : cells.Money(UnitCost) is not { } pounds ? null
            : cells.Try(() => CurrencyTariff.From(rows.Select(row => row.Setting).Distinct().Select(setting => Rate(rows[0].Code, setting, pounds))), UnitCost);
    }

    /// <summary>What keeps contacts from being priced, in words of cases: a cost that nobody has published is given in a cell.</summary>
    internal static Fault InWords(CaseCells cells, TeamTypes teams, TeamContact contact, Fault fault) =>
        !cells.Has(CaseColumns.Folder) && !cells.Has(UnitCost) && fault.Field is Date or Tariff && teams.Find(contact.Team, contact.Date) is not null
            ? fault with { Remedy = $"{fault.Remedy}, or write pounds a contact in {UnitCost}" }
            : fault;

    private static CurrencyRate Rate(string team, SettingClass setting, Money pounds) => new(team, setting, TeamTypes.Contact, Rates.UnitCost.Of(pounds), LongAgo);
}
