using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>Reads the rows of quotes.csv as what agencies pay their care workers.</summary>
internal static class LocalWageRows
{
    internal static ValueList<LocalWage> Read(CsvTable table, FileFaults faults)
    {
        Dictionary<(string Employer, string Service, string Band), int> seen = [];
        List<LocalWage> wages = [];
        bool hasRows = false;
        while (table.Next())
        {
            hasRows = true;
            LocalWage wage = WageIn(table, seen);
            if (table.IsSound)
            {
                wages.Add(wage);
            }
        }

        if (!hasRows && table.IsWhole)
        {
            faults.Add(0, QuoteFaults.NoWage());
        }

        return wages.ToValueList();
    }

    private static LocalWage WageIn(CsvTable row, Dictionary<(string Employer, string Service, string Band), int> seen)
    {
        string service = row.RequiredText(QuoteColumns.Service);
        string band = row.RequiredText(QuoteColumns.Band);
        string employer = row.RequiredText(QuoteColumns.Provider);
        LocalWage wage = new(employer, row.RequiredMoney(QuoteColumns.Rate));
        row.Number(QuoteColumns.WeeklyHours);
        row.Date(QuoteColumns.QuotedOn);
        bool isNamed = employer.Length > 0 && service.Length > 0 && band.Length > 0;
        if (isNamed && !seen.TryAdd((employer, service, band), row.Row) && row.Wants(QuoteColumns.Provider))
        {
            row.Refuse(QuoteColumns.Provider, QuoteFaults.WageTwice(employer, seen[(employer, service, band)]));
        }

        if (PaRateFaults.In(wage) is { } faults)
        {
            row.Refuse(faults);
        }

        return wage;
    }
}
