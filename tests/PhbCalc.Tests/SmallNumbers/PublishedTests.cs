using FsCheck;
using FsCheck.Fluent;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Rates;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests;

/// <summary>What is published of whole caseloads: spec 10, Small numbers. What is shown is held against the people themselves.</summary>
public sealed class PublishedTests
{
    private static readonly DateInterval Year = new FinancialYear(2026).Days;
    private static readonly ValueList<DateInterval> Months = [new(new(2026, 4, 1), new(2026, 4, 30)), new(new(2026, 5, 1), new(2026, 5, 31))];

    private static readonly DemandCounting Counting = new(new BudgetCosting(new(
        RateCards.From([Build.Row("any", "Mon-Sun", "", 20m), Build.Row("any", "Mon-Sun", "", 95m, RateUnit.Night, service: "nights"), Build.Row("any", "Mon-Sun", "", 1400m, RateUnit.Week, service: "live-in")]), Published.BankHolidays, Year)));

    /// <summary>How many people belong to each need, how many to none, and from how many on a number is shown.</summary>
    private static Gen<(int[] Sizes, int None, SmallNumbers Small)> Sizes =>
        from sizes in Gen.Choose(1, 14).ArrayOf(6)
        from count in Gen.Choose(1, 6)
        from none in Gen.Choose(0, 9)
        from below in Gen.Elements(1, 3, 5, 10)
        select (sizes[..count], none, new SmallNumbers { SuppressBelow = below });

    [Law(300)]
    public Property Nothing_of_few_people_is_shown_or_follows_from_the_totals() => Law.Of(Sizes.Where(given => given.Sizes.Sum() + given.None >= given.Small.SuppressBelow), given =>
    {
        (int[] sizes, int none, SmallNumbers small) = given;
        (PersonGroup[] Groups, int Number)[] people = [.. sizes.SelectMany((size, need) => Enumerable.Range(0, size).Select(_ => new PersonGroup("need", $"n{need}"))).Select(group => (PersonGroup[])[group]).Concat(Enumerable.Repeat<PersonGroup[]>([], none)).Select((groups, i) => (groups, i))];

        CaseloadChange change = CaseloadChange.Of(people.Select(one => new ChangedBudget($"P{one.Number}", Lines(10m), Lines(10m + (one.Number % 3)), [.. one.Groups])));
        CaseloadChange published = change.Published(small);
        AssertHides(small, published.People, published.Groups.Select(group => group.People));
        Assert.Equal((change.People, change.Before, change.After), (published.People, published.Before, published.After));
        Assert.Equal(change.Difference, published.Reasons.Count == 0 ? change.Difference : published.Reasons.Sum(reason => reason.Amount));
        Assert.All(published.Outcomes, outcome => Assert.True(small.MayShow(outcome.People)));
        Assert.All(published.Reasons, reason => Assert.True(small.MayShow(reason.People)));
        AssertHides(small, published.People, [published.RisesAndFalls.More, published.RisesAndFalls.Less]);
        Assert.Empty(published.Largest);

        CaseloadForecast forecast = CaseloadForecast.Of(Months, people.Select(one => new PersonForecast($"P{one.Number}", [Total(one.Number), Total(1)]) { Groups = [.. one.Groups] })).Published(small);
        AssertHides(small, forecast.People, forecast.Sums.Select(sum => sum.People));
        Assert.All(forecast.Sums.Where(sum => sum.Name.StartsWith('n')), sum => Assert.Equal(people.Where(one => one.Groups.Any(group => group.Value == sum.Name)).Sum(one => Money.FromPounds(one.Number + 1)), sum.Sum));

        CaseloadDemand demand = CaseloadDemand.Of(people.Select(one => Counting.Count(Buying(one.Number), groups: [.. one.Groups]))).Published(small);
        AssertHides(small, demand.People, demand.Groups.Select(group => group.People));
        Assert.All(demand.Services, service => Assert.True(small.MayShow(service.People)));
        Assert.All(demand.Items, item => Assert.True(small.MayShow(item.People)));
        Assert.All(demand.Cells, cell => Assert.Null(cell.Place.Hour));
    });

