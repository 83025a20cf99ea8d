using PhbCalc.Employment;

namespace PhbCalc.Tests.Employment;

/// <summary>In each pay period the hourly pay is at least the minimum wage in force on its first day (spec 3, Minimum wage).</summary>
public sealed class MinimumWageTests
{
    [Theory]
    [InlineData(PayFrequency.Weekly, "week 27, which starts on 2016-10-05")]
    [InlineData(PayFrequency.Fortnightly, "fortnight 14, which starts on 2016-10-05")]
    [InlineData(PayFrequency.FourWeekly, "four-week period 8, which starts on 2016-10-19")]
    [InlineData(PayFrequency.Monthly, "month 7, which starts on 2016-10-06")]
    public void A_wage_that_rises_within_the_year_is_asked_for_from_the_first_period_after_it(PayFrequency frequency, string period)
    {
        // From 1 October 2016 somebody of 21 to 24 is due 6.95 instead of 6.70.
        PersonalAssistant assistant = Employ.Pa(30m, 6.94m, frequency) with { Age = 24 };

        Assert.Equal(
            $"0 person P1, PA a, hourly_pay: '£6.94 an hour' is under the minimum wage of £6.95 an hour at age 24 in {period}; pay £6.95 or more (National Minimum Wage Regulations 2015, regulation 4)",
            Refusals(2016, assistant));
        Employ.Cost(2016, Employ.Pa(30m, 6.95m, frequency) with { Age = 24 });
    }

    [Fact]
    public void Pay_under_the_wage_of_the_first_period_names_that_one() => Assert.Equal(
        "0 person P1, PA a, hourly_pay: '£6.69 an hour' is under the minimum wage of £6.70 an hour at age 21 in week 1, which starts on 2016-04-06; pay £6.70 or more (National Minimum Wage Regulations 2015, regulation 4)",
        Refusals(2016, Employ.Pa(30m, 6.69m) with { Age = 21 }));

    [Fact]
    public void A_wage_that_rises_on_1_April_does_not_reach_the_tax_year_that_ends_on_the_5th()
    {
        // From 1 April 2026 it is 12.71; week 52 of 2025/26 starts on 29 March and month 12 on 6 March.
        Assert.All(Enum.GetValues<PayFrequency>(), frequency => Employ.Cost(2025, Employ.Pa(30m, 12.21m, frequency)));
        Assert.Equal(
            "0 person P1, PA a, hourly_pay: '£12.21 an hour' is under the minimum wage of £12.71 an hour for 21 and over in week 1, which starts on 2026-04-06; pay £12.71 or more (National Minimum Wage Regulations 2015, regulation 4)",
            Refusals(2026, Employ.Pa(30m, 12.21m)));
    }

    [Theory]
    [InlineData(2014, 16, "3.79")] // the highest of the year is due from October
    [InlineData(2014, 20, "5.13")]
    [InlineData(2014, null, "6.50")]
    [InlineData(2015, 21, "6.70")]
    [InlineData(2016, 24, "6.95")]
    [InlineData(2016, 25, "7.20")]
    [InlineData(2016, null, "7.20")]
    [InlineData(2021, 22, "8.36")]
    [InlineData(2021, 23, "8.91")]
    [InlineData(2023, 22, "10.18")]
    [InlineData(2024, 21, "11.44")]
    [InlineData(2025, 17, "7.55")]
    [InlineData(2025, 18, "10.00")]
    [InlineData(2025, 20, "10.00")]
    [InlineData(2025, 21, "12.21")]
    [InlineData(2025, 90, "12.21")]
    [InlineData(2026, 16, "8.00")]
    [InlineData(2026, 18, "10.85")]
    [InlineData(2026, null, "12.71")]
    public void The_wage_of_the_age_is_enough_and_a_penny_less_is_not(int year, int? age, string wage)
    {
        decimal pay = Money.Parse(wage).Pounds;

        Employ.Cost(year, Employ.Pa(10m, pay) with { Age = age });
        Fault fault = Assert.Single(Faults(year, Employ.Pa(10m, pay - 0.01m) with { Age = age }));
        Assert.Contains($"is under the minimum wage of £{wage} an hour ", fault.Problem, StringComparison.Ordinal);
        Assert.Equal((FaultKind.Rule, (int?)0), (fault.Kind, fault.Position));
    }

