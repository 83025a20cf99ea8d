using PhbCalc.Employment;
using PhbCalc.Rates;

namespace PhbCalc.Tests.Employment;

/// <summary>What a line says about itself: where its figure comes from, from when to when it holds, and whose line it is.</summary>
public sealed class LineTests
{
    private static readonly Source Broker = new("a broker", new(2026, 3, 2));

    private static readonly EmploymentCost Cost = Employ.In(2022, new() { SicknessCoverShare = 0.03m }).BothWays(Employ.TeamWith(
        [new("insurance", Money.FromPounds(100m), source: Broker)],
        new PersonalAssistant("a", [PaidTime.Hours(new(30), Money.FromPounds(11m), source: Broker)], PayFrequency.Monthly) { TrainingHours = 3m },
        Employ.Pa(10m, 10m, id: "b")));

    [Fact]
    public void Each_line_that_rests_on_a_published_figure_carries_its_source()
    {
        Source holiday = Employ.Figures.Holiday.On(new(2022, 4, 6)).Source!;
        Source insurance = Employ.Figures.NationalInsurance.On(new(2022, 4, 6)).Source!;
        Source thresholds = Employ.Figures.PensionThresholds.On(new(2022, 4, 6)).Source!;
        Source percent = Employ.Figures.PensionPercent.On(new(2022, 4, 6)).Source!;

        Assert.Equal(holiday, Line("a", CostLineKind.HolidayPay).Source);
        Assert.Equal(insurance, Line("a", CostLineKind.NationalInsurance).Source);
        Assert.Equal($"{thresholds.Title}; {percent.Title}", Line("a", CostLineKind.Pension).Source!.Title);
        Assert.Equal(Employ.Figures.EmploymentAllowance.On(new(2022, 4, 6)).Source, Line("", CostLineKind.EmploymentAllowance).Source);
    }

    [Fact]
    public void Pay_and_on_costs_carry_the_source_that_was_given_with_them()
    {
        Assert.Equal((Broker, (Source?)null), (Line("a", CostLineKind.Pay).Source, Line("b", CostLineKind.Pay).Source));
        Assert.Equal(Broker, Line("", CostLineKind.OnCost).Source);
    }

    [Fact]
    public void Each_line_says_from_when_to_when_its_figure_holds() => Assert.Equal(
        "National Insurance 2022-04-06 to 2022-11-05, National Insurance 2022-11-06 to 2023-04-05, pension 2022-04-06 to 2023-04-05, allowance 2022-04-06 to 2023-04-05",
        string.Join(", ",
            Days("National Insurance", Cost.Cost.Lines.Where(line => line.Id == "a" && line.Kind == CostLineKind.NationalInsurance).ToArray()[0]),
            Days("National Insurance", Cost.Cost.Lines.Where(line => line.Id == "a" && line.Kind == CostLineKind.NationalInsurance).ToArray()[1]),
            Days("pension", Line("a", CostLineKind.Pension)),
            Days("allowance", Line("", CostLineKind.EmploymentAllowance))));

    [Fact]
    public void A_line_is_that_of_a_PA_or_of_the_team_as_a_whole() => Assert.Equal(
        "a: Pay for work, Holiday pay, Employer's National Insurance, Employer's pension contribution, Sickness cover, Training; "
        + "b: Pay for work, Holiday pay, Employer's National Insurance, Employer's pension contribution, Sickness cover; "
        + ": Employment Allowance, insurance",
        string.Join("; ", Cost.Cost.Lines.GroupBy(line => line.Id).Select(lines => $"{lines.Key}: {string.Join(", ", lines.Select(line => line.Label).Distinct())}")));

    [Fact]
    public void The_lines_of_a_PA_are_all_of_that_PA_with_its_shares_of_what_the_employer_has_once()
    {
        Assert.All(Cost.Assistants, assistant => Assert.All(assistant.Cost.Lines, line => Assert.Equal(assistant.Assistant.Id, line.Id)));
        Assert.Equal(
            "its share, by contributions; its share, by hours",
            string.Join("; ", Cost.Assistants[1].Cost.Lines.Where(line => line.Unit == CostUnit.Share && line.Label != "Sickness cover").Select(line => line.Note)));
        Assert.Equal(Money.FromPounds(25m), Cost.Assistants[1].Cost.Lines[^1].Amount);
    }

    [Fact]
    public void The_only_PA_of_a_team_has_the_lines_of_the_team()
    {
        EmploymentCost alone = Employ.In(2025).BothWays(Employ.TeamWith([new("payroll", Money.FromPounds(12m), OnCostUnit.Month)], Employ.Pa(30m, 13m)));

        Assert.Equal(alone.Cost.Lines.Select(line => line with { Id = "a" }), alone.Assistants[0].Cost.Lines);
    }

    [Fact]
    public void Double_ups_are_paid_for_every_carer_and_rates_of_two_sources_are_apart()
    {
        RateCards rates = RateCards.From(
        [
            Build.Row("day", "Mon-Sun", "", 13m) with { Source = Broker },
            Build.Row("day", "Mon-Sun", "", 13m, service: "sitting"),
            Build.Row("each", "Mon-Sun", "", 60m, RateUnit.Night, service: "sleep-in"),
        ]);
        ValueList<PaidTime> paid = PaidTime.From(Build.Costing(rates, Build.Year(2026)).Cost(Build.Plan("2026-04-01", visits:
        [
            Build.Visit("Mon", "09:00-10:30", carers: 2),
            Build.Visit("Tue", "09:00-10:00", id: "v2"),
            Build.Visit("Wed", "09:00-10:00", id: "v3", service: "sitting"),
            Build.Visit("Thu Fri", "22:00-07:00", carers: 2, id: "v4", service: "sleep-in"),
        ])).TypicalWeek, nightsAreSleepIns: true);

        Assert.Equal("4 a broker, 1 none, 4 nights none", string.Join(", ", paid.Select(time => $"{time.PerWeek}{(time.IsSleepIn ? " nights" : "")} {time.Source?.Title ?? "none"}")));
    }

    private static CostLine Line(string id, CostLineKind kind) => Cost.Cost.Lines.First(line => line.Id == id && line.Kind == kind);

    private static string Days(string name, CostLine line) => $"{name} {Iso.Text(line.RateValidFrom!.Value)} to {Iso.Text(line.RateValidTo!.Value)}";
}
