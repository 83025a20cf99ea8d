using System.Globalization;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Reads the cells that files of published figures have in common.</summary>
internal static class FigureCells
{
    internal const string ValidFrom = "valid_from";
    internal const string ValidTo = "valid_to";

    private const int MostDecimals = 6;
    private const int FewDecimals = 2;

    /// <summary>A percentage with four decimals is a share with six.</summary>
    private const int ShareDecimals = 4;

    private const decimal TooMuch = 1_000_000_000_000m;
    private const string TaxYear = "tax_year";
    private const int TaxYearDay = 6;
    private static readonly DateInterval KnownTime = new(new FinancialYear(PeriodLimits.FirstYear).Start, new FinancialYear(PeriodLimits.LastYear).End);
    private static readonly string[] YearsFromFirstOfApril = ["pay_year", "financial_year"];
    private static readonly string[] Confidences = ["official", "two sources", "one source", PhbCalc.Source.Assumed];

    private static readonly WordTable<int> ConfidenceWords = new("a word for how sure a figure is", [.. Confidences.Select((word, i) => (word, i))]);

    /// <summary>The source of a row: every published row has one, with how sure it is and the day it was checked.</summary>
    internal static Source Source(this CsvTable row, FileColumns columns)
    {
        string title = row.RequiredText(columns.IndexOf("source"));
        int? confidence = row.RequiredWord(columns.IndexOf("confidence"), ConfidenceWords);
        return new(title, row.Day(columns.IndexOf("checked_on")), Confidences[confidence ?? 0]);
    }

    /// <summary>A day that must be there and lie in the time that can be costed.</summary>
    internal static LocalDate Day(this CsvTable row, int column) => row.CheckDay(column, row.RequiredDate(column));

    /// <summary>A day that may be blank.</summary>
    internal static LocalDate? DayOrBlank(this CsvTable row, int column) => row.Date(column) is { } day ? row.CheckDay(column, day) : null;

    /// <summary>A required financial year; null if it is missing, which is reported.</summary>
    internal static FinancialYear? Year(this CsvTable row, int column)
    {
        string text = row.RequiredText(column);
        bool isYear = FinancialYear.TryParse(text, out FinancialYear year);
        row.RefuseUnless(isYear, column, name => FigureFaults.NotAYear(name, CellFaults.Shown(text)));
        return isYear ? year : null;
    }

    /// <summary>A required sum of money, not negative.</summary>
    internal static Money Sum(this CsvTable row, int column) => row.CheckSum(column, row.RequiredMoney(column));

    /// <summary>A sum of money that may be blank and must not be negative.</summary>
    internal static Money? SumOrBlank(this CsvTable row, int column) => row.Money(column) is { } sum ? row.CheckSum(column, sum) : null;

    /// <summary>A percentage from 0 to 100.</summary>
    internal static decimal Percent(this CsvTable row, int column)
    {
        decimal percent = row.RequiredNumber(column);
        bool isPercentage = percent is >= 0m and <= 100m && decimal.Round(percent, MostDecimals, MidpointRounding.ToZero) == percent;
        row.RefuseUnless(isPercentage, column, name => FigureFaults.NotAPercentage(name, percent));
        return percent;
    }

    /// <summary>A percentage up to 100 by which something changes, that may be blank.</summary>
    internal static decimal? ChangeOrBlank(this CsvTable row, int column, decimal least = -100m)
    {
        decimal? percent = row.Number(column);
        bool isChange = percent is null || (percent >= least && percent <= 100m && decimal.Round(percent.Value, ShareDecimals, MidpointRounding.ToZero) == percent);
        row.RefuseUnless(isChange, column, name => FigureFaults.NotAChange(name, percent!.Value, least));
        return percent;
    }

    /// <summary>A number over 0, up to a most.</summary>
    internal static decimal NumberUpTo(this CsvTable row, int column, int most)
    {
        decimal number = row.RequiredNumber(column);
        bool isRight = number > 0m && number <= most && decimal.Round(number, FewDecimals, MidpointRounding.ToZero) == number;
        row.RefuseUnless(isRight, column, name => FigureFaults.NotUpTo(name, number, most));
        return number;
    }

