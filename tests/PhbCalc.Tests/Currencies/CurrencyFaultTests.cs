using PhbCalc.Currencies;
using PhbCalc.Rates;
using PhbCalc.Tests.Clusters;

namespace PhbCalc.Tests.Currencies;

/// <summary>What is refused of currencies, their tariffs and activities: each with its message, all at once.</summary>
public sealed class CurrencyFaultTests
{
    private static readonly LocalDate Day = new(2024, 4, 1);

    [Fact]
    public void A_currency_without_what_it_needs() => Expect(
        """
        currency, name: is blank; give it a value
        currency, statement: is blank; give it a value
        currency, units: there is none; give at least one unit
        currency, treatments: there is none; say what is done with at least one setting class
        """,
        () => new Currency("", " ", [], []));

    [Fact]
    public void A_currency_with_things_twice_or_without_reasons() => Expect(
        """
        2 currency beds, unit: is blank; give it a value
        1 currency beds, unit: 'day' appears twice; give each its own id
        2 currency beds, setting: 'community' appears twice; give each its own id
        1 currency beds, reason: 'crisis' is blank; say why it is left out or refused
        3 currency beds, setting: is none; name the setting class
        """,
        () => new Currency(
            "beds",
            "Beds.",
            ["day", "day", ""],
            [new(SettingClass.Community, Treatment.Included), new(SettingClass.Crisis, Treatment.Excluded), new(SettingClass.Community, Treatment.Refused, "why"), new(default, Treatment.Included)]));

    [Theory]
    [InlineData("")]
    [InlineData("Community")]
    [InlineData("day hospital")]
    [InlineData("tägesklinik")]
    public void A_setting_class_is_a_plain_word(string word) => Expect(
        $"setting, setting: '{word}' is not the word of a setting class; write small letters, digits and underscores, such as community or initial_assessment",
        () => new SettingClass(word));

    [Fact]
    public void Setting_classes_read_in_words_and_are_equal_by_them()
    {
        Assert.Equal("initial assessment", SettingClass.InitialAssessment.ToString());
        Assert.Equal(SettingClass.Community, new("community"));
        Assert.Equal("", default(SettingClass).Word);
    }

    [Fact]
    public void Rows_of_a_tariff() => Expect(
        """
        0 , , per  , code: is blank; give it a value
        0 , , per  , setting: is blank; give it a value
        0 , , per  , unit: is blank; give it a value
        1 a, community, per day, rate: '-£1.00' is not a rate; write pounds from 0 to under 1,000,000,000,000
        2 a, community, per day, rate: '£1,000,000,000,000.00' is not a rate; write pounds from 0 to under 1,000,000,000,000
        3 b, community, per day, valid_to: '2024-03-31' is before valid_from 2024-04-01; write the last day the figure holds, or leave it blank
        4 c, community, per day, valid_to: '2025-04-01' overlaps the version that starts on 2025-04-01; write 2025-03-31 or an earlier day, or leave it blank: a version lasts until the next one
        7 d, community, per day, valid_from: '2024-04-01' is the first day of two rows; give each row its own first day, or leave one out
        """,
        () => CurrencyTariff.From(
        [
            Rate("", 1m, Day) with { Setting = default, Unit = " " },
            Rate("a", -1m, Day),
            Rate("a", 1_000_000_000_000m, Day.PlusYears(1)),
            Rate("b", 1m, Day, Day.PlusDays(-1)),
            Rate("c", 1m, Day, Day.PlusYears(1)),
            Rate("c", 1m, Day.PlusYears(1)),
            Rate("d", 1m, Day),
            Rate("d", 1m, Day),
        ]));

    [Fact]
    public void A_tariff_without_rows() => Expect("tariff, rate: there is none; give at least one row", () => CurrencyTariff.From([]));

    [Fact]
    public void An_activity() => Expect(
        """
        activity, code: is blank; give it a value
        activity, to: '2024-03-31' is before the first day; write 2024-04-01 or a later day
        """,
        () => Activity.OfDays("", SettingClass.Community, Day, Day.PlusDays(-1)));

