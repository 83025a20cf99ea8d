using PhbCalc.Employment;

namespace PhbCalc.Tests.Employment;

/// <summary>What employing somebody costs, worked by hand (spec 3, What employing someone costs).</summary>
public sealed class EmploymentCostTests
{
    [Fact]
    public void A_year_is_its_periods_line_by_line()
    {
        // 30 h x 13.00 = 390.00; x 5.6/46.4 = 47.0690; gross 437.07. 15% of 341.07 = 51.1605. 3% of 317.07 = 9.5121.
        EmploymentCost cost = Employ.Cost(2025, Employ.Pa(30m, 13m));

        Assert.Equal(
            new EmploymentTotals(Pounds(22_727.64m), Pounds(2_447.64m), Pounds(2_660.32m), Pounds(494.52m), Money.Zero, Pounds(2_660.32m)),
            cost.Totals);
        Assert.Equal(Pounds(23_222.16m), cost.Totals.Total);
        Assert.Equal(cost.Totals.Total, cost.Cost.Total);
        Assert.Equal("52 x £390.00", Employ.Lines(cost, CostLineKind.Pay));
        Assert.Equal("52 x £47.07", Employ.Lines(cost, CostLineKind.HolidayPay));
        Assert.Equal("52 x £51.16", Employ.Lines(cost, CostLineKind.NationalInsurance));
        Assert.Equal("52 x £9.51", Employ.Lines(cost, CostLineKind.Pension));
        Assert.Equal("1 x -£2,660.32", Employ.Lines(cost, CostLineKind.EmploymentAllowance));
        Assert.Equal(Pounds(14.8860m), cost.Loaded!.Value.PerHour); // 23,222.16 / 1,560
    }

    [Theory]
    [InlineData(PayFrequency.Weekly, "402.50", "48.58")] // 32.5 h x 12.3846 = 402.4995; x 5.6/46.4 = 48.5776
    [InlineData(PayFrequency.Fortnightly, "805.00", "97.16")] // 804.999; 97.1552
    [InlineData(PayFrequency.FourWeekly, "1610.00", "194.31")] // 1,609.998; 194.3103
    [InlineData(PayFrequency.Monthly, "1744.16", "210.50")] // 402.4995 x 52/12 = 1,744.1645; 1,744.16 x 5.6/46.4 = 210.5021
    public void Pay_of_a_period_is_rounded_once_and_holiday_pay_is_worked_out_from_what_was_rounded(PayFrequency frequency, string worked, string holiday)
    {
        EmploymentCost cost = Employ.Cost(2025, Employ.Pa(32.5m, 12.3846m, frequency));

        Assert.Equal(Money.Parse(worked), Employ.Each(cost, CostLineKind.Pay));
        Assert.Equal(Money.Parse(holiday), Employ.Each(cost, CostLineKind.HolidayPay));
    }

    [Fact]
    public void Holiday_pay_comes_from_the_rounded_pay_where_that_makes_a_penny()
    {
        // 0.25 h x 49.54 = 12.385, rounded 12.39: x 5.6/46.4 = 1.495345, so 1.50; of 12.385 it would be 1.494741, so 1.49.
        EmploymentCost cost = Employ.Cost(2025, Employ.Pa(0.25m, 49.54m));

        Assert.Equal((Pounds(12.39m), Pounds(1.50m)), (Employ.Each(cost, CostLineKind.Pay), Employ.Each(cost, CostLineKind.HolidayPay)));
    }

    [Fact]
    public void Holiday_within_the_hours_costs_nothing_more()
    {
        EmploymentCost cost = Employ.In(2025, new() { HolidayPay = HolidayPay.WithinHours }).BothWays(Employ.Team(Employ.Pa(30m, 13m)));

        Assert.Equal((Pounds(20_280m), Money.Zero), (cost.Totals.Gross, cost.Totals.Holiday));
        Assert.DoesNotContain(cost.Cost.Lines, line => line.Kind == CostLineKind.HolidayPay);
        Assert.Equal("52 x £44.10", Employ.Lines(cost, CostLineKind.NationalInsurance)); // 15% of 294.00
    }

