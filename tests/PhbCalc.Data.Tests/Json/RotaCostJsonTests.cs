using PhbCalc.Employment;
using PhbCalc.Rotas;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests.Json;

/// <summary>What employing costs by the calendar, and what an agency's price is made of, as JSON.</summary>
public sealed class RotaCostJsonTests
{
    private const string NotTheSum = "give the file as it was written: every total is the sum of the lines it shows";

    [Law(60)]
    public Property What_teams_cost_by_the_calendar_reads_back_equal() => Law.Of(RotaReadingLawTests.Folders, folder =>
    {
        ValueList<RotaCost> costs = Costed(folder.Read());
        string text = RotaCostJson.V1.Text(costs);

        Assert.Equal(costs, RotaCostJson.V1.Parse(text));
        Assert.Equal(text, RotaCostJson.V1.Text(RotaCostJson.V1.Parse(text)));
    });

    [Fact]
    public void A_sum_that_is_not_that_of_its_lines_is_refused()
    {
        string text = RotaCostJson.V1.Text(Costed(CaseloadFolder.Read(Repository.File("samples", "employing"))));

        Assert.Contains("\"total\": 29416.89", text, StringComparison.Ordinal);
        Assert.Contains("\"total\": 28631.28", text, StringComparison.Ordinal);
        string report = Assert.Throws<InvalidInputException>(() => RotaCostJson.V1.Parse(Changed.First(text, "\"total\": 29416.89", "\"total\": 29416.88"))).Report();
        Assert.Contains($"people[0].totals.total: '£29,416.88' is not what its parts come to, £29,416.89; {NotTheSum}", report, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_agency_s_price_is_made_of_reads_back_equal_and_is_checked()
    {
        AgencyCosts[] all =
        [
            new(Money.FromPounds(13m), 20m),
            new(Money.FromPounds(12.825m), 37.5m)
            {
                TravelMinutes = 12.5m, Miles = 1.4m, PerMile = Money.FromPounds(0.45m), Holiday = HolidayPay.IrregularHours, SickPayShare = 0.0275m, TrainingShare = 0.0173m,
                PensionPercent = 5m, OverheadPerHour = Money.FromPounds(4.5m), OverheadShare = 0.1m, MarginShare = 0.03m,
            },
        ];
        foreach (AgencyCosts costs in all)
        {
            foreach (LocalDate day in (LocalDate[])[new(2025, 6, 1), new(2026, 6, 1)])
            {
                AgencyBuildUp buildUp = new AgencyCosting(PublishedFigures.Bundled.Employment, PublishedFigures.Bundled.HomecareMinimumPrice).Cost(costs, day, [15, 40], 3);
                string text = AgencyBuildUpJson.V1.Text(buildUp);
                Assert.Equal(buildUp, AgencyBuildUpJson.V1.Parse(text));
                Assert.Equal(text, AgencyBuildUpJson.V1.Text(AgencyBuildUpJson.V1.Parse(text)));
                Assert.All(Cultures.Names, culture => Assert.Equal(text, Cultures.In(culture, () => AgencyBuildUpJson.V1.Text(buildUp))));
                string changed = Changed.First(text, FormattableString.Invariant($"\"price\": {buildUp.Prices[0].Price.Pounds:0.00}"), "\"price\": 0.01");
                Assert.Contains("prices[0].price: '£0.01' is not what its parts come to", Assert.Throws<InvalidInputException>(() => AgencyBuildUpJson.V1.Parse(changed)).Report(), StringComparison.Ordinal);
            }
        }
    }

    /// <summary>What everybody's team costs whose team can be costed.</summary>
    private static ValueList<RotaCost> Costed(Caseload caseload)
    {
        RotaCosting costing = caseload.Employing(PublishedFigures.Bundled, new FinancialYear(2026).Days);
        List<RotaCost> costs = [];
        foreach (Rota rota in caseload.Rotas)
        {
            try
            {
                costs.Add(costing.Cost(rota));
            }
            catch (InvalidInputException)
            {
                // Such as an apprentice's pay, or a visit that nobody is employed to work.
            }
        }

        return costs.ToValueList();
    }
}