    /// <summary>A required whole number in a range.</summary>
    internal static int WholeBetween(this CsvTable row, int column, int least, int most) => row.CheckWhole(column, row.RequiredWhole(column), least, most);

    /// <summary>An optional whole number in a range.</summary>
    internal static int? WholeOrBlank(this CsvTable row, int column, int least, int most) =>
        row.Whole(column) is { } number ? row.CheckWhole(column, number, least, most) : null;

    /// <summary>Reports a cell that is not as it should be. Of a cell that could not be read, that is no news.</summary>
    internal static void RefuseUnless(this CsvTable row, bool isRight, int column, Func<string, Fault> fault)
    {
        if (!isRight)
        {
            row.Refuse(fault(row.Name(column)));
        }
    }

    /// <summary>Holds the year that a row names, if its file has such a column, against its first day.</summary>
    internal static void CheckYear(this CsvTable row, FileColumns columns, LocalDate from)
    {
        foreach (string name in YearsFromFirstOfApril.Prepend(TaxYear).Where(name => columns.IndexOf(name) >= 0))
        {
            int column = columns.IndexOf(name);
            string given = row.RequiredText(column);
            string year = YearOf(from, name == TaxYear ? TaxYearDay : 1);
            row.RefuseUnless(from == default || given == year, column, field => FigureFaults.NotTheYear(field, CellFaults.Shown(given), from, year));
        }
    }

    /// <summary>The year from a day in April on, as the files write it: 2025/26.</summary>
    private static string YearOf(LocalDate day, int firstOfApril)
    {
        int start = day >= new LocalDate(day.Year, 4, firstOfApril) ? day.Year : day.Year - 1;
        return string.Create(CultureInfo.InvariantCulture, $"{start}/{(start + 1) % 100:00}");
    }

    private static Money CheckSum(this CsvTable row, int column, Money sum)
    {
        FaultList faults = new("row");
        faults.AddIfOutside(row.Name(column), sum.Pounds, TooMuch);
        row.RefuseUnless(faults.All is null, column, _ => faults.All![0]);
        return sum;
    }

    private static LocalDate CheckDay(this CsvTable row, int column, LocalDate day)
    {
        row.RefuseUnless(KnownTime.Contains(day), column, name => FigureFaults.NotADay(name, day, KnownTime));
        return day;
    }

    private static int CheckWhole(this CsvTable row, int column, int number, int least, int most)
    {
        row.RefuseUnless(number >= least && number <= most, column, name => FigureFaults.NotBetween(name, number, least, most));
        return number;
    }
}

/// <summary>Finds the days on which anything is known of a figure.</summary>
internal static class KnownDays
{
    /// <summary>The stretches of days on which some row holds, those that overlap as one, each with the text of the row that starts last in it.</summary>
    internal static ValueList<Dated<string>> Of<T>(FigureFile<T> file, ValueList<FigureRow<T>> rows, Func<FigureRow<T>, string> text)
    {
        if (file.KnownDays is { } whole)
        {
            DateInterval days = whole(rows);
            return [new(text(rows[^1]), days.Start, days.End)];
        }

        List<Dated<string>> stretches = [];
        foreach (FigureRow<T> row in rows)
        {
            LocalDate? last = row.LastDay(rows);
            Dated<string>? before = stretches.LastOrDefault();
            bool goesOn = before is not null && (before.ValidTo is null || row.From <= before.ValidTo);
            if (goesOn)
            {
                stretches[^1] = before! with { Value = text(row), ValidTo = before.ValidTo is null || last is null ? null : LocalDate.Max(before.ValidTo.Value, last.Value) };
            }
            else
            {
                stretches.Add(new(text(row), row.From!.Value, last));
            }
        }

        return stretches.ToValueList();
    }
}