    [Fact]
    public void Hours_at_several_rates_and_sleep_ins_are_one_pay()
    {
        // 20 h x 13.00 + 8.333... h x 15.60 + 2 nights x 60.00 = 260.00 + 130.00 + 120.00; a waking night is hours worked, a sleep-in is not.
        PersonalAssistant assistant = new(
            "a",
            [PaidTime.Hours(new(20), Pounds(13m)), PaidTime.Hours(new(25, 3), Pounds(15.60m), "waking night"), PaidTime.SleepIns(new(2), Pounds(60m))],
            PayFrequency.Weekly)
        {
            DaysPerWeek = 4m,
        };
        EmploymentCost cost = Employ.Cost(2025, assistant);

        Assert.Equal("52 x £510.00", Employ.Lines(cost, CostLineKind.Pay));
        Assert.Equal(new Ratio(85, 3), cost.Team.HoursPerWeek);
        Assert.Equal(
            "hours: 20 hours a week at £13.00; waking night: 8.333333 hours a week at £15.60; sleep-in: 2 nights a week at £60.00",
            cost.Cost.Lines[0].Note);
        Assert.StartsWith("A sleep-in allowance is not tested against the minimum wage for hours asleep; time awake for work", Assert.Single(cost.Notices), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OnCostUnit.Year, "520", "520.00")]
    [InlineData(OnCostUnit.Once, "99.99", "99.99")]
    [InlineData(OnCostUnit.Month, "45.005", "540.06")]
    [InlineData(OnCostUnit.Week, "2.50", "130.00")]
    [InlineData(OnCostUnit.Hour, "0.055", "71.50")] // 25 hours x 52 weeks
    public void An_on_cost_is_pounds_per_its_unit(OnCostUnit unit, string amount, string yearly)
    {
        EmploymentCost cost = Employ.In(2025).BothWays(Employ.TeamWith([new("payroll service", Money.Parse(amount), unit)], Employ.Pa(25m, 13m)));
        CostLine line = Assert.Single(cost.Cost.Lines, line => line.Kind == CostLineKind.OnCost);

        Assert.Equal((Money.Parse(yearly), Money.Parse(yearly)), (line.Amount, cost.Totals.Other));
        Assert.Equal((unit.Word(), "payroll service"), (line.Unit.Word, line.Label));
    }

    [Fact]
    public void Sickness_cover_and_training_are_a_line_each_for_each_PA()
    {
        // 3% of 52 x 260.00 = 405.60; 12.5 h at the lower of both rates, 13.00 = 162.50.
        EmploymentPolicy policy = new() { SicknessCoverShare = 0.03m };
        PersonalAssistant trained = new("a", [PaidTime.Hours(new(15), Pounds(14m)), PaidTime.Hours(new(50, 13), Pounds(13m))], PayFrequency.Weekly) { TrainingHours = 12.5m };
        EmploymentCost cost = Employ.In(2025, policy).BothWays(Employ.Team(trained, Employ.Pa(20m, 13m, id: "b")));

        Assert.Equal(
            "a Sickness cover £405.60, a Training £162.50, b Sickness cover £405.60",
            string.Join(", ", cost.Cost.Lines.Where(line => line.Kind == CostLineKind.OnCost).Select(line => $"{line.Id} {line.Label} {line.Amount}")));
        Assert.Equal(Pounds(973.70m), cost.Totals.Other);
    }

    [Fact]
    public void What_the_employer_has_once_is_shared_by_hours_to_the_penny()
    {
        ValueList<OnCost> onCosts = [new("employer's liability insurance", Pounds(100m)), new("DBS checks", Pounds(0.01m), OnCostUnit.Once)];
        EmploymentCost cost = Employ.In(2025).BothWays(Employ.TeamWith(onCosts, Employ.Pa(10m, 13m, id: "a"), Employ.Pa(20m, 13m, id: "b")));

        Assert.Equal("£33.33 £0.00; £66.67 £0.01", string.Join("; ", cost.Assistants.Select(assistant =>
            string.Join(' ', assistant.Cost.Lines.Where(line => line.Kind == CostLineKind.OnCost).Select(line => line.Amount)))));
        Assert.Equal(Pounds(100.01m), cost.Totals.Other);
    }

