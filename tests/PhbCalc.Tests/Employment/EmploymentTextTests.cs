using PhbCalc.Employment;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Employment;

/// <summary>The explanation of what employing somebody costs, for the person whose budget it is.</summary>
public sealed class EmploymentTextTests
{
    [Fact]
    public void A_team_of_two_with_unsocial_hours_and_a_sleep_in() => Snapshot.Matches(Household.Cost().Explain());

    [Fact]
    public void One_PA_in_a_year_whose_rate_of_National_Insurance_changed() =>
        Snapshot.Matches(Employ.In(2022, new() { HolidayPay = HolidayPay.WithinHours, PensionPercent = 5m }).BothWays(Employ.Team(Employ.Pa(37.5m, 11.90m, PayFrequency.Monthly))).Explain());

    [Fact]
    public void Two_PAs_who_share_the_hours_of_one() => Snapshot.Matches(Employ.Cost(2025, Employ.Pa(20m, 13m), Employ.Pa(20m, 13m, id: "b")).Explain());

    [Fact]
    public void Every_amount_of_every_line_is_in_it()
    {
        EmploymentCost cost = Household.Cost();
        string text = cost.Explain();

        Assert.All(cost.Cost.Lines, line => Assert.Contains(line.Amount.ToString(), text, StringComparison.Ordinal));
        Assert.All(cost.Assistants, assistant => Assert.Contains(assistant.Totals.Total.ToString(), text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_policies_that_were_used_are_in_words()
    {
        Assert.Contains("Worked out with: holiday paid on top of the care hours; no sickness cover; the legal minimum of pension contributions.\n", Explain(new()), StringComparison.Ordinal);
        Assert.Contains(
            "Worked out with: holiday within the care hours; sickness cover of 3.5%; pension contributions of 8%.\n",
            Explain(new() { HolidayPay = HolidayPay.WithinHours, SicknessCoverShare = 0.035m, PensionPercent = 8m }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_typical_week_is_paid_by_band_and_rate() => Assert.Equal(
        "day 20 at £13.20; saturday and weeknight 28/3 at £17.82; sunday 2 at £22.308; each 2 at £62.50",
        string.Join("; ", Household.Team().Assistants[0].WeeklyTime.Select(time => $"{time.Label} {time.PerWeek} at {time.Rate}")));

    private static string Explain(EmploymentPolicy policy) => Employ.In(2025, policy).BothWays(Employ.Team(Employ.Pa(30m, 13m))).Explain();
}
