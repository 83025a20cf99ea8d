using PhbCalc.Rates;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class PaRateFileTests
{
    [Fact]
    public void Each_reference_is_a_row_and_then_the_indicative_rate() =>
        Assert.Equal(
            """
            pricing_date,reference,label,rate,source
            2026-06-01,agenda_for_change,"Agenda for Change band 3, entry (£24,937.00 a year)",12.75,"NHS Employers, pay scales 2026/27"
            2026-06-01,minimum_wage,Minimum wage for 21 and over,12.71,Regulations 2026
            2026-06-01,local_research,"Local research, median of what 2 agencies pay",13.26,
            2026-06-01,indicative,Indicative rate,13.26,

            """.ReplaceLineEndings("\n"),
            Text(SomeRates.PaRate));

    [Fact]
    public void A_transition_rate_is_the_last_row_with_its_reason_and_evidence() =>
        Assert.Equal(
            """
            2026-06-01,indicative,"Indicative rate, raised to the legal minimum",10.85,
            2026-06-01,transition,"'=Nobody applied, twice",16.50,Report 7: £ and é

            """.ReplaceLineEndings("\n"),
            string.Join('\n', Text(SomeRates.PaRateInTransition).Split('\n')[^3..]));

    [Fact]
    public void Culture_does_not_matter() => Assert.All(Cultures.Names, culture => Assert.Equal(Text(SomeRates.PaRate), Cultures.In(culture, () => Text(SomeRates.PaRate))));

    private static string Text(PaRate rate) => Written.Text(stream => PaRateFile.Write(stream, rate));
}