    [Fact]
    public void A_loaded_rate_is_the_year_over_52_weeks_of_hours_and_multiplied_before_it_is_rounded()
    {
        // 23,222.16 / (52 x 30) = 14.8860; 23,322.16 / 1,560 = 14.950102...
        EmploymentCost cost = Employ.In(2025).BothWays(Employ.TeamWith([new("insurance", Pounds(100m))], Employ.Pa(30m, 13m)));
        LoadedRate loaded = cost.Loaded!.Value;

        Assert.Equal("£14.9501", loaded.ToString());
        Assert.Equal(Pounds(14.9501m), loaded.PerHour);
        Assert.Equal(Pounds(14_950.10m), loaded.Of(new(1000))); // 14.9501 x 1,000 would be 14,950.10; exactly it is 14,950.1026
        Assert.Equal(Pounds(14_950_102.56m), loaded.Of(new(1_000_000)));
        Assert.Equal(Pounds(23_322.16m), loaded.Of(new(1560)));
    }

    [Fact]
    public void A_team_that_only_sleeps_in_has_no_loaded_rate()
    {
        EmploymentCost cost = Employ.In(2025).BothWays(Employ.TeamWith([new("insurance", Pounds(0.03m))], Employ.PaidEachPeriod(80m, PayFrequency.Weekly, "b"), Employ.PaidEachPeriod(80m, PayFrequency.Weekly, "a")));

        Assert.Null(cost.Loaded);
        Assert.All(cost.Assistants, assistant => Assert.Null(assistant.Loaded));
        Assert.Equal("b £0.01, a £0.02", string.Join(", ", cost.Assistants.Select(assistant => $"{assistant.Assistant.Id} {assistant.Totals.Other}")));
    }

    [Fact]
    public void Splitting_hours_over_two_PAs_lowers_National_Insurance_and_the_result_says_by_how_much()
    {
        // One: 40 h x 13.00 = 520.00 + 62.76; 15% of 486.76 = 73.014. Two: 260.00 + 31.38 each; 15% of 195.38 = 29.307, so 29.31.
        EmploymentCost one = Employ.Cost(2025, Employ.Pa(40m, 13m));
        EmploymentCost two = Employ.Cost(2025, Employ.Pa(20m, 13m), Employ.Pa(20m, 13m, id: "b"));

        Assert.Equal((Pounds(3_796.52m), (Money?)null), (one.Totals.NationalInsurance, one.NationalInsuranceOfOne));
        Assert.Equal((Pounds(3_048.24m), (Money?)Pounds(3_796.52m)), (two.Totals.NationalInsurance, two.NationalInsuranceOfOne));
    }

    [Fact]
    public void PAs_of_different_frequency_or_category_have_no_one_to_compare_with()
    {
        Assert.Null(Employ.Cost(2025, Employ.Pa(20m, 13m), Employ.Pa(20m, 13m, PayFrequency.Monthly, "b")).NationalInsuranceOfOne);
        Assert.Null(Employ.Cost(2025, Employ.Pa(20m, 13m), Employ.Pa(20m, 13m, id: "b") with { NationalInsuranceCategory = "J" }).NationalInsuranceOfOne);
        Assert.NotNull(Employ.Cost(2025, Employ.Pa(20m, 13m), Employ.Pa(20m, 13m, id: "b") with { NationalInsuranceCategory = "a" }).NationalInsuranceOfOne);
    }

    [Fact]
    public void Equal_inputs_make_equal_things()
    {
        Assert.Equal(Employ.In(2025), Employ.In(2025));
        Assert.Equal(Employ.In(2025).GetHashCode(), Employ.In(2025).GetHashCode());
        Assert.NotEqual(Employ.In(2025), Employ.In(2026));
        Assert.NotEqual(Employ.In(2025), Employ.In(2025, new() { SicknessCoverShare = 0.01m }));
        Assert.Equal(Employ.Cost(2025, Employ.Pa(30m, 13m)), Employ.Cost(2025, Employ.Pa(30m, 13m)));
        Assert.NotEqual(Employ.Cost(2025, Employ.Pa(30m, 13m)), Employ.Cost(2025, Employ.Pa(30m, 13.01m)));
    }

    private static Money Pounds(decimal pounds) => Money.FromPounds(pounds);
}
