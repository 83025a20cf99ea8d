using FsCheck.Fluent;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests;

/// <summary>Spec 2, Day words.</summary>
public sealed class DayWordsTests
{
    [Theory]
    [InlineData("Mon", DayTypes.Monday)]
    [InlineData("Mon-Fri", DayTypes.Weekdays)]
    [InlineData("Sat Sun", DayTypes.Weekend)]
    [InlineData("Sat,Sun", DayTypes.Weekend)]
    [InlineData("Sat, Sun", DayTypes.Weekend)]
    [InlineData("Fri-Mon", DayTypes.Friday | DayTypes.Weekend | DayTypes.Monday)]
    [InlineData("Sun-Mon", DayTypes.Sunday | DayTypes.Monday)]
    [InlineData("Tue-Mon", DayTypes.EveryDay)]
    [InlineData("Wed-Wed", DayTypes.Wednesday)]
    [InlineData("mon WED  fRi", DayTypes.Monday | DayTypes.Wednesday | DayTypes.Friday)]
    [InlineData("Mon-Wed Wed-Thu", DayTypes.Monday | DayTypes.Tuesday | DayTypes.Wednesday | DayTypes.Thursday)]
    [InlineData("BankHoliday", DayTypes.BankHoliday)]
    [InlineData("Sat-Sun bankholiday", DayTypes.Weekend | DayTypes.BankHoliday)]
    [InlineData(" Mon-Sun ", DayTypes.EveryDay)]
    [InlineData("Mon – Fri", DayTypes.Weekdays)]
    [InlineData("Mon to Fri", DayTypes.Weekdays)]
    [InlineData("Monday-Friday", DayTypes.Weekdays)]
    [InlineData("Weekdays BH", DayTypes.Weekdays | DayTypes.BankHoliday)]
    [InlineData("Sat Bank Holiday", DayTypes.Saturday | DayTypes.BankHoliday)]
    [InlineData("bank holidays Sat", DayTypes.Saturday | DayTypes.BankHoliday)]
    [InlineData("Sat Bank Holiday Eve Sun", DayTypes.Weekend | DayTypes.BankHolidayEve)]
    [InlineData("Bank Holiday Eves", DayTypes.BankHolidayEve)]
    [InlineData("Sat Easter Sunday", DayTypes.Saturday | DayTypes.EasterSunday)]
    [InlineData("Mon Tue easter sun Wed", DayTypes.Monday | DayTypes.Tuesday | DayTypes.Wednesday | DayTypes.EasterSunday)]
    public void Words_are_days(string text, DayTypes days)
    {
        Assert.True(DayWords.TryParse(text, out DayTypes read, out string? faultyWord));
        Assert.Equal(days, read);
        Assert.Null(faultyWord);
    }

    [Theory]
    [InlineData("Mon Tues", "Tues")]
    [InlineData("Mon-", "Mon-")]
    [InlineData("-Fri", "-Fri")]
    [InlineData("Mon-Fri-Sun", "Mon-Fri-Sun")]
    [InlineData("Mon-BankHoliday", "Mon-BankHoliday")]
    [InlineData("Mon;Tue", "Mon;Tue")]
    [InlineData("1-5", "1-5")]
    [InlineData("1 - Fri - 5", "1")]
    [InlineData("1 - 5", "1")]
    [InlineData("bank", "bank")]
    [InlineData("Sat bank", "bank")]
    [InlineData("Sat holiday", "holiday")]
    [InlineData("Sat Sun eve", "eve")]
    [InlineData("Bank Holiday Sat eve", "eve")]
    [InlineData("Easter", "Easter")]
    [InlineData("Easter Mon", "Easter")]
    public void The_first_word_that_is_no_day_is_named(string text, string faulty)
    {
        Assert.False(DayWords.TryParse(text, out DayTypes days, out string? faultyWord));
        Assert.Equal(DayTypes.None, days);
        Assert.Equal(faulty, faultyWord);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(" , ")]
    public void No_word_at_all_is_no_day(string text)
    {
        Assert.False(DayWords.TryParse(text, out DayTypes days, out string? faultyWord));
        Assert.Equal(DayTypes.None, days);
        Assert.Null(faultyWord);
    }

    [Theory]
    [InlineData(DayTypes.Weekdays, "Mon-Fri")]
    [InlineData(DayTypes.EveryDay, "Mon-Sun")]
    [InlineData(DayTypes.Weekend | DayTypes.BankHoliday, "Sat Sun BankHoliday")]
    [InlineData(DayTypes.Monday | DayTypes.Wednesday | DayTypes.Friday, "Mon Wed Fri")]
    [InlineData(DayTypes.Friday | DayTypes.Weekend | DayTypes.Monday, "Mon Fri-Sun")]
    [InlineData(DayTypes.Sunday | DayTypes.BankHolidayEve | DayTypes.EasterSunday, "Sun BankHolidayEve EasterSunday")]
    [InlineData(DayTypes.None, "")]
    public void Days_are_written_short(DayTypes days, string text) => Assert.Equal(text, DayWords.Text(days));

    [Law(600)]
    public Property What_is_written_is_read_back_the_same() => Law.Of(Gen.Choose(1, 1023).Select(bits => (DayTypes)bits), days =>
    {
        Assert.True(DayWords.TryParse(DayWords.Text(days), out DayTypes read, out _));
        Assert.Equal(days, read);
    });
}
