using PhbCalc.Rates;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class PaRateJsonTests
{
    private const string NotDerived = "is not what the other members come to; give the file as it was written: what can be worked out from its lines is worked out again";

    [Law]
    public Property What_is_written_reads_back_as_an_equal_rate() => Law.Of(SomeRates.AnyPaRate, AssertReadsBack);

    [Fact]
    public void A_rate_with_something_of_everything_reads_back()
    {
        AssertReadsBack(SomeRates.PaRate);
        AssertReadsBack(SomeRates.PaRateInTransition);
        Assert.NotNull(SomeRates.PaRate.UnsocialHours);
        Assert.Null(SomeRates.PaRateInTransition.UnsocialHours);
        Assert.True(SomeRates.PaRateInTransition.IsRaisedToLegalMinimum);
    }

    [Fact]
    public void A_rate_is_written_in_snake_case_with_exact_numbers() => Snapshot.Matches(PaRateJson.V1.Text(SomeRates.PaRate));

    [Fact]
    public void A_transition_is_written_with_its_reason_and_evidence() => Snapshot.Matches(PaRateJson.V1.Text(SomeRates.PaRateInTransition));

    [Theory]
    [InlineData("phbcalc.pa-rate.v1", "x", "format: 'x' is not the format that is read here; give a file whose format is phbcalc.pa-rate.v1")]
    [InlineData("\"pricing_date\": \"2026-06-01\"", "\"pricing_date\": null", "pricing_date: is not a date as yyyy-MM-dd; write it like \"2026-04-06\"")]
    [InlineData("\"pa_rate_method\": \"weighted\"", "\"pa_rate_method\": \"mean\"", "policy.pa_rate_method: 'mean' is not a way to make a PA rate; allowed: highest, average, weighted, agenda_for_change, minimum_wage, local_research")]
    [InlineData("\"pa_weight_minimum_wage\": 0", "\"pa_weight_minimum_wage\": null", "policy.pa_weight_minimum_wage: is not a number; write it like 1234.56, without an exponent and with at most 28 digits")]
    [InlineData("\"kind\": \"minimum_wage\"", "\"kind\": \"minimum\"", "references[1].kind: 'minimum' is not a kind of reference; allowed: agenda_for_change, minimum_wage, local_research")]
    [InlineData("\"exact\": \"10.85\"", "\"exact\": 10.85", "references[1].exact: is not a text; write it in quotes")]
    [InlineData("\"exact\": \"10.85\"", "\"exact\": \"10.86\"", "references[1].rate: '£10.85' is not what its parts come to, £10.86; give the file as it was written: every total is the sum of the lines it shows")]
    [InlineData("\"valid_to\": \"2027-03-31\"", "\"valid_to\": \"\"", "legal_minimum.valid_to: is not a date as yyyy-MM-dd; write it like \"2026-04-06\"")]
    [InlineData("\"is_raised_to_legal_minimum\": true", "\"is_raised_to_legal_minimum\": 1", "is_raised_to_legal_minimum: is neither true nor false; write true or false")]
    [InlineData("\"ground\": \"cannot_recruit\"", "\"ground\": \"recruit\"", "transition.ground: 'recruit' is not a ground for a transition rate; allowed: already_paid, cannot_recruit")]
    [InlineData("\"evidence\": \"Report 7: £ and é\"", "\"evidence\": \" \"", "transition.evidence: is blank; give it a value")]
    [InlineData("\"until\": \"2026-12-31\"", "\"untill\": \"2026-12-31\"", "transition.until: is missing; add it: every member of the format is written, null if there is nothing to say\ntransition.untill: is not a member of the format; did you mean 'until'? allowed: rate, ground, reason, evidence, until")]
    [InlineData("\"rate\": 16.50\n", "\"rate\": 16.55\n", $"rate: {NotDerived}")]
    public void What_is_not_of_the_format_is_refused_with_the_path_of_the_member(string written, string changed, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidInputException>(() => PaRateJson.V1.Parse(Changed.First(PaRateJson.V1.Text(SomeRates.PaRateInTransition), written, changed))).Report());

    [Fact]
    public void Culture_does_not_matter()
    {
        string text = PaRateJson.V1.Text(SomeRates.PaRateInTransition);
        Assert.All(Cultures.Names, culture => Assert.Equal(text, Cultures.In(culture, () => PaRateJson.V1.Text(PaRateJson.V1.Parse(text)))));
    }

    private static void AssertReadsBack(PaRate rate)
    {
        string text = PaRateJson.V1.Text(rate);
        Assert.Equal(rate, PaRateJson.V1.Parse(text));
        Assert.Equal(text, PaRateJson.V1.Text(PaRateJson.V1.Parse(text)));
        using MemoryStream stream = new();
        PaRateJson.V1.Write(stream, rate);
        stream.Position = 0;
        Assert.Equal(rate, PaRateJson.V1.Read(stream));
    }
}
