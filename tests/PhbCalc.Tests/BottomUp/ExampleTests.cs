using PhbCalc.BottomUp;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.BottomUp;

/// <summary>A plan with something of everything, and all that its budget says, as a reviewed file.</summary>
public sealed class ExampleTests
{
    [Fact]
    public void A_budget_with_something_of_everything() => Snapshot.Matches(Describe.Whole(Example.Costing().Cost(Example.Plan())));

    [Fact]
    public void Both_faces_give_its_totals() => Assert.Equal(Example.Costing().Cost(Example.Plan()).Totals, Example.Costing().Totals(Example.Plan()));

    [Fact]
    public void Equal_inputs_make_equal_things()
    {
        Assert.Equal(Example.Plan(), Example.Plan());
        Assert.Equal(Example.Plan().GetHashCode(), Example.Plan().GetHashCode());
        Assert.NotEqual(Example.Plan(), Build.Plan("2026-05-13"));
        Assert.Equal(Example.Costing(), Example.Costing());
        Assert.Equal(Example.Costing().GetHashCode(), Example.Costing().GetHashCode());
        Assert.NotEqual(Example.Costing(), Build.Costing(Build.Flat(20m), Build.Year(2026)));
        Assert.Equal(Example.Costing().Cost(Example.Plan()).Budget, Example.Costing().Cost(Example.Plan()).Budget);
    }

    [Fact]
    public void A_visit_keeps_what_it_was_made_of()
    {
        Visit visit = new("v1", "agency", "care", DayTypes.Weekdays, new(22, 0), LocalTime.Midnight, 2, WeekPattern.Of(2, 1), new(2026, 4, 1), new(2026, 4, 30), "Mobility", "Evening call");
        Visit blank = Build.Visit("", "");

        Assert.Equal(("v1", "agency", "care", DayTypes.Weekdays, "Mobility", "Evening call"), (visit.Id, visit.Card, visit.Service, visit.Days, visit.Domain, visit.Label));
        Assert.Equal((new LocalTime(22, 0), LocalTime.Midnight, 120), (visit.Start, visit.End, visit.Minutes));
        Assert.Equal((2, WeekPattern.Of(2, 1), new LocalDate(2026, 4, 1), new LocalDate(2026, 4, 30)), (visit.Carers, visit.Weeks, visit.From, visit.To));
        Assert.Equal(((LocalTime?)null, (LocalTime?)null, 0, (LocalDate?)null, (LocalDate?)null), (blank.Start, blank.End, blank.Minutes, blank.From, blank.To));
    }
}
