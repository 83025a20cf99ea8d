using FsCheck;
using FsCheck.Fluent;
using PhbCalc.BottomUp;
using PhbCalc.Employment;
using PhbCalc.Rates;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Employment;

/// <summary>What holds of every team that can be costed.</summary>
public sealed class LawTests
{
    private const int Cases = 300;

    private static readonly Arbitrary<(TeamCase Team, long Random)> WithNumber = TeamCases.Sound.Zip(Numbers.Positives);

    [Law(150)]
    public Property A_line_of_a_typical_week_is_paid_as_what_it_comes_to() => Law.Of(Scenarios.Sound, given =>
    {
        Scenario scenario = given.RoundedByLine;
        foreach (CostLine line in scenario.Costing().TypicalWeek(scenario.Plan()).Lines.Where(line => line.Unit == CostUnit.Hour && line.Quantity * line.Carers is var hours && hours.ToDecimal() <= 168m))
        {
            PaidTime paid = Assert.Single(PaidTime.From(new([line])));
            Assert.Equal(line.Amount, paid.Rate.TimesToPenny(paid.PerWeek));
        }
    });

    [Fact]
    public void Hours_without_an_end_are_paid_whole()
    {
        // 250 minutes on five days in one week of seven are 125/42 hours: x £12.81 is £38.125, and 52 weeks of £38.13 are £1,982.76.
        RateCards rates = RateCards.From([Build.Row("day", "Mon-Sun", "", 12.81m)]);
        CostBreakdown week = Build.Costing(rates, Build.Year(2026)).TypicalWeek(Build.Plan("2026-04-01", visits: [Build.Visit("Mon-Fri", "08:00-12:10", weeks: "1 of 7")]));
        Team team = new("P1", [new("Ada", PaidTime.From(week), PayFrequency.Weekly) { Age = 47 }]);

        CostLine pay = Employ.In(2026, new()).Cost(team).Assistants[0].Cost.Lines.First(line => line.Kind == CostLineKind.Pay);

        Assert.Equal((Money.FromPounds(38.13m), Money.FromPounds(1_982.76m)), (pay.Rate, pay.Amount));
    }

    [Law(Cases)]
    public Property The_total_is_gross_and_National_Insurance_and_pension_and_other_less_the_allowance_and_the_sum_of_the_lines() => Each(cost =>
    {
        Assert.All([cost.Totals, .. cost.Assistants.Select(assistant => assistant.Totals)], totals =>
            Assert.Equal(totals.Gross + totals.NationalInsurance + totals.Pension + totals.Other - totals.Allowance, totals.Total));
        Assert.Equal(cost.Cost.Total, cost.Totals.Total);
        Assert.All(cost.Assistants, assistant => Assert.Equal(assistant.Cost.Total, assistant.Totals.Total));
    });

    [Law(Cases)]
    public Property The_PAs_sum_to_the_team_in_every_column() => Each(cost =>
    {
        Func<EmploymentTotals, Money>[] columns =
        [
            totals => totals.Gross, totals => totals.Holiday, totals => totals.NationalInsurance, totals => totals.Pension, totals => totals.Other, totals => totals.Allowance, totals => totals.Total,
        ];
        Assert.All(columns, column => Assert.Equal(column(cost.Totals), cost.Assistants.Aggregate(Money.Zero, (sum, assistant) => sum + column(assistant.Totals))));
    });

    [Law(Cases)]
    public Property The_PAs_sum_to_the_team_in_every_kind_of_line() => Each(cost => Assert.Equal(
        Sums(cost.Cost.Lines),
        Sums(cost.Assistants.SelectMany(assistant => assistant.Cost.Lines))));

    [Law(Cases)]
    public Property A_line_of_pay_periods_is_their_number_times_what_one_comes_to_and_the_periods_are_those_of_the_year() => Each(cost => Assert.All(cost.Assistants, assistant =>
    {
        CostLine[] lines = [.. assistant.Cost.Lines.Where(line => line.Kind is CostLineKind.Pay or CostLineKind.HolidayPay or CostLineKind.NationalInsurance or CostLineKind.Pension)];
        Assert.All(lines, line => Assert.Equal(line.Rate.TimesToPenny(line.Quantity), line.Amount));
        Assert.All(lines.GroupBy(line => line.Kind), kind => Assert.Equal(assistant.Assistant.Frequency.Periods(), kind.Sum(line => line.Quantity.ToDecimal())));
    }));

