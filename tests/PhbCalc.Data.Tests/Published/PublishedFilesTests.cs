using System.Reflection;

namespace PhbCalc.Data.Tests;

public sealed class PublishedFilesTests
{
    private static readonly Assembly Package = typeof(PublishedFigures).Assembly;

    public static TheoryData<string> Resources => [.. Package.GetManifestResourceNames().Where(name => name.StartsWith(FigureTables.Prefix, StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Resources))]
    public void Every_row_of_every_file_says_where_it_comes_from_how_sure_it_is_and_when_it_was_checked(string resource)
    {
        using Stream stream = Package.GetManifestResourceStream(resource)!;
        using StreamReader reader = new(stream);
        string[] names = reader.ReadLine()!.Split(',');
        Assert.Equal("source confidence checked_on", string.Join(' ', names[^3..]));
        FileFaults faults = new(resource);
        stream.Position = 0;
        using CsvTable table = new(stream, new(names, []), faults, ReadOptions.Default);
        int rows = 0;
        for (; table.Next(); rows++)
        {
            Source source = table.Source(new(names, []));
            Assert.True(source.Title.Length > 0 && source.Confidence!.Length > 0 && source.CheckedOn >= new LocalDate(2026, 1, 1), $"row {table.Row}");
        }

        Assert.Empty(faults.InOrder());
        Assert.NotEqual(0, rows);
    }

    [Fact]
    public void Bank_holidays_are_those_of_england_and_wales_from_2012_to_2028()
    {
        BankHolidays holidays = PublishedFigures.Bundled.BankHolidays;
        Assert.Equal(new DateInterval(new(2012, 1, 1), new(2028, 12, 31)), holidays.Known);
        Assert.Equal(140, holidays.Holidays.Count);
        Assert.Equal(
            new BankHoliday(new(2012, 1, 2), "New Year's Day", true, new("github:alphagov/calendars@4fc4099 lib/data/bank-holidays.json", new(2026, 11, 21), "official")),
            holidays.Holidays[0]);
        Assert.True(holidays.Contains(new(2022, 9, 19)));
        Assert.True(holidays.Contains(new(2026, 12, 28)));
        Assert.False(holidays.Contains(new(2026, 12, 26)));
        Assert.True(holidays.Contains(new(2026, 12, 26), BankHolidayDates.Calendar));
    }

    [Fact]
    public void The_domains_of_the_decision_support_tool_are_in_its_order()
    {
        ValueList<DecisionSupportToolDomain> domains = PublishedFigures.Bundled.DecisionSupportToolDomains;
        Assert.Equal(Enumerable.Range(1, 12), domains.Select(domain => domain.Number));
        Assert.Equal(
            new DecisionSupportToolDomain(
                1, "Breathing", ["N", "L", "M", "H", "S", "P"],
                new("NHS England, Decision Support Tool for NHS continuing healthcare (October 2022)", new(2026, 11, 21), "one source")),
            domains[0]);
        Assert.Equal("Other significant care needs", domains[^1].Name);
    }

    [Fact]
    public void They_are_read_once() => Assert.Same(PublishedFigures.Bundled.BankHolidays, PublishedFigures.Bundled.BankHolidays);
}
