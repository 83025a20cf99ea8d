namespace PhbCalc.Data;

/// <summary>The published bank holidays, and how a row of them is read.</summary>
internal static class BankHolidayColumns
{
    internal const string Resource = "bank-holidays-england-wales.csv";

    internal static FileColumns All { get; } = new(["date", "name", "substitute_day", "source", "confidence", "checked_on"], []);

    internal static BankHoliday Read(CsvTable row) =>
        new(row.RequiredDate(0), row.RequiredText(1), row.RequiredWord(2, Words.YesNo) ?? false, PublishedFile.Source(row, 3, 4, 5));
}