    [Law(Cases)]
    public Property The_allowance_is_never_more_than_its_figure_nor_than_the_contributions_of_the_team_and_of_each_PA() => Each(cost =>
    {
        Assert.InRange(cost.Totals.Allowance, Money.Zero, Employ.Figures.EmploymentAllowance.On(cost.Year.Start).Value.Amount);
        Assert.True(cost.Totals.Allowance <= cost.Totals.NationalInsurance);
        Assert.All(cost.Assistants, assistant => Assert.InRange(assistant.Totals.Allowance, Money.Zero, assistant.Totals.NationalInsurance));
    });

    [Law(Cases)]
    public Property Another_order_of_the_PAs_is_another_order_of_the_rows() => Law.Of(TeamCases.Sound, team =>
    {
        EmploymentCost cost = team.Cost(Employ.Figures);
        EmploymentCost reversed = (team with { Assistants = [.. team.Assistants.Reverse()] }).Cost(Employ.Figures);

        Assert.Equal(cost.Assistants.Reverse(), reversed.Assistants);
        Assert.Equal((cost.Totals, cost.NationalInsuranceOfOne, cost.Loaded), (reversed.Totals, reversed.NationalInsuranceOfOne, reversed.Loaded));
    });

    [Law(Cases)]
    public Property More_hours_never_cost_less() => NeverFalls((time, random) => time with { Parts = time.Parts + 1 + (random % 40 * time.Of) });

    [Law(Cases)]
    public Property More_pay_never_costs_less() => NeverFalls((time, random) => time with { Rate = time.Rate + ((1 + (random % 300)) / 100m) });

    [Law(Cases)]
    public Property A_penny_under_the_minimum_wage_of_some_period_is_refused_with_the_period_its_first_day_and_the_wage() => Law.Of(WithNumber, given =>
    {
        (TeamCase team, long random) = given;
        int position = (int)(random % team.Assistants.Count);
        PaCase assistant = team.Assistants[position];
        var wages = Enumerable.Range(1, assistant.Frequency.Periods())
            .Select(number => new PayPeriod(new(team.StartYear), assistant.Frequency, number))
            .Select(period => (Period: period, Wage: WageOf(assistant.ToAssistant()).On(period.FirstDay).Value))
            .ToArray();
        Money highest = wages.Max(period => period.Wage);
        PaCase underpaid = assistant with { Times = [new(1, 1, highest.Pounds - 0.01m)], Lodging = false };
        var first = wages.First(period => period.Wage > Money.FromPounds(underpaid.Times[0].Rate));

        Fault fault = Assert.Single(Assert.Throws<InvalidInputException>(() => Replace(team, position, underpaid).Cost(Employ.Figures)).Faults);
        Assert.StartsWith($"is under the minimum wage of {first.Wage} an hour ", fault.Problem, StringComparison.Ordinal);
        Assert.EndsWith($" in {first.Period}, which starts on {Iso.Text(first.Period.FirstDay)}", fault.Problem, StringComparison.Ordinal);
        Assert.Equal(position, fault.Position);
    });

    [Law(Cases)]
    public Property What_is_accepted_is_paid_the_minimum_wage_in_every_period() => Each(cost => Assert.All(cost.Team.Assistants, assistant =>
    {
        for (int number = 1; number <= assistant.Frequency.Periods(); number++)
        {
            LocalDate day = new PayPeriod(cost.Year, assistant.Frequency, number).FirstDay;
            Money wage = WageOf(assistant).On(day).Value;
            Money offset = assistant.HasFreeLodging ? Employ.Figures.MinimumWages.AccommodationOffset!.On(day).Value * 7m : Money.Zero;
            decimal hours = assistant.HoursPerWeek.ToDecimal();
            Assert.All(assistant.WeeklyTime.Where(time => !time.IsSleepIn), time => Assert.True(time.Rate >= wage || (assistant.HasFreeLodging && (wage - time.Rate).Pounds * hours <= offset.Pounds)));
        }
    }));

