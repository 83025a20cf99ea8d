using PhbCalc.Clusters;
using PhbCalc.Currencies;
using PhbCalc.Rates;
using PhbCalc.Tests.Clusters;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Currencies;

/// <summary>The code prices any currency of the shape: clusters and contacts are two, and a caller adds a third without touching either (spec 5).</summary>
public sealed class ThirdCurrencyTests
{
    private static readonly ValueList<Activity> Activities =
    [
        TalkingTherapies.Courses(2m, "2024-05-01") with { Label = "Guided self-help", Note = "in the evening" },
        TalkingTherapies.Courses(0.5m, "2024-09-30", TalkingTherapies.HighIntensity),
        TalkingTherapies.Courses(1m, "2024-10-01", TalkingTherapies.HighIntensity),
        Activity.OfDays("anxiety", TalkingTherapies.LowIntensity, Build.Date("2024-03-30"), Build.Date("2024-04-10"), [Build.Days("2024-04-02", "2024-04-04"), Build.Days("2024-04-04", "2024-04-05")]),
        TalkingTherapies.Courses(3m, "2024-05-01", SettingClass.Crisis),
        TalkingTherapies.Courses(1m, "2024-05-01", SettingClass.Crisis, "depression"),
        TalkingTherapies.Courses(1m, "2024-06-01") with { LeftOutBecause = "left out: paid by the employer" },
        TalkingTherapies.Courses(4m, "2025-04-01"),
        TalkingTherapies.Courses(0m, "2024-06-01"),
    ];

    [Fact]
    public void An_invented_currency_is_priced_line_by_line() => Assert.Equal(
        """
        anxiety low_intensity 2 course x £333.333333 = £666.67 - in the evening
        anxiety high_intensity 0.5 course x £1,200.00 = £600.00
        anxiety high_intensity 1 course x £1,250.125 = £1,250.13
        anxiety low_intensity 6 day x £2.50 = £15.00 - without 4 days that do not count
        anxiety crisis 3 course x £90.00 = £0.00 (£270.00) - left out: crisis care
        depression crisis 1 course x £0.00 = £0.00 - left out: crisis care; no rate for it is given, so what it would have cost is not known
        anxiety low_intensity 1 course x £333.333333 = £0.00 (£333.33) - left out: paid by the employer
        anxiety low_intensity 0 course x £0.00 = £0.00 - outside the period
        anxiety low_intensity 0 course x £333.333333 = £0.00
        """.ReplaceLineEndings("\n"),
        Care.Lines(TalkingTherapies.Pricing.Price(Activities)));

    [Fact]
    public void Its_totals_are_the_sums_of_its_lines() =>
        Assert.Equal(new CurrencyTotals(Care.Pounds(603.33m), Care.Pounds(2_531.80m)), TalkingTherapies.Pricing.Totals(Activities));

    [Fact]
    public void Its_explanation_starts_with_what_it_is() => Snapshot.Matches(TalkingTherapies.Pricing.Price(Activities).Explain(TalkingTherapies.Pricing));

    [Fact]
    public void A_reason_is_said_only_of_what_is_left_out()
    {
        Currency explained = TalkingTherapies.Currency.Treating(new(TalkingTherapies.LowIntensity, Treatment.Included, "in every plan"));

        Assert.Null(Assert.Single(new CurrencyPricing(explained, TalkingTherapies.Tariff, Build.Year(2024)).Price([TalkingTherapies.Courses(1m, "2024-05-01")]).Lines).Note);
    }

    [Fact]
    public void Days_that_all_count_need_no_note() =>
        Assert.Null(Assert.Single(TalkingTherapies.Pricing.Price([Activity.OfDays("anxiety", TalkingTherapies.LowIntensity, Build.Date("2024-04-01"), Build.Date("2024-04-10"))]).Lines).Note);

    /// <summary>1,234,567,890,123,456,789 x 3 / 9,999,991 pounds: the pence of a day have a numerator beyond 64 bits.</summary>
    [Fact]
    public void A_rate_beyond_64_bits_is_as_exact_as_any()
    {
        UnitCost cost = UnitCost.Of(Care.Pounds(1_234_567_890_123_456_789m), 9_999_991);
        CurrencyPricing dear = new(TalkingTherapies.Currency, CurrencyTariff.From([new("anxiety", TalkingTherapies.LowIntensity, Activity.Day, cost, new(2024, 4, 1))]), Build.Year(2024));

        Assert.Equal(Money.FromPence(37_037_070_037_067), dear.Price([Activity.OfDays("anxiety", TalkingTherapies.LowIntensity, Build.Date("2024-04-01"), Build.Date("2024-04-03"))]).Total);
    }