    [Fact]
    public void An_activity_of_units() => Expect(
        """
        activity a, unit: is blank; give it a value
        activity a, quantity: '-0.5' is out of range; write a number from 0 to under 1,000,000,000,000 with at most six decimals
        """,
        () => Activity.OfUnits("a", SettingClass.Community, "", -0.5m, Day));

    [Fact]
    public void A_day_without_a_rate_is_an_error_that_names_code_setting_days_and_the_last_value()
    {
        CurrencyTariff tariff = CurrencyTariff.From([Rate("a", 1m, Day, Day.PlusDays(9)), Rate("a", 2m, Day.PlusDays(20), Day.PlusDays(29))]);

        Assert.Equal(Care.Pounds(1m), tariff.On("a", SettingClass.Community, "day", Day.PlusDays(9)).Cost.Shown);
        Assert.Equal(Care.Pounds(2m), tariff.On("a", SettingClass.Community, "day", Day.PlusDays(20)).Cost.Shown);
        Expect(
            "a, community, per day, date: '2024-04-11' is a day without published figures for a, community, per day; figures are known from 2024-04-01 to 2024-04-30, but none between 2024-04-10 and 2024-04-21; the last value is £2.00; add the figure for that day, or assume one",
            () => tariff.On("a", SettingClass.Community, "day", Day.PlusDays(10)));
        Expect(
            "a, crisis, per day, tariff: has no rate; the tariff has a for community per day; add a row for crisis per day",
            () => tariff.On("a", SettingClass.Crisis, "day", Day));
    }

    [Fact]
    public void A_blank_last_day_lasts_until_the_next_row()
    {
        CurrencyTariff tariff = CurrencyTariff.From([Rate("a", 2m, Day.PlusDays(10)), Rate("a", 1m, Day)]);

        Assert.Equal(Day.PlusDays(9), tariff.On("a", SettingClass.Community, "day", Day.PlusDays(9)).ValidTo);
        Assert.Null(tariff.On("a", SettingClass.Community, "day", Day.PlusYears(100)).ValidTo);
        Assert.Equal(tariff, CurrencyTariff.From(tariff.Rates));
        Assert.Equal(tariff.GetHashCode(), CurrencyTariff.From(tariff.Rates).GetHashCode());
    }

    [Fact]
    public void Rates_after_the_last_ones_can_be_assumed_and_are_marked()
    {
        CurrencyTariff tariff = CurrencyTariff.From(
            [Rate("a", 80m, Day, Day.PlusYears(1).PlusDays(-1)) with { Source = new("A collection", new(2026, 11, 21)) }, Rate("b", 1m, Day), Rate("c", 1m, Day, Day.PlusYears(3))]);
        CurrencyTariff assumed = tariff.Assuming(new(0.0415m, 0.02m), Day.PlusYears(2).PlusDays(-1));
        CurrencyRate rate = assumed.On("a", SettingClass.Community, "day", Day.PlusYears(1));

        Assert.Equal(4, assumed.Rates.Count);
        Assert.Equal(Care.Pounds(81.72m), rate.Cost.Shown);
        Assert.True(rate.Source!.IsAssumed);
        Assert.Equal(
            "ASSUMED: the last value, £80.00, raised by 2.15% (4.15% uplift less 2% efficiency); the last value is from A collection (checked 2026-11-21)",
            rate.Source.ToString());
        Expect(
            "a, community, per day, date: '2026-04-01' is a day without published figures for a, community, per day; figures are known from 2024-04-01 to 2026-03-31; the last value is £81.72; add the figure for that day, or assume one",
            () => assumed.On("a", SettingClass.Community, "day", Day.PlusYears(2)));
    }

    private static CurrencyRate Rate(string code, decimal pounds, LocalDate from, LocalDate? to = null) =>
        new(code, SettingClass.Community, "day", UnitCost.Of(Care.Pounds(pounds)), from) { ValidTo = to };

    private static void Expect(string faults, Func<object> make) =>
        Assert.Equal(faults.ReplaceLineEndings("\n"), Build.Lines(Assert.Throws<InvalidInputException>(make).Faults));
}