    [Law(Cases)]
    public Property The_loaded_rate_times_the_hours_of_52_weeks_is_the_total_to_the_penny() => Each(cost =>
    {
        Assert.Equal(cost.Team.HoursPerWeek == default, cost.Loaded is null);
        Assert.Equal(cost.Totals.Total, cost.Loaded?.Of(cost.Team.HoursPerWeek * new Ratio(52)) ?? cost.Totals.Total);
        Assert.All(cost.Assistants, assistant =>
            Assert.Equal(assistant.Totals.Total, assistant.Loaded?.Of(assistant.Assistant.HoursPerWeek * new Ratio(52)) ?? assistant.Totals.Total));
    });

    [Law(Cases)]
    public Property The_loaded_rate_on_a_rate_card_prices_a_line_to_within_a_penny_of_the_exact_rate() => Law.Of(WithNumber, given =>
    {
        if (given.Team.Cost(Employ.Figures).Loaded is not { } loaded || loaded.PerHour > Money.FromPounds(1_000_000m))
        {
            return;
        }

        int minutes = 1 + (int)(given.Random % 1440);
        LocalTime end = LocalTime.FromMinutesSinceMidnight(minutes % 1440);
        RateCards card = RateCards.From([loaded.ToRateRow(Build.Card, Build.Care, Build.LongAgo)]);
        Visit visit = new("v1", Build.Card, Build.Care, DayTypes.EveryDay, LocalTime.Midnight, end);
        CostLine line = Assert.Single(Build.Costing(card, Build.Year(2026)).Cost(Build.Plan(visit)).TypicalWeek.Lines);

        Assert.InRange((line.Amount - loaded.Of(new Ratio(7 * minutes, 60))).ToPence(), -1, 1);
    });

    private static Property Each(Action<EmploymentCost> law) => Law.Of(TeamCases.Sound, team => law(team.Cost(Employ.Figures)));

    /// <summary>The team costs no less, in no column but the allowance (which is taken off), where one entry of one PA grows.</summary>
    private static Property NeverFalls(Func<TimeCase, long, TimeCase> grow) => Law.Of(WithNumber, given =>
    {
        (TeamCase team, long random) = given;
        int position = (int)(random % team.Assistants.Count);
        PaCase assistant = team.Assistants[position];
        TimeCase grown = grow(assistant.Times[0], random / 4);
        decimal most = grown.IsSleepIn ? 7m : 168m;
        // With more hours the offset for lodging is less an hour, and pay may be under the minimum wage.
        if (assistant.Lodging || (decimal)grown.Parts / grown.Of > most || assistant.Times.Skip(1).Sum(time => time.IsSleepIn ? 0m : (decimal)time.Parts / time.Of) + ((decimal)grown.Parts / grown.Of) > 168m)
        {
            return;
        }

        EmploymentTotals before = team.Cost(Employ.Figures).Totals;
        EmploymentTotals after = Replace(team, position, assistant with { Times = [grown, .. assistant.Times.Skip(1)] }).Cost(Employ.Figures).Totals;
        Assert.True(after.Total >= before.Total, $"{before} becomes {after}");
        Assert.True(after.Gross >= before.Gross && after.Holiday >= before.Holiday && after.NationalInsurance >= before.NationalInsurance && after.Pension >= before.Pension && after.Other >= before.Other);
    });

    private static DatedSeries<Money> WageOf(PersonalAssistant assistant) =>
        assistant.IsApprentice == true ? Employ.Figures.MinimumWages.Apprentice! : Employ.Figures.MinimumWages.At(assistant.Age);

    private static TeamCase Replace(TeamCase team, int position, PaCase assistant) =>
        team with { Assistants = [.. team.Assistants.Take(position), assistant, .. team.Assistants.Skip(position + 1)] };

    private static string Sums(IEnumerable<CostLine> lines) => string.Join('\n', lines
        .GroupBy(line => (line.Kind, line.Label))
        .Select(kind => $"{kind.Key.Kind} {kind.Key.Label} {kind.Aggregate(Money.Zero, (sum, line) => sum + line.Amount)}")
        .Order(StringComparer.Ordinal));
}