    [Theory]
    [InlineData("2024-04-01", "2024-04-12", "2024-04-12")]
    [InlineData("2024-04-11", "2024-04-20", "2024-04-13")]
    public void The_first_day_that_counts_and_has_no_rate_is_named(string from, string to, string missing)
    {
        CurrencyTariff until = CurrencyTariff.From(
            [new("anxiety", TalkingTherapies.LowIntensity, Activity.Day, UnitCost.Of(Care.Pounds(2.5m)), new(2024, 4, 1)) { ValidTo = new(2024, 4, from == "2024-04-01" ? 11 : 10) }]);
        DateInterval[] leftOut = from == "2024-04-01" ? [] : [Build.Days("2024-04-11", "2024-04-12")];

        Fault fault = Assert.Single(Assert.Throws<InvalidInputException>(() => new CurrencyPricing(TalkingTherapies.Currency, until, Build.Year(2024))
            .Price([Activity.OfDays("anxiety", TalkingTherapies.LowIntensity, Build.Date(from), Build.Date(to), [.. leftOut])])).Faults);

        Assert.Equal((missing, "/activities/0/from"), (fault.Value, fault.Path));
    }

    [Fact]
    public void A_day_without_a_rate_for_units_is_the_day_of_the_units() => Assert.Equal(
        "/activities/0/on",
        Assert.Single(Assert.Throws<InvalidInputException>(() => new CurrencyPricing(
            TalkingTherapies.Currency,
            CurrencyTariff.From([new("anxiety", TalkingTherapies.LowIntensity, "course", UnitCost.Of(Care.Pounds(1m)), new(2024, 6, 1))]),
            Build.Year(2024)).Price([TalkingTherapies.Courses(1m, "2024-05-01")])).Faults).Path);

    [Fact]
    public void Days_left_out_without_a_rate_are_a_line_of_their_own() => Assert.Equal(
        "anxiety crisis 3 day x £0.00 = £0.00 - left out: crisis care; no rate for it is given, so what it would have cost is not known",
        Care.Lines(TalkingTherapies.Pricing.Price([Activity.OfDays("anxiety", SettingClass.Crisis, Build.Date("2024-05-01"), Build.Date("2024-05-03"))])));

    [Fact]
    public void Assumed_rates_follow_in_the_order_of_their_codes()
    {
        CurrencyTariff tariff = CurrencyTariff.From(
            [.. new[] { "b", "c", "a" }.Select(code => new CurrencyRate(code, TalkingTherapies.LowIntensity, "course", UnitCost.Of(Care.Pounds(1m)), new(2024, 4, 1)) { ValidTo = new(2025, 3, 31) })]);

        Assert.Equal(["b", "c", "a", "a", "b", "c"], tariff.Assuming(new(0.1m), new(2026, 3, 31)).Rates.Select(rate => rate.Code));
    }

    [Fact]
    public void A_tariff_with_a_row_that_is_null() =>
        Assert.Equal("/rates/0", Assert.Single(Assert.Throws<InvalidInputException>(() => CurrencyTariff.From([null!])).Faults).Path);

    [Fact]
    public void Nothing_is_explained_as_nothing() =>
        Assert.EndsWith("Nothing of it lies in the period: £0.00.\n", TalkingTherapies.Pricing.Price([]).Explain(TalkingTherapies.Pricing), StringComparison.Ordinal);

