using PhbCalc.Employment;
using PhbCalc.Rates;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class RatePolicyTests
{
    [Fact]
    public void Every_policy_of_employment_costs_has_a_name() =>
        Assert.Equal(
            new EmploymentPolicy { HolidayPay = HolidayPay.WithinHours, SicknessCoverShare = 0.03m, PensionPercent = 5m },
            Read("""{ "holiday_pay": "within_hours", "sickness_cover_share": "0.03", "pension_percent": 5 }""").Employment);

    [Fact]
    public void Every_policy_of_agency_rates_has_a_name() =>
        Assert.Equal(
            new AgencyRatePolicy { Average = QuoteAverage.TrimmedMean, TrimShare = 0.1m },
            Read("""{ "agency_average": "Trimmed_Mean", "trim_share": 0.1 }""").AgencyRate);

    [Fact]
    public void Every_policy_of_the_pa_rate_has_a_name() =>
        Assert.Equal(
            new PaRatePolicy
            {
                Method = PaRateMethod.Weighted,
                Weights = new(2m, 1m, 0m),
                Step = Money.FromPounds(0.05m),
                Work = PaWork.RegisteredNurse,
                Band = "6",
                PayStep = "top",
                Age = 19,
            },
            Read("""
                { "pa_rate_method": "weighted", "pa_weight_agenda_for_change": 2, "pa_weight_minimum_wage": "1", "pa_rate_step": 0.05, "pa_work": "registered_nurse",
                  "agenda_for_change_band": 6, "agenda_for_change_step": "top", "pa_age": 19 }
                """).PaRate);

    [Fact]
    public void The_cards_that_are_compared_have_names()
    {
        Policies policies = Read("""{ "agency_card": "Council agency rates", "pa_card": "agency" }""");
        Assert.Equal(("Council agency rates", "agency"), (policies.AgencyCard, policies.PaCard));
        Assert.Equal(("agency", "pa"), (Policies.Default.AgencyCard, Policies.Default.PaCard));
    }

    [Theory]
    [InlineData("hours_weighted_mean", QuoteAverage.HoursWeightedMean)]
    [InlineData("mean", QuoteAverage.Mean)]
    [InlineData("median", QuoteAverage.Median)]
    public void An_average_is_a_word(string word, QuoteAverage average) => Assert.Equal(average, Read($$"""{ "agency_average": "{{word}}" }""").AgencyRate.Average);

    [Theory]
    [InlineData("highest", PaRateMethod.Highest)]
    [InlineData("average", PaRateMethod.Average)]
    [InlineData("agenda_for_change", PaRateMethod.AgendaForChange)]
    [InlineData("minimum_wage", PaRateMethod.MinimumWage)]
    [InlineData("local_research", PaRateMethod.LocalResearch)]
    public void A_method_is_a_word(string word, PaRateMethod method) => Assert.Equal(method, Read($$"""{ "pa_rate_method": "{{word}}" }""").PaRate.Method);

    [Theory]
    [InlineData("\"holiday_pay\": \"ontop\"", "holiday_pay: 'ontop' is not a way to pay for holiday; did you mean 'on_top'? allowed: on_top, within_hours, 5.6/52, 12.07%")]
    [InlineData("\"sickness_cover_share\": 3", "sickness_cover_share: '3' is out of range; write a number from 0 to 1 with at most six decimals")]
    [InlineData("\"pension_percent\": \"x\"", "pension_percent: 'x' is not a percentage; write it like 5 or 5%")]
    [InlineData("\"pension_percent\": -1", "pension_percent: '-1' is out of range; write a number from 0 to 100 with at most six decimals")]
    [InlineData("\"agency_average\": \"avarage\"", "agency_average: 'avarage' is not a way to average quotes; allowed: hours_weighted_mean, mean, median, trimmed_mean")]
    [InlineData("\"agency_average\": \"trimmed_mean\"", "agency_average: 'trimmed_mean' needs trim_share too; add the share of the quotes to leave out at each end, such as 0.1")]
    [InlineData("\"trim_share\": \"x\"", "trim_share: 'x' is not a share; write a number from 0 to 1, such as 0.2, or 20%")]
    [InlineData("\"trim_share\": 0.5", "trim_share: '0.5' is not a share that leaves a quote; write a number from 0 to under 0.5")]
    [InlineData("\"pa_rate_method\": \"higest\"", "pa_rate_method: 'higest' is not a way to make a PA rate; did you mean 'highest'? allowed: highest, average, weighted, agenda_for_change, minimum_wage, local_research")]
    [InlineData("\"pa_rate_method\": \"weighted\"", "pa_rate_method: 'weighted' needs weights too; add how much each reference counts: pa_weight_agenda_for_change, pa_weight_minimum_wage, pa_weight_local_research")]
    [InlineData("\"pa_weight_minimum_wage\": 1", "pa_weight_minimum_wage: is given, but pa_rate_method is not weighted; write \"pa_rate_method\": \"weighted\", or leave the weights out")]
    [InlineData("\"pa_rate_method\": \"weighted\", \"pa_weight_minimum_wage\": \"x\"", "pa_weight_minimum_wage: 'x' is not a number; write it like 0.05")]
    [InlineData("\"pa_rate_method\": \"weighted\", \"pa_weight_minimum_wage\": -1", "pa_weight_minimum_wage: '-1' is out of range; write a number from 0 to under 1,000,000 with at most six decimals")]
    [InlineData("\"pa_rate_method\": \"weighted\", \"pa_weight_local_research\": 0", "pa_weight_local_research: is 0, and so is every other weight; let at least one reference count")]
    [InlineData("\"pa_rate_step\": \"5p\"", "pa_rate_step: '5p' is not a number; write it like 0.05")]
    [InlineData("\"pa_rate_step\": 0", "pa_rate_step: '£0.00' is not a step to round to; write more than 0 and at most 1 pound, with at most six decimals, such as 0.05")]
    [InlineData("\"pa_rate_step\": 1.5", "pa_rate_step: '£1.50' is not a step to round to; write more than 0 and at most 1 pound, with at most six decimals, such as 0.05")]
    [InlineData("\"pa_work\": \"nurse\"", "pa_work: 'nurse' is not a kind of work; allowed: care, registered_nurse")]
    [InlineData("\"agenda_for_change_band\": \"\"", "agenda_for_change_band: is blank; give it a value")]
    [InlineData("\"agenda_for_change_step\": \" \"", "agenda_for_change_step: is blank; give it a value")]
    [InlineData("\"pa_age\": \"adult\"", "pa_age: 'adult' is not an age; write it in whole years, 13 to 120, or leave the name out for 21 and over")]
    [InlineData("\"pa_age\": 12", "pa_age: '12' is not an age; write it in whole years, 13 to 120, or leave the name out for 21 and over")]
    [InlineData("\"pa_age\": 121", "pa_age: '121' is not an age; write it in whole years, 13 to 120, or leave the name out for 21 and over")]
    [InlineData("\"agency_card\": \"pa\"", "agency_card: 'pa' is the card of both agencies and PAs; name two cards")]
    [InlineData("\"pa_card\": \"agency\"", "pa_card: 'agency' is the card of both agencies and PAs; name two cards")]
    [InlineData("\"pa_card\": \"\"", "pa_card: is blank; give it a value")]
    [InlineData("\"pa_card\": null", "pa_card: is neither a text nor a number; write one value, or leave the name out")]
    public void A_faulty_policy_is_refused_with_directions(string member, string message) => Assert.Equal($"policy.json:2 {message}", Refused($"{{\n  {member}\n}}"));

    [Fact]
    public void An_unknown_policy_is_refused_with_the_nearest() =>
        Assert.StartsWith("policy.json:1 pa_rate_methd: is not a policy; did you mean 'pa_rate_method'? all policies are in docs/files.md, under policy.json", Refused("""{ "pa_rate_methd": 1 }"""), StringComparison.Ordinal);

    [Fact]
    public void Every_fault_is_reported_with_its_line() =>
        Assert.Equal(
            """
            policy.json:2 holiday_pay: 'x' is not a way to pay for holiday; allowed: on_top, within_hours, 5.6/52, 12.07%
            policy.json:3 pa_rate_method: 'x' is not a way to make a PA rate; allowed: highest, average, weighted, agenda_for_change, minimum_wage, local_research
            policy.json:4 pa_weight_minimum_wage: 'x' is not a number; write it like 0.05
            policy.json:5 pa_age: '0' is not an age; write it in whole years, 13 to 120, or leave the name out for 21 and over
            policy.json:6 weeks_per_year: '0' is not a number of weeks in a year; write 52, 52.143 or 365/7
            """,
            Refused("{\n\"holiday_pay\": \"x\",\n\"pa_rate_method\": \"x\",\n\"pa_weight_minimum_wage\": \"x\",\n\"pa_age\": 0,\n\"weeks_per_year\": 0 }"), ignoreLineEndingDifferences: true);

    [Fact]
    public void Culture_does_not_matter()
    {
        const string Sound = """{ "agency_average": "TRIMMED_MEAN", "trim_share": 0.1, "pa_rate_step": 0.05, "holiday_pay": "WITHIN_HOURS" }""";
        const string Faulty = """{ "agency_average": "TRIMMED", "trim_share": 1.5, "pa_rate_step": 1.5, "pa_age": -1 }""";
        Assert.All(Cultures.Names, culture =>
        {
            Assert.Equal(Read(Sound), Cultures.In(culture, () => Read(Sound)));
            Assert.Equal(Refused(Faulty), Cultures.In(culture, () => Refused(Faulty)));
        });
    }

    private static Policies Read(string text) => PolicyFile.Read(Files.Stream(text));

    private static string Refused(string text) => Assert.Throws<InvalidFilesException>(() => Read(text)).Report();
}
