// An example of docs/developer/values.md: the lines between the marks are there word for word, and their output below them.
using System.Linq.Expressions;
using PhbCalc.Rates;

namespace PhbCalc.Tool.Tests.Readme;

internal static class ValuesInColumns
{
    internal static void Run()
    {
        // begin
        // modelBuilder.Entity<Line>().Property(line => line.Amount).HasConversion(toPounds, fromPounds).HasPrecision(18, 6);
        Expression<Func<Money, decimal>> toPounds = money => money.Pounds;
        Expression<Func<decimal, Money>> fromPounds = pounds => Money.FromPounds(pounds);

        // Property(line => line.Year).HasConversion(toText, fromText), and so for Ratio, WeekPattern, TaxYear and ClusterCode.
        Expression<Func<FinancialYear, string>> toText = year => year.ToString();
        Expression<Func<string, FinancialYear>> fromText = text => FinancialYear.Parse(text);

        // Property(line => line.Unit).HasConversion(toWord, fromWord): the word of the files, not a number that may move.
        Expression<Func<RateUnit, string>> toWord = unit => EnumWords.Of(unit);
        Func<string, RateUnit> fromWord = word => EnumWords.TryParse(word, out RateUnit unit) ? unit : throw new FormatException($"'{word}' is no unit.");

        decimal pounds = toPounds.Compile()(Money.FromPounds(15.305m));
        string year = toText.Compile()(FinancialYear.Containing(new LocalDate(2026, 7, 1)));
        string word = toWord.Compile()(RateUnit.Night);
        Console.WriteLine($"{fromPounds.Compile()(pounds)}, {fromText.Compile()(year)}, {fromWord(word)} as {word}");
        // end
    }
}
