using System.Globalization;

namespace PhbCalc.Data;

/// <summary>What can be wrong with files of published figures, beyond what is wrong with any cell.</summary>
internal static class FigureFaults
{
    private const string Names = "all names are in docs/figures.md";
    private const string FileNames = $"a file has the name of its figure, and {Names}";

    internal static Fault UnknownName(string name, IEnumerable<string> known) =>
        new("name", "is not a published figure", Nearest.Suggest(name, known, Names)) { Value = name };

    internal static Fault NotAShare(decimal share) =>
        new("uprated_by", "is not a share by which sums are raised", "write a number over -1 and at most 1 with at most six decimals, such as 0.03 for 3%")
        {
            Value = share.ToString(CultureInfo.InvariantCulture),
        };

    internal static Fault CannotBeAssumed(string name, IEnumerable<string> known) =>
        new("assume", "is not a figure that can be assumed for a year", Nearest.Suggest(name, known, Names)) { Value = name, Path = "/name" };

    internal static Fault AssumedTwice(string name) => new("assume", "appears twice", "give each figure one share") { Value = name, Path = "/name" };

    internal static Fault NoFolder() => new("folder", "is missing", "give the folder that holds the files");

    internal static Fault NoFiles() =>
        new("folder", "there is no file of a published figure", $"add one: {FileNames}");

    internal static Fault UnknownFile(string name, IEnumerable<string> known) =>
        new("file", "is not the file of a published figure", Nearest.Suggest(name, known, FileNames));

    internal static Fault NoRows() => new("file", "has no row below its header", "add the rows, or remove the file");

    internal static Fault NotADay(string field, LocalDate day, DateInterval known) =>
        new(field, $"is not a day from {Iso.Text(known)}", "write such a day; leave a last day blank if none is published") { Value = Iso.Text(day) };

    internal static Fault NotAPercentage(string field, decimal value) =>
        new(field, "is not a percentage from 0 to 100", "write it like 13.8, with at most six decimals") { Value = value.ToString(CultureInfo.InvariantCulture) };

    internal static Fault NotBetween(string field, int value, int least, int most) => new(field, "is out of range",
        string.Create(CultureInfo.InvariantCulture, $"write a whole number from {least} to {most}"))
    {
        Value = value.ToString(CultureInfo.InvariantCulture),
    };

    internal static Fault NotUpTo(string field, decimal value, int most) => new(field, "is out of range",
        string.Create(CultureInfo.InvariantCulture, $"write a number over 0 and at most {most}, with at most two decimals"))
    {
        Value = value.ToString(CultureInfo.InvariantCulture),
    };

    internal static Fault NotTheYear(string field, string value, LocalDate from, string year) =>
        new(field, $"is not the year of valid_from {Iso.Text(from)}", $"write {year}, or another valid_from") { Value = value };

    internal static Fault NotALetter(string field, string value) => new(field, "is not a category letter", "write one capital letter, such as A") { Value = value };

    internal static Fault NotBands(string field, string value) =>
        new(field, "is not a range of pay bands", "write a band such as 3, or a range such as 4-9") { Value = value };

    internal static Fault Under(string field, Money value, string other, Money least) =>
        new(field, $"is under {other}, {least}", "check which of the two is right") { Value = value.ToString() };

    internal static Fault NotAYear(string field, string value) => new(field, "is not a financial year", "write it like 2024/25") { Value = value };

    internal static Fault NotAChange(string field, decimal value, decimal least) => new(field, $"is not a percentage from {FigureText.Number(least)} to 100",
        "write it like 4.15, with at most four decimals, or leave it blank if none is published")
    {
        Value = value.ToString(CultureInfo.InvariantCulture),
    };

    internal static Fault NothingPublished(string field) => new(field, "is blank, and so are the other figures of the row", "give at least one of them, or take the row out");

