using PhbCalc.BottomUp;
using PhbCalc.Comparison;
using PhbCalc.TopDown;

namespace PhbCalc.Tests.Comparison;

/// <summary>How much sums change with a small change of the input (spec 9, Comparing models).</summary>
public sealed class StabilityTests
{
    private static readonly CostingModel Bands = CostingModels.Points(new(AllocationTable.OfBands([new(0m, 9m, Money.Zero), new(10m, 19m, Given.Pounds(1_000m)), new(20m, 30m, Given.Pounds(1_500m))])));

    [Fact]
    public void One_point_more_moves_those_at_the_end_of_a_band()
    {
        ModelStability stability = Stability(Bands, SmallChanges.OnePointMore, Given.Person("a", 9m), Given.Person("b", 19m), Given.Person("c", 15m), Given.Person("d", 30m), Given.Person("e"), Given.Person("f", 99m));

        Assert.Equal(("one point more", 4, 2, 1), (stability.Change, stability.Tried, stability.Changed, stability.NoLongerAnswered));
        Assert.Equal((Given.Pounds(500m), Given.Pounds(1_000m)), (stability.MeanChange, stability.LargestChange));

        // Half for b, nothing for c; a had nothing before.
        Assert.Equal((0.25m, 0.5m), (stability.MeanRelativeChange, stability.LargestRelativeChange));
    }

    [Fact]
    public void A_longer_first_visit_costs_a_quarter_of_an_hour_more_each_week()
    {
        ModelStability stability = Stability(CostingModels.BottomUp(Given.Costing), SmallChanges.QuarterOfAnHourMore, WithPlan("a", Given.Plan("a", 1)), WithPlan("b", Given.Plan("b", 2, carers: 2)), Given.Person("c", 5m));

        // A quarter of £20.00 in 52 weeks, and that twice.
        Assert.Equal((2, 2, 0), (stability.Tried, stability.Changed, stability.NoLongerAnswered));
        Assert.Equal((Given.Pounds(390m), Given.Pounds(520m)), (stability.MeanChange, stability.LargestChange));
        Assert.Equal((0.1875m, 0.25m), (stability.MeanRelativeChange, stability.LargestRelativeChange));
    }

    [Fact]
    public void One_carer_fewer_is_taken_off_the_last_visit_and_the_only_one_leaves_it_out()
    {
        Visit first = Build.Visit("Mon", "08:00-09:00", id: "v1");
        CarePlan withDouble = Build.Plan(first, Build.Visit("Tue", "08:00-09:00", carers: 2, id: "v2"));
        CarePlan withSingle = Build.Plan(first, Build.Visit("Tue", "08:00-09:00", id: "v2"));

        Assert.Equal(withSingle, Changed(SmallChanges.OneCarerFewer, withDouble));
        Assert.Equal(Build.Plan(first), Changed(SmallChanges.OneCarerFewer, withSingle));
    }

    [Fact]
    public void What_else_the_plan_says_stays_as_it_is()
    {
        Visit shared = new("v1", Build.Card, Build.Care, DayTypes.Monday, new(8, 0), new(9, 0), sharedWith: 3);
        Visit twoCarers = new("v2", Build.Card, Build.Care, DayTypes.Monday, new(10, 0), new(11, 0), carers: 2, sharedWith: 3);
        CarePlan plan = new("P1", Build.LongAgo, visits: [shared, twoCarers], respiteWeeks: 4m);

        Assert.All(SmallChanges.All.Skip(1), change =>
        {
            CarePlan changed = Changed(change, plan);
            Assert.NotEqual(plan, changed);
            Assert.Equal(4m, changed.RespiteWeeks);
            Assert.Equal([3, 3], changed.Visits.Select(visit => visit.SharedWith));
        });
    }

    [Fact]
    public void A_visit_that_an_item_comes_with_is_not_left_out()
    {
        CarePlan plan = new("P1", Build.LongAgo, visits: [Build.Visit("Mon", "08:00-09:00", id: "v1"), Build.Visit("Tue", "08:00-09:00", id: "v2")], items: [new("i1", "travel", Given.Pounds(1m), ItemUnit.Visit, per: "v2")]);

        Assert.Equal(plan, Changed(SmallChanges.OneCarerFewer, plan));
    }