    [Fact]
    public void A_fraction_of_a_penny_less_is_not_enough_either() =>
        Assert.Contains("'£12.209999 an hour' is under the minimum wage of £12.21", Refusals(2025, Employ.Pa(10m, 12.209999m)), StringComparison.Ordinal);

    [Fact]
    public void Every_rate_of_every_PA_is_held_against_it_and_sleep_ins_are_not()
    {
        PersonalAssistant first = new("a", [PaidTime.SleepIns(new(2), Money.FromPounds(40m)), PaidTime.Hours(new(10), Money.FromPounds(12m), "day"), PaidTime.Hours(new(10), Money.FromPounds(12.20m), "night")], PayFrequency.Weekly);

        Assert.Equal(
            """
            0 person P1, PA a, hourly_pay: '£12.00 an hour' is under the minimum wage of £12.21 an hour for 21 and over in week 1, which starts on 2025-04-06; pay £12.21 or more (National Minimum Wage Regulations 2015, regulation 4)
            0 person P1, PA a, hourly_pay: '£12.20 an hour' is under the minimum wage of £12.21 an hour for 21 and over in week 1, which starts on 2025-04-06; pay £12.21 or more (National Minimum Wage Regulations 2015, regulation 4)
            2 person P1, PA c, hourly_pay: '£9.99 an hour' is under the minimum wage of £10.00 an hour at age 18 in month 1, which starts on 2025-04-06; pay £10.00 or more (National Minimum Wage Regulations 2015, regulation 4)
            """.ReplaceLineEndings("\n"),
            Refusals(2025, first, Employ.Pa(10m, 12.21m, id: "b"), Employ.Pa(10m, 9.99m, PayFrequency.Monthly, "c") with { Age = 18 }));
    }

    private static string Refusals(int year, params ValueList<PersonalAssistant> assistants) => Build.Lines(Faults(year, assistants));

    private static ValueList<Fault> Faults(int year, params ValueList<PersonalAssistant> assistants) =>
        Assert.Throws<InvalidInputException>(() => Employ.Cost(year, assistants)).Faults;

    [Fact]
    public void An_apprentice_is_due_the_apprentice_rate()
    {
        PersonalAssistant assistant = Employ.Pa(30m, 8m) with { Age = 18, NationalInsuranceCategory = "H", IsApprentice = true };

        Assert.Equal(Money.Parse("12480.00"), Employ.Cost(2026, assistant).Totals.Gross - Employ.Cost(2026, assistant).Totals.Holiday);
        Assert.Contains("minimum wage of £8.00 an hour for apprentices in week 1", Refusal(Employ.Pa(30m, 7.99m) with { IsApprentice = true }), StringComparison.Ordinal);
    }

    [Fact]
    public void Letter_H_without_a_word_on_the_apprenticeship_is_told_what_to_write() => Assert.EndsWith(
        "if the PA is an apprentice under 19 or in the first year, write yes in the column apprentice",
        Refusal(Employ.Pa(30m, 8m) with { NationalInsuranceCategory = "H" }),
        StringComparison.Ordinal);

    [Fact]
    public void Free_lodging_counts_for_seven_days_of_the_offset_over_the_hours_of_the_week()
    {
        // 2026/27: 11.00 + 7 x 11.10 / 40 = 12.94, over 12.71; 10.76 comes to 12.7025, under it; 10.77 to 12.7125.
        Employ.Cost(2026, Employ.Pa(40m, 11m) with { HasFreeLodging = true });
        Employ.Cost(2026, Employ.Pa(40m, 10.77m) with { HasFreeLodging = true });
        Assert.Contains("for 21 and over even with the accommodation offset of £11.10 a day in week 1", Refusal(Employ.Pa(40m, 10.76m) with { HasFreeLodging = true }), StringComparison.Ordinal);
        Assert.Contains("for 21 and over in week 1", Refusal(Employ.Pa(40m, 11m)), StringComparison.Ordinal);
    }

    private static string Refusal(PersonalAssistant assistant)
    {
        Fault fault = Assert.Single(Assert.Throws<InvalidInputException>(() => Employ.Cost(2026, assistant)).Faults);
        return $"{fault.Problem}; {fault.Remedy}";
    }
}