    internal static Fault NotTheProduct(string field, decimal total, int activity, Money unitCost) => new(field,
        string.Create(CultureInfo.InvariantCulture, $"is not {activity} x {FigureText.Sum(unitCost)}, the activity times the unit cost"), "check which of the three is right")
    {
        Value = total.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>A row that does not come after the one before it of the same key.</summary>
    /// <param name="field">The column with the first day, or with the key if no days are published.</param>
    /// <param name="key">The key; blank if the figure is one thing.</param>
    /// <param name="from">The first day; null if no days are published.</param>
    /// <param name="isYear">Whether the column holds the financial year instead.</param>
    /// <param name="rowBefore">The row before.</param>
    internal static Fault NotInOrder(string field, string key, LocalDate? from, bool isYear, int rowBefore)
    {
        string of = key.Length == 0 ? string.Empty : $" of '{key}'";
        return from is { } day
            ? new(field, string.Create(CultureInfo.InvariantCulture, $"does not come after row {rowBefore}, the one before it{of}"),
                isYear ? "put the rows in the order of their years, one for each year" : "put the rows in date order, one for each start date")
            {
                Value = isYear ? FinancialYear.Containing(day).ToString() : Iso.Text(day),
            }
            : new(field, string.Create(CultureInfo.InvariantCulture, $"is in row {rowBefore} too"), "give each row its own");
    }

    /// <summary>A new band that runs into one that was there before.</summary>
    internal static Fault ReachesABand(string field, decimal to, decimal otherFrom) =>
        new(field, $"reaches the band that starts at {FigureText.Number(otherFrom)}, which exists already", "write a lower score, or replace the whole file")
        {
            Value = FigureText.Number(to),
        };

    /// <summary>A new row that starts while one that was there before still holds.</summary>
    internal static Fault Overlaps(string field, LocalDate from, LocalDate otherFrom, LocalDate otherTo) =>
        new(field, $"overlaps the row from {Iso.Text(otherFrom)} to {Iso.Text(otherTo)}, which exists already",
            $"write {Iso.Text(otherTo.PlusDays(1))} or a later day, or add that row too, with valid_from {Iso.Text(otherFrom)} and an earlier valid_to")
        {
            Value = Iso.Text(from),
        };

    internal static Fault OtherAges(string field, int? age, string band, string others) =>
        new(field, $"gives '{band}' other ages than its other rows, {others}", "write the same ages, or another name of the band")
        {
            Value = age is { } years ? years.ToString(CultureInfo.InvariantCulture) : "blank",
        };

    internal static Fault OtherUnit(string field, string unit, string band, string other) =>
        new(field, $"is not the unit of the other rows of '{band}', {other}", "write the same unit, or another name of the band") { Value = unit };

    internal static Fault AgesFromTo(string field, string value) =>
        new(field, "is not an age of min_age or more", "write the oldest age the band is for, or leave it blank") { Value = value };

    internal static Fault DayUnitForAges(string field) => new(field, "is the unit of a band for an age", "write hour: wages at an age are by the hour") { Value = "day" };

    internal static Fault NoAges() => new("min_age", "is blank in every row", "give at least one band with the ages it is for");

    internal static Fault SameAges(string ages, string other, LocalDate from, LocalDate? to) => new("min_age",
        $"are ages that '{other}' is for too {Days(from, to)}", "give each age one band a day; to end an existing row, add it again with its last day")
    {
        Value = ages,
    };

    internal static Fault SameBands(string bands, string other, LocalDate from, LocalDate? to) => new("band",
        $"are bands that '{other}' is for too {Days(from, to)}", "give each band one row a day; to end an existing row, add it again with its last day")
    {
        Value = bands,
    };

    internal static Fault FewBankHolidays(LocalDate first, int year, int count, int least) => new("date", string.Create(CultureInfo.InvariantCulture,
        $"gives {year} only {count} bank holidays, but every year has at least {least}"), "give every bank holiday of each calendar year from the first to the last")
    {
        Value = Iso.Text(first),
    };

    private static string Days(LocalDate from, LocalDate? to) => to is { } last ? $"from {Iso.Text(from)} to {Iso.Text(last)}" : $"from {Iso.Text(from)} on";
}