    [Fact]
    public void All_that_is_wrong_comes_at_once_with_the_positions_of_the_activities()
    {
        ValueList<Fault> faults = Assert.Throws<InvalidInputException>(() => TalkingTherapies.Pricing.Price(
        [
            TalkingTherapies.Courses(1m, "2024-05-01"),
            TalkingTherapies.Courses(1m, "2024-05-01", TalkingTherapies.Trial),
            TalkingTherapies.Courses(1m, "2024-05-01", new SettingClass("low_intensty")),
            Activity.OfUnits("anxiety", TalkingTherapies.LowIntensity, "corse", 1m, Build.Date("2024-05-01")),
            TalkingTherapies.Courses(1m, "2024-05-01", code: "anxeity"),
            Activity.OfDays("anxiety", TalkingTherapies.HighIntensity, Build.Date("2024-05-01"), Build.Date("2024-05-02")),
            TalkingTherapies.Courses(999_999_999_999m, "2024-05-01"),
        ])).Faults;

        Assert.Equal(
            """
            1 anxiety, setting: 'trial' is refused: trials are paid for by their sponsors; leave it out, or let the policy allow it
            2 setting: 'low_intensty' is not a setting class of courses of talking therapy; did you mean 'low_intensity'? allowed: low_intensity, high_intensity, crisis, trial
            3 unit: 'corse' is not a unit of courses of talking therapy; did you mean 'course'? allowed: course, day
            4 anxeity, low intensity, per course, tariff: has no rate; add a row for it; did you mean 'anxiety'? allowed: anxiety
            5 anxiety, high intensity, per day, tariff: has no rate; the tariff has anxiety for crisis per course, high intensity per course, low intensity per course, low intensity per day; add a row for high intensity per day
            """.ReplaceLineEndings("\n"),
            Build.Lines(faults));
        Assert.Equal(FaultKind.Rule, faults[0].Kind);
    }

    [Fact]
    public void A_sum_that_cannot_be_counted()
    {
        CurrencyPricing dear = new(
            TalkingTherapies.Currency,
            CurrencyTariff.From([new("anxiety", TalkingTherapies.LowIntensity, "course", UnitCost.Of(Care.Pounds(999_999_999_999m)), new(2024, 4, 1))]),
            Build.Year(2024));

        Assert.Equal(
            "0 anxiety, amount: the sums come to more than can be counted; check rates and quantities: a budget is under 92,000,000,000,000,000 pounds",
            Build.Lines(Assert.Throws<InvalidInputException>(() => dear.Totals([TalkingTherapies.Courses(999_999_999_999m, "2024-05-01")])).Faults));
    }

    [Fact]
    public void A_treatment_can_be_changed_or_added()
    {
        Currency changed = TalkingTherapies.Currency.Treating(new(TalkingTherapies.Trial, Treatment.Included)).Treating(new(new("at_work"), Treatment.Excluded, "left out: at work"));

        Assert.Equal(
            "low intensity Included, high intensity Included, crisis Excluded, trial Included, at work Excluded",
            string.Join(", ", changed.Treatments.Select(treatment => $"{treatment.Setting} {treatment.Treatment}")));
        Assert.Null(TalkingTherapies.Currency.Find(new("at_work")));
        Assert.NotEqual(changed, TalkingTherapies.Currency);
    }

    [Fact]
    public void Equal_pricings_are_equal()
    {
        CurrencyPricing same = new(TalkingTherapies.Currency, CurrencyTariff.From(TalkingTherapies.Tariff.Rates), Build.Year(2024));

        Assert.Equal(TalkingTherapies.Pricing, same);
        Assert.Equal(TalkingTherapies.Pricing.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(TalkingTherapies.Pricing, new(TalkingTherapies.Currency, TalkingTherapies.Tariff, Build.Year(2023)));
        Assert.NotEqual(TalkingTherapies.Pricing, new(TalkingTherapies.Currency, CurrencyTariff.From([.. TalkingTherapies.Tariff.Rates.Skip(1)]), Build.Year(2024)));
        Assert.NotEqual(TalkingTherapies.Pricing, new(TalkingTherapies.Currency.Treating(new(TalkingTherapies.Trial, Treatment.Included)), TalkingTherapies.Tariff, Build.Year(2024)));
        Assert.False(TalkingTherapies.Pricing.Equals(null));
        Assert.False(TalkingTherapies.Tariff.Equals(null));
        Assert.Equal(Activities[3], Activity.OfDays("anxiety", TalkingTherapies.LowIntensity, Activities[3].From, Activities[3].To, Activities[3].DaysLeftOut));
        Assert.Equal(Activities[3].GetHashCode(), (Activities[3] with { Label = "another" }).GetHashCode());
        Assert.NotEqual(Activities[3], Activities[3] with { Label = "another" });
    }
}
