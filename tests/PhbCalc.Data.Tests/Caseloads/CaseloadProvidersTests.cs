using PhbCalc.Budgets;

namespace PhbCalc.Data.Tests;

/// <summary>An agency against PAs for a whole caseload, over one year and several (spec 3b, Agency against PA, by the calendar).</summary>
public sealed class CaseloadProvidersTests
{
    private const string Rates = """
        card,service,kind,unit,band,days,from_time,to_time,rate,valid_from
        agency,care,price,hour,any,Mon-Sun,00:00,24:00,24.00,2025-04-01
        pa,care,price,hour,any,Mon-Sun,00:00,24:00,17.00,2025-04-01
        wages,care,pay,hour,any,Mon-Sun,00:00,24:00,14.50,2025-04-01
        """;

    private const string Visits = """
        person_id,visit_id,card,service,days,start,end
        P1,v1,agency,care,Mon-Sun,08:00,09:00
        P2,v1,wages,care,Mon-Fri,08:00,12:00
        P2,v2,agency,care,Sat Sun,08:00,12:00
        P3,v1,agency,care,Mon-Sun,08:00,12:00
        """;

    private const string Team = """
        person_id,pa_id,weekly_hours,hourly_pay,frequency
        P2,ann,,,monthly
        P3,bob,28,14.50,monthly
        """;

    [Fact]
    public void Everybody_is_compared_by_the_card_the_team_in_the_plan_or_the_team_that_is_an_alternative()
    {
        Caseload caseload = Read();
        ProviderComparisons comparisons = CaseloadProviders.Of(caseload, PublishedFigures.Bundled, new(2026)).Compare();

        Assert.Equal(["P1", "P2", "P3"], comparisons.People.Select(person => person.PersonId));
        Assert.Equal((Money.FromPounds(365m * 24m), Money.FromPounds(365m * 17m)), Sums(comparisons.People[0]));
        Assert.Equal((Money.FromPounds(261m * 4m * 24m), Paid("P2")), Sums(comparisons.People[1]));
        Assert.Equal((Money.FromPounds(365m * 4m * 24m), Paid("P3")), Sums(comparisons.People[2]));

        Money Paid(string id) => caseload.Employing(PublishedFigures.Bundled, new FinancialYear(2026).Days).Totals(caseload.FindRota(id)!).Total;
    }

    [Fact]
    public void Several_years_are_each_as_if_they_were_compared_alone()
    {
        PublishedFigures figures = PublishedFigures.Bundled.Assuming(0.03m).Assuming(0.03m);
        ProviderComparisons three = CaseloadProviders.Of(Read(), figures, new(2025), 3).Compare();
        ProviderComparisons[] alone = [.. new[] { 2025, 2026, 2027 }.Select(year => CaseloadProviders.Of(Read(), figures, new(year)).Compare())];

        Assert.Equal(["P1", "P1", "P1", "P2", "P2", "P2", "P3", "P3", "P3"], three.People.Select(person => person.PersonId));
        Assert.Equal(alone, three.ByPeriod());
        Assert.Equal(alone.Aggregate(Money.Zero, (sum, year) => sum + year.Calendar.Difference), three.Calendar.Difference);

        // What is assumed is marked on its lines, and said.
        Assert.All(three.ByPeriod()[2].People.Skip(1), person => Assert.Contains(person.Notices, notice => notice.StartsWith("Figures of a year that is not published yet are assumed in:", StringComparison.Ordinal)));
        Assert.All(three.ByPeriod()[0].People, person => Assert.DoesNotContain(person.Notices, notice => notice.Contains("assumed", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(2026, 2, "years: '2' reaches 2027/28, for which no figures are published for employer National Insurance, the earnings thresholds of workplace pensions, the Employment Allowance and the minimum wage for 21 and over; assume them (--uprate 0.03 raises wages and leaves thresholds), add them (--figures), or compare other years")]
    [InlineData(2027, 1, "year: '2027/28' reaches 2027/28, for which no figures are published for employer National Insurance, the earnings thresholds of workplace pensions, the Employment Allowance and the minimum wage for 21 and over; assume them (--uprate 0.03 raises wages and leaves thresholds), add them (--figures), or compare other years")]
    [InlineData(2025, 0, "years: '0' is out of range; write how many years, from 1 to 10")]
    [InlineData(2025, 11, "years: '11' is out of range; write how many years, from 1 to 10")]
    public void Years_that_are_not_published_and_none_and_too_many_are_refused(int first, int years, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidInputException>(() => CaseloadProviders.Of(Read(), PublishedFigures.Bundled, new(first), years)).Report());

    [Fact]
    public void Years_after_those_published_need_no_figures_where_nobody_is_employed()
    {
        Caseload caseload = Files.None
            .With("people.csv", "person_id,start", "P1,2026-04-01")
            .With("rates.csv", Rates)
            .With("visits.csv", "person_id,visit_id,card,service,days,start,end", "P1,v1,agency,care,Mon-Sun,08:00,09:00")
            .Read();

        Assert.Equal(2, CaseloadProviders.Of(caseload, PublishedFigures.Bundled, new(2026), 2).Compare().ByPeriod().Count);
    }

    [Fact]
    public void What_is_wrong_in_any_year_is_told_once_at_its_row()
    {
        Caseload caseload = Read(rates: Rates.Replace("wages,care,pay,hour,any,Mon-Sun,00:00,24:00,14.50", "wages,care,pay,hour,any,Mon-Sun,00:00,24:00,12.50", StringComparison.Ordinal));
        InvalidFilesException refused = Assert.Throws<InvalidFilesException>(() => CaseloadProviders.Of(caseload, PublishedFigures.Bundled, new(2025), 2).Compare());

        FileFault fault = Assert.Single(refused.Faults);
        Assert.Equal(("rates.csv", 4), (fault.File, fault.Row));
    }

    private static (Money Agency, Money PersonalAssistants) Sums(ProviderComparison person) => (person.Calendar!.Agency.Total, person.Calendar.PersonalAssistants.Total);

    private static Caseload Read(string rates = Rates) => Files.None
        .With("people.csv", "person_id,start", "P1,2025-04-01", "P2,2025-04-01", "P3,2025-04-01")
        .With("rates.csv", rates)
        .With("visits.csv", Visits)
        .With("team.csv", Team)
        .Read();
}
