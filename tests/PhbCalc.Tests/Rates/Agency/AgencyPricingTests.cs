using PhbCalc.Data;
using PhbCalc.Rates;

namespace PhbCalc.Tests.Rates.Agency;

/// <summary>The indicative agency rate, worked by hand, and what is refused (spec 3, Agency).</summary>
public sealed class AgencyPricingTests
{
    private static readonly LocalDate Day = new(2026, 4, 1);

    [Theory]
    [InlineData(null, "23.05")] // (22.00 x 10 + 24.00 x 20 + 20.00 x 5 + 23.50 x 15) / 50 = 23.05
    [InlineData(QuoteAverage.HoursWeightedMean, "23.05")]
    [InlineData(QuoteAverage.Mean, "22.38")] // 22.375: half up
    [InlineData(QuoteAverage.Median, "22.75")] // the mean of the middle two, 22.00 and 23.50
    public void Quotes_are_averaged(QuoteAverage? average, string rate)
    {
        AgencyRate worked = Rate(average, 0m, Quote("a", 22m, 10m), Quote("b", 24m, 20m), Quote("c", 20m, 5m), Quote("d", 23.50m, 15m));

        Assert.Equal(Money.Parse(rate), worked.Rate);
        Assert.Equal((average ?? QuoteAverage.HoursWeightedMean, 4, 0), (worked.Average, worked.Quotes.Count, worked.LeftOut.Count));
    }

    [Fact]
    public void Without_the_hours_of_every_quote_it_is_the_mean()
    {
        AgencyRate rate = Rate(null, 0m, Quote("a", 22m, 10m), Quote("b", 24m));

        Assert.Equal((Money.FromPounds(23m), QuoteAverage.Mean), (rate.Rate, rate.Average));
    }

    [Theory]
    [InlineData("0.1", "21.80")] // floor(0.1 x 5) = 0 off each end
    [InlineData("0.2", "21.33")] // 1 off each end: (20.00 + 21.00 + 23.00) / 3
    [InlineData("0.39", "21.33")] // floor(1.95) = 1
    [InlineData("0.4", "21.00")] // 2 off each end
    [InlineData("0.4999", "21.00")]
    public void A_trimmed_mean_leaves_out_the_share_at_each_end(string share, string rate) => Assert.Equal(
        Money.Parse(rate),
        Rate(QuoteAverage.TrimmedMean, Money.Parse(share).Pounds, Quote("a", 23m), Quote("b", 20m), Quote("c", 15m), Quote("d", 30m), Quote("e", 21m)).Rate);

    [Fact]
    public void Quotes_that_a_trimmed_mean_takes_off_are_left_out_with_their_reason_and_only_the_others_are_its_quotes()
    {
        AgencyRate rate = Rate(QuoteAverage.TrimmedMean, 0.4m, Quote("a", 23m), Quote("b", 20m), Quote("c", 15m), Quote("d", 10m), Quote("e", 23m), Quote("f", 21m));

        Assert.Equal("f", string.Join(' ', rate.Quotes.Select(quote => quote.Provider)));
        Assert.Equal(
            """
            d: £10.00 is under the minimum wage of £12.71 an hour for 21 and over on 2026-04-01
            a: £23.00 is one of the 2 highest of 5 quotes, which the trimmed mean leaves out
            b: £20.00 is one of the 2 lowest of 5 quotes, which the trimmed mean leaves out
            c: £15.00 is one of the 2 lowest of 5 quotes, which the trimmed mean leaves out
            e: £23.00 is one of the 2 highest of 5 quotes, which the trimmed mean leaves out
            """,
            string.Join('\n', rate.LeftOut.Select(quote => $"{quote.Quote.Provider}: {quote.Reason}")));
    }

    [Fact]
    public void A_quote_under_the_minimum_wage_on_its_date_is_left_out_with_its_reason()
    {
        // 12.50 was lawful on 31 March 2026, not on the pricing date; a quote of the minimum wage itself is kept.
        AgencyRate rate = Rate(null, 0m, Quote("a", 12.50m, on: new(2026, 3, 31)), Quote("b", 12.50m), Quote("c", 12.71m), Quote("d", 12.2099m, 5m, new(2026, 3, 31)));

        Assert.Equal("a c", string.Join(' ', rate.Quotes.Select(quote => quote.Provider)));
        Assert.Equal(
            "b: £12.50 is under the minimum wage of £12.71 an hour for 21 and over on 2026-04-01; d: £12.2099 is under the minimum wage of £12.21 an hour for 21 and over on 2026-03-31",
            string.Join("; ", rate.LeftOut.Select(quote => $"{quote.Quote.Provider}: {quote.Reason}")));
        Assert.Equal(Money.FromPounds(12.61m), rate.Rate); // 12.605: half up
    }

    [Fact]
    public void Quotes_that_were_left_out_need_no_hours() =>
        Assert.Equal(QuoteAverage.HoursWeightedMean, Rate(null, 0m, Quote("a", 20m, 10m), Quote("b", 10m)).Average);