    [Law(300)]
    public Property Neither_winners_nor_losers_of_a_part_are_few() => Law.Of(Sizes, given =>
    {
        (int[] sizes, int none, SmallNumbers small) = given;
        LevelledPerson[] people = [.. sizes.Append(none).SelectMany((size, need) => Enumerable.Range(0, size).Select(i => new LevelledPerson($"{need} {i}", i % 2 == 0 ? "north" : "south", Money.FromPounds(10m + i), Money.FromPounds(10m + ((i + need) % 5)))
        {
            Groups = need == sizes.Length ? [] : [new("need", $"n{need}")],
        }))];
        Levelling levelling = Levelling.Of("one", [.. people]);
        if (!levelling.All.MayShow(small))
        {
            Assert.Throws<InvalidInputException>(() => levelling.Published(small));
            return;
        }

        Levelling published = levelling.Published(small);
        foreach (IGrouping<string, LevelPart> parts in published.Parts.GroupBy(part => part.By, StringComparer.Ordinal))
        {
            AssertHides(small, published.All.People, parts.Select(part => part.Sums.People));
            AssertHides(small, published.All.Winners, parts.Select(part => part.Sums.Winners));
            AssertHides(small, published.All.Losers, parts.Select(part => part.Sums.Losers));
        }

        Assert.Empty(published.Largest);
    });

    [Fact]
    public void Those_of_few_stand_together_and_the_rest_stays()
    {
        (string Need, int People)[] needs = [("stroke", 9), ("dementia", 2), ("spinal", 2), ("frailty", 6)];
        CaseloadChange change = CaseloadChange.Of(needs.SelectMany(need => Enumerable.Range(0, need.People).Select(i => new ChangedBudget($"{need.Need} {i}", Lines(10m), Lines(11m), [new("need", need.Need)]))));

        Assert.Equal([("stroke", 9), ("3 others", 10)], change.Published().Groups.Select(group => (group.Group.Value, group.People)));
        Assert.Equal(4, change.Published(new() { SuppressBelow = 1 }).Groups.Count);
    }

    [Fact]
    public void Of_few_people_nothing_is_published()
    {
        CaseloadChange change = CaseloadChange.Of([new ChangedBudget("P1", Lines(10m), Lines(11m))]);

        Assert.Contains("fewer than 5 people", Assert.Throws<InvalidInputException>(() => change.Published()).Message, StringComparison.Ordinal);
    }

    /// <summary>Neither a number that is shown nor what is left of the total is about few people.</summary>
    private static void AssertHides(SmallNumbers small, int all, IEnumerable<int> shown)
    {
        int[] numbers = [.. shown];
        Assert.All(numbers, number => Assert.True(small.MayShow(number)));
        Assert.True(numbers.Length == 0 || small.MayShow(all - numbers.Sum()));
    }

    private static CostBreakdown Lines(decimal rate) => new([new(CostLineKind.Visit, "v1", "Getting up", CostUnit.Hour, 10, Money.FromPounds(rate), Money.FromPounds(10m * rate))]);

    private static MonthTotals Total(int pounds) => new(Money.FromPounds(pounds), Money.Zero, Money.Zero, Money.Zero);

    /// <summary>Everybody buys hours, every third nights, every seventh live-in care, every fourth a hoist.</summary>
    private static CarePlan Buying(int number) => new($"P{number}", Year.Start, visits:
    [
        Build.Visit("Mon", "08:00-09:00"),
        .. number % 3 == 0 ? (Visit[])[Build.Visit("Fri", "22:00-07:00", id: "v2", service: "nights")] : [],
        .. number % 7 == 0 ? (Visit[])[Build.Visit("", "", id: "v3", service: "live-in")] : [],
    ], items: number % 4 == 0 ? [new("i1", "hoist", Money.FromPounds(100m), ItemUnit.Once)] : []);
}
