using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>Reads the rows of quotes.csv as quotes of agencies.</summary>
internal static class QuoteRows
{
    /// <summary>The quotes that are without fault, each with its row.</summary>
    internal static List<(ProviderQuote Quote, int Row)> Read(CsvTable table)
    {
        List<(ProviderQuote, int)> quotes = [];
        while (table.Next())
        {
            if (QuoteIn(table) is { } quote)
            {
                quotes.Add((quote, table.Row));
            }
        }

        return quotes;
    }

    private static ProviderQuote? QuoteIn(CsvTable row)
    {
        string service = row.RequiredText(QuoteColumns.Service);
        string band = row.RequiredText(QuoteColumns.Band);
        string provider = row.RequiredText(QuoteColumns.Provider);
        Money rate = row.RequiredMoney(QuoteColumns.Rate);
        decimal? weeklyHours = row.Number(QuoteColumns.WeeklyHours);
        LocalDate? quotedOn = row.Date(QuoteColumns.QuotedOn);
        try
        {
            ProviderQuote quote = new(service, band, provider, rate, weeklyHours, quotedOn);
            return row.IsSound ? quote : null;
        }
        catch (InvalidInputException exception)
        {
            row.Refuse(exception.Faults);
            return null;
        }
    }
}
