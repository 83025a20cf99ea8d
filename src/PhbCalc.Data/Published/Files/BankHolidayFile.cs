namespace PhbCalc.Data;

/// <summary>bank-holidays-england-wales.csv: the bank holidays of England and Wales.</summary>
internal static class BankHolidayFile
{
    private const string Date = "date";
    private const int Name = 1;
    private const int Substitute = 2;

    /// <summary>How many every year has had since the early May bank holiday came in, in 1978.</summary>
    private const int LeastInAYear = 8;

    internal static FigureFile<BankHoliday> File { get; } = new(
        "bank-holidays-england-wales", "Bank holidays of England and Wales", "the list of bank holidays",
        Date, "name", "substitute_day", "source", "confidence", "checked_on")
    {
        FirstDay = Date,
        Read = (row, origin) => new(origin.From!.Value, row.RequiredText(Name), row.RequiredWord(Substitute, Words.YesNo) ?? false, origin.Source),
        Text = holiday => holiday.IsSubstitute ? $"{holiday.Name} (substitute day)" : holiday.Name,
        Unit = _ => string.Empty,
        CanBeAssumed = false,
        KnownDays = rows => Of(rows).Known,
        ClashAsAWhole = YearsWithTooFew,
    };

    internal static BankHolidays Of(IEnumerable<FigureRow<BankHoliday>> rows) => new(rows.Select(row => row.Value).ToValueList());

    /// <summary>A list that leaves some holidays of a year out would make working days of them in silence.</summary>
    private static IEnumerable<(int Row, Fault Fault)> YearsWithTooFew(IReadOnlyList<FigureRow<BankHoliday>> rows)
    {
        for (int year = rows[0].Value.Date.Year; year <= rows[^1].Value.Date.Year; year++)
        {
            int count = rows.Count(row => row.Value.Date.Year == year);
            if (count < LeastInAYear)
            {
                FigureRow<BankHoliday> named = rows.FirstOrDefault(row => row.IsNew && row.Value.Date.Year >= year) ?? rows.Last(row => row.IsNew);
                yield return (named.Row, FigureFaults.FewBankHolidays(named.Value.Date, year, count, LeastInAYear));
            }
        }
    }
}