    [Fact]
    public void Each_service_and_band_has_a_rate_in_the_order_they_are_named()
    {
        ValueList<AgencyRate> rates = Of([Quote("a", 20m), Quote("a", 25m, band: "night"), Quote("b", 22m), Quote("a", 40m, service: "nursing")]);

        Assert.Equal("care day £21.00, care night £25.00, nursing day £40.00", string.Join(", ", rates.Select(rate => $"{rate.Service} {rate.Band} {rate.Rate}")));
    }

    [Fact]
    public void No_quote_at_all() => Expect("rate: there is no quote; give at least one", () => Of([]));

    [Fact]
    public void No_quote_left()
    {
        ValueList<Fault> faults = Expect(
            "1 service nursing, band day, rate: has no quote left: £12.00 is under the minimum wage of £12.71 an hour for 21 and over on 2026-04-01; £12.70 is under the minimum wage of £12.71 an hour for 21 and over on 2026-04-01; give a quote at or over the minimum wage",
            () => Of([Quote("a", 20m), Quote("a", 12m, service: "nursing"), Quote("b", 12.70m, service: "nursing")]));

        Assert.Equal(FaultKind.Rule, faults[0].Kind);
    }

    [Fact]
    public void A_quote_of_a_day_without_a_minimum_wage() => Expect(
        "1 the minimum wage for 21 and over, quoted_on: '2027-04-01' is a day without published figures for the minimum wage for 21 and over; figures are known from 2013-10-01 to 2027-03-31; the last value is £12.71; add the figure for that day, or assume one",
        () => Of([Quote("a", 20m), Quote("b", 20m, on: new(2027, 4, 1))]));

    [Fact]
    public void An_average_that_the_quotes_do_not_have()
    {
        Expect(
            "0 service care, band day, weekly_hours: is blank in some quotes, so that they have no hours-weighted mean; give hours for every quote, or choose another average",
            () => Rate(QuoteAverage.HoursWeightedMean, 0m, Quote("a", 20m, 10m), Quote("b", 20m)));
        Expect(
            "0 service care, band day, weekly_hours: is 0 in every quote, so that they have no hours-weighted mean; give the hours, or leave them blank for the plain mean",
            () => Rate(null, 0m, Quote("a", 20m, 0m), Quote("b", 20m, 0m)));
        Expect(
            "service care, band day, trim_share: is missing for a trimmed mean; write the share of the quotes to leave out at each end, such as 0.1",
            () => Rate(QuoteAverage.TrimmedMean, 0m, Quote("a", 20m)));
    }

    [Theory]
    [InlineData("0.5")]
    [InlineData("-0.1")]
    public void A_share_that_leaves_no_quote(string share) => Expect(
        $"trim_share: '{share}' is not a share that leaves a quote; write a number from 0 to under 0.5",
        () => new AgencyRatePolicy { TrimShare = Money.Parse(share).Pounds });

    [Fact]
    public void A_quote_that_is_none() => Expect(
        """
        quote, service: is blank; give it a value
        quote, band: is blank; give it a value
        quote, provider: is blank; give it a value
        quote, rate: '-1' is out of range; write a number from 0 to under 1,000,000,000 with at most six decimals
        quote, weekly_hours: '1.0000001' is out of range; write a number from 0 to under 1,000,000,000 with at most six decimals
        """,
        () => new ProviderQuote("", " ", "", Money.FromPounds(-1m), 1.0000001m));

    [Fact]
    public void All_faults_come_at_once_each_with_its_quote() => Expect(
        """
        0 service care, band day, weekly_hours: is blank in some quotes, so that they have no hours-weighted mean; give hours for every quote, or choose another average
        1 the minimum wage for 21 and over, quoted_on: '2012-01-01' is a day without published figures for the minimum wage for 21 and over; figures are known from 2013-10-01 to 2027-03-31; the last value is £12.71; add the figure for that day, or assume one
        2 service nursing, band day, rate: has no quote left: £1.00 is under the minimum wage of £12.71 an hour for 21 and over on 2026-04-01; give a quote at or over the minimum wage
        """,
        () => Of([Quote("a", 20m), Quote("a", 25m, on: new(2012, 1, 1), band: "night"), Quote("a", 1m, service: "nursing")], QuoteAverage.HoursWeightedMean));

    private static ProviderQuote Quote(string provider, decimal rate, decimal? hours = null, LocalDate? on = null, string service = "care", string band = "day") =>
        new(service, band, provider, Money.FromPounds(rate), hours, on);

    private static AgencyRate Rate(QuoteAverage? average, decimal trimShare, params ValueList<ProviderQuote> quotes) => Assert.Single(Of(quotes, average, trimShare));

    private static ValueList<AgencyRate> Of(ValueList<ProviderQuote> quotes, QuoteAverage? average = null, decimal trimShare = 0m) =>
        new AgencyPricing(PublishedFigures.Bundled.MinimumWages, new() { Average = average, TrimShare = trimShare }).Price(quotes, Day);

    private static ValueList<Fault> Expect(string faults, Func<object> make)
    {
        ValueList<Fault> found = Assert.Throws<InvalidInputException>(make).Faults;
        Assert.Equal(faults.ReplaceLineEndings("\n"), Build.Lines(found));
        return found;
    }
}