    [Fact]
    public void Whoever_has_nothing_to_change_stays_the_same_case()
    {
        ComparisonCase nothing = Given.Person("a");
        ComparisonCase withoutVisits = WithPlan("P1", Build.Plan("2026-04-01"));
        ComparisonCase allDay = WithPlan("P1", Build.Plan(Build.Visit("Mon", "08:00-08:00")));
        ComparisonCase byTheWeek = WithPlan("P1", Build.Plan(Build.Visit("", "")));

        Assert.All(SmallChanges.All, change => Assert.Same(nothing, change.Change(nothing)));
        Assert.All(SmallChanges.All, change => Assert.Same(withoutVisits, change.Change(withoutVisits)));
        Assert.Same(allDay, SmallChanges.QuarterOfAnHourMore.Change(allDay));
        Assert.Same(byTheWeek, SmallChanges.QuarterOfAnHourMore.Change(byTheWeek));
        Assert.Same(allDay, SmallChanges.OneCarerFewer.Change(allDay));
    }

    [Fact]
    public void A_changed_plan_is_the_same_but_for_the_visit()
    {
        Visit visit = new("v1", "agency", "care", DayTypes.Weekdays, new(22, 50), new(6, 0), 2, WeekPattern.Of(2, 1), new(2026, 5, 1), new(2026, 9, 30), "Mobility", "Night");
        CarePlan plan = new("a", Build.LongAgo, new(2027, 1, 1), [visit], [new("i1", "therapy", Given.Pounds(5m), ItemUnit.Week)], [new(new(2026, 6, 1), new(2026, 6, 2))]);
        Visit longer = new("v1", "agency", "care", DayTypes.Weekdays, new(22, 50), new(6, 15), 2, WeekPattern.Of(2, 1), new(2026, 5, 1), new(2026, 9, 30), "Mobility", "Night");

        Assert.Equal(new("a", plan.Start, plan.End, [longer], plan.Items, plan.Absences), Changed(SmallChanges.QuarterOfAnHourMore, plan));
    }

    [Fact]
    public void A_sum_that_cannot_be_worked_out_any_more_is_lost()
    {
        SmallChange onAnotherCard = new("on another card", one => one with { Plan = Given.Plan("a", 1, "nobody's") });

        ModelStability stability = Stability(CostingModels.BottomUp(Given.Costing), onAnotherCard, WithPlan("a", Given.Plan("a", 1)));

        Assert.Equal(new ModelStability("on another card", 1, 0, 1), stability);
    }

    [Fact]
    public void A_model_that_looks_at_all_is_prepared_for_the_changed_people()
    {
        // In an envelope of £3,000.00, 10 and 20 points get a third and two; 11 and 21 get 11/32 and 21/32.
        CostingModel envelope = CostingModels.PointsInEnvelope(new(AllocationTable.PricePerPoint(Given.Pounds(1m))), new(new(Given.Pounds(3_000m), 0m)));

        ModelStability stability = Stability(envelope, SmallChanges.OnePointMore, Given.Person("a", 10m), Given.Person("b", 20m));

        Assert.Equal((2, 2, Given.Pounds(31.25m)), (stability.Tried, stability.Changed, stability.LargestChange));
    }

    [Fact]
    public void Changes_come_in_the_order_given_for_each_model()
    {
        ModelComparison comparison = new([Bands, Given.Model("flat", _ => 1)]) { Changes = [SmallChanges.OneCarerFewer, SmallChanges.OnePointMore] };

        Assert.All(comparison.Compare([Given.Person("a", 9m)]).Models, model =>
            Assert.Equal(["one carer fewer at the last visit", "one point more"], model.Stability.Select(stability => stability.Change)));
    }

    private static ModelStability Stability(CostingModel model, SmallChange change, params ValueList<ComparisonCase> people) =>
        Assert.Single(Assert.Single(new ModelComparison([model]) { Changes = [change] }.Compare(people).Models).Stability);

    private static ComparisonCase WithPlan(string id, CarePlan plan) => new(id) { Plan = plan };

    private static CarePlan Changed(SmallChange change, CarePlan plan) => change.Change(WithPlan(plan.PersonId, plan)).Plan!;
}
