using PhbCalc.Clusters;

namespace PhbCalc.Tests;

/// <summary>Values that the platform reads from text by itself: in routes, queries, options and generic code, the same in every culture.</summary>
public sealed class ParsableTests
{
    [Theory]
    [InlineData("2026/27", "2026/28")]
    public void Years(string sound, string wrong)
    {
        Same(FinancialYear.Parse(sound), new FinancialYear(2026), sound, wrong);
        Same(TaxYear.Parse(sound), new TaxYear(2026), sound, wrong);
    }

    [Fact]
    public void Fractions_patterns_clusters_and_money()
    {
        Same(Ratio.Parse("365/7"), new Ratio(365, 7), "365/7", "1/0");
        Same(WeekPattern.Parse("1,3 of 4"), WeekPattern.Of(4, 1, 3), "1,3 of 4", "5 of 4");
        Same(ClusterCode.Parse("8"), ClusterCode.Parse("08"), "08", "22");
        Same(Money.Parse("£1,234.50"), Money.FromPounds(1_234.5m), "£1,234.50", "1.234,50");
    }

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    public void What_cannot_be_read_is_refused_with_what_to_write(string text)
    {
        Assert.Equal($"'{text}' is not a financial year; write it like 2026/27.", Assert.Throws<FormatException>(() => FinancialYear.Parse(text)).Message);
        Assert.Throws<ArgumentNullException>(() => TaxYear.Parse(null!));
    }

    private static void Same<T>(T read, T value, string sound, string wrong)
        where T : struct, ISpanParsable<T>
    {
        Assert.Equal(value, read);
        Assert.Equal(value, T.Parse(sound, null));
        Assert.Equal(value, T.Parse(sound.AsSpan(), null));
        Assert.True(T.TryParse(sound, null, out T again));
        Assert.Equal(value, again);
        Assert.True(T.TryParse(sound.AsSpan(), null, out _));
        Assert.False(T.TryParse(wrong, null, out _));
        Assert.False(IsRead<T>(null));
        Assert.Equal(value, T.Parse(value.ToString()!, null));
    }

    private static bool IsRead<T>(string? text)
        where T : IParsable<T> => T.TryParse(text, null, out _);
}
