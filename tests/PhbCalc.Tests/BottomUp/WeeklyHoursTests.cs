using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Tests.BottomUp;

/// <summary>Spec 2: weekly hours by service and by domain are part of the result.</summary>
public sealed class WeeklyHoursTests
{
    private static readonly RateCards Rates = RateCards.From(
    [
        Build.Row("all", "Mon-Sun", "", 20m),
        Build.Row("all", "Mon-Sun", "", 20m) with { Card = "pa" },
        Build.Row("each", "Mon-Sun", "", 95m, RateUnit.Night, service: "nights"),
        Build.Row("week", "Mon-Sun", "", 1400m, RateUnit.Week, service: "live-in"),
    ]);

    [Fact]
    public void Hours_are_counted_for_each_carer_by_service_and_by_domain_in_the_order_of_the_visits()
    {
        BottomUpBudget budget = Cost(
            Build.Visit("Sun", "22:00-07:00", id: "v1", service: "nights", domain: "Breathing"),
            Build.Visit("Mon-Fri", "09:00-10:00", carers: 2, id: "v2", domain: "Mobility"),
            Build.Visit("Sat Sun", "09:00-09:45", id: "v3", domain: "Breathing"),
            Build.Visit("Mon", "10:00-12:00", id: "v4", card: "pa"));

        // 9; 5 x 2 + 2 x 0.75 + 2. By domain 9 + 1.5; 10; and 2 for none.
        Assert.Equal("nights 9, care 13.5", Text(budget.HoursByService));
        Assert.Equal("Breathing 10.5, Mobility 10,  2", Text(budget.HoursByDomain));
    }

    [Fact]
    public void A_week_pattern_takes_its_share_and_what_has_no_end_is_shown_to_four_decimals()
    {
        Assert.Equal("care 0.5", Text(Cost(Build.Visit("Mon", "09:00-10:00", weeks: "1 of 2")).HoursByService));
        Assert.Equal("care 0.3333", Text(Cost(Build.Visit("Mon", "09:00-10:00", weeks: "1 of 3")).HoursByService));
        Assert.Equal("care 1", Text(Cost(
            Build.Visit("Mon", "09:00-10:00", weeks: "1 of 3"),
            Build.Visit("Mon", "09:00-10:00", weeks: "2 of 3", id: "v2"),
            Build.Visit("Mon", "09:00-10:00", weeks: "3 of 3", id: "v3")).HoursByService));
    }

    [Fact]
    public void Care_by_the_week_without_times_is_there_day_and_night_and_with_times_at_these()
    {
        Assert.Equal("live-in 168", Text(Cost(Build.Visit("", "", service: "live-in")).HoursByService));
        Assert.Equal("live-in 168", Text(Cost(Build.Visit("", "", carers: 2, service: "live-in", weeks: "1 of 2")).HoursByService));
        Assert.Equal("live-in 70", Text(Cost(Build.Visit("Mon-Sun", "08:00-18:00", service: "live-in")).HoursByService));
    }

    [Fact]
    public void Hours_are_of_the_visits_in_force_on_the_pricing_date() =>
        Assert.Equal("care 1", Text(Cost(Build.Visit("Mon", "09:00-10:00"), Build.Visit("Tue", "09:00-10:00", from: "2026-04-02", id: "v2")).HoursByService));

    [Fact]
    public void Hours_are_by_the_clock_face_whatever_the_clock_does() =>
        Assert.Equal("care 84", Text(Build.Costing(Rates, Build.Days("2026-10-24", "2026-10-25")).Cost(Build.Plan(Build.Visit("Mon-Sun", "20:00-08:00"))).HoursByService));

    private static BottomUpBudget Cost(params ValueList<Visit> visits) => Build.Costing(Rates, Build.Year(2026)).Cost(Build.Plan(visits));

    private static string Text(ValueList<WeeklyHours> hours) => string.Join(", ", hours.Select(each => FormattableString.Invariant($"{each.Name} {each.Hours}")));
}
