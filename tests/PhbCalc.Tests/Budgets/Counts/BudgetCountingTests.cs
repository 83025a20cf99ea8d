using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Budgets;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Budgets;

/// <summary>Budgets counted by kind, with small numbers hidden.</summary>
public sealed class BudgetCountingTests
{
    private static readonly Gen<ValueList<CountedBudget>> Budgets =
        from count in Gen.Choose(0, 40)
        from budgets in Gen.ListOf(
            from pence in Gen.Choose(0, 5_000_000)
            from held in Gen.Elements("notional", "notional", "notional", "direct-payment", "third-party")
            from funder in Gen.Elements("NHS", "NHS", "local authority")
            from isNew in Gen.Elements(true, false)
            from hasEnded in Gen.Elements(true, false, false, false)
            select new CountedBudget(Money.FromPence(pence), [new("held", held), new("funder", funder)], isNew, hasEnded), count)
        select budgets.ToValueList();

    [Law]
    public Property What_is_shown_is_right_and_nobody_finds_what_is_hidden() => Law.Of(Budgets, budgets =>
    {
        ValueList<BudgetCount> counts = new BudgetCounting().Count(budgets);
        BudgetCount all = counts[^1];
        Assert.Equal(("all", null), (all.By, all.Value));
        foreach (IGrouping<string, BudgetCount> kind in counts.SkipLast(1).GroupBy(row => row.By))
        {
            (BudgetCount Row, CountedBudget[] Own)[] rows = [.. kind.Select(row => (row, budgets.Where(budget => budget.Kinds.Any(own => own.Name == row.By && own.Value == row.Value)).ToArray()))];
            Assert.All(rows, row => AssertRow(row.Row, row.Own));
            AssertNobodyFinds(rows, row => row.People, own => own.Length, all.People);
            AssertNobodyFinds(rows, row => row.New, own => own.Count(budget => budget.IsNew), all.New);
            AssertNobodyFinds(rows, row => row.Ended, own => own.Count(budget => budget.HasEnded), all.Ended);
            AssertNobodyIsTold(rows, row => row.New, own => own.Count(budget => budget.IsNew), all, all.New);
            AssertNobodyIsTold(rows, row => row.Ended, own => own.Count(budget => budget.HasEnded), all, all.Ended);
        }

        AssertRow(all, [.. budgets]);
    });

    [Fact]
    public void The_budgets_reach_hidden_numbers_that_hide_others_and_few_in_all()
    {
        ValueList<BudgetCount>[] all = [.. Budgets.Sample(50, new Rnd(3), 200).Select(budgets => new BudgetCounting().Count(budgets))];
        Assert.Contains(all, counts => counts[^1].People is null);
        Assert.Contains(all, counts => counts[^1].People >= 5 && counts.Count(row => row.By == "held" && row.People is null) > 1);
        Assert.Contains(all, counts => counts.Count > 1 && counts.All(row => row.People is not null));
        Assert.Contains(all, counts => counts.Any(row => row.People is not null && row.Ended is null));
    }

    [Fact]
    public void Six_notional_and_three_direct_payments_are_both_hidden_and_their_sum_is_shown()
    {
        CountedBudget[] budgets = [.. Enumerable.Range(0, 9).Select(i => new CountedBudget(Money.FromPounds(1_000m + i), [new("held", i < 6 ? "notional" : "direct-payment")], IsNew: i == 0))];
        Assert.Equal(
            [
                new BudgetCount("held", "direct-payment", null, null, null, null, 0),
                new BudgetCount("held", "notional", null, null, null, null, 0),
                new BudgetCount("all", null, 9, Money.FromPounds(9_036m), Money.FromPounds(1_004m), null, 0),
            ],
            new BudgetCounting().Count([.. budgets]));
        Assert.Equal(3, new BudgetCounting(new SmallNumbers { SuppressBelow = 1 }).Count([.. budgets])[0].People);
    }

    [Fact]
    public void Nobody_is_told_that_the_few_new_budgets_are_all_of_one_kind()
    {
        BudgetCount[] rows = [.. new BudgetCounting().Count(Held(("direct-payment", 8, 0), ("notional", 9, 3), ("third-party", 6, 0)))];

        Assert.Equal([8, 9, 6, 23], rows.Select(row => row.People));
        Assert.All(rows, row => Assert.Null(row.New));
        Assert.All(rows, row => Assert.Equal(0, row.Ended));
    }

    [Fact]
    public void Nobody_is_told_of_what_kind_the_few_are_who_are_not_new()
    {
        BudgetCount[] rows = [.. new BudgetCounting().Count(Held(("direct-payment", 8, 8), ("notional", 9, 7), ("third-party", 6, 6)))];

        Assert.Equal([8, 9, 6, 23], rows.Select(row => row.People));
        Assert.All(rows, row => Assert.Null(row.New));
    }

    [Fact]
    public void Nobody_is_told_that_none_of_a_few_people_is_new()
    {
        BudgetCount[] rows = [.. new BudgetCounting().Count(Held(("direct-payment", 3, 0), ("notional", 9, 6), ("third-party", 20, 10), ("waiting", 12, 6)))];

        Assert.Equal([null, null, 20, 12, 44], rows.Select(row => row.People));
        Assert.Equal([null, null, 10, 6, 22], rows.Select(row => row.New));
    }

    [Fact]
    public void Many_new_budgets_of_one_kind_are_shown_with_the_zeros_beside_them()
    {
        BudgetCount[] rows = [.. new BudgetCounting().Count(Held(("direct-payment", 8, 0), ("notional", 12, 6)))];

        Assert.Equal([0, 6, 6], rows.Select(row => row.New));
    }

    [Fact]
    public void Budgets_of_other_kinds_are_refused() => Assert.Equal(
        ["/budgets/1/kinds"], Assert.Throws<InvalidInputException>(() => new BudgetCounting().Count([new(Money.Zero, [new("held", "x")]), new(Money.Zero, [])])).Faults.Select(fault => fault.Path));

    /// <summary>Budgets by how they are held: how many, and how many of them are new.</summary>
    private static ValueList<CountedBudget> Held(params (string Held, int People, int New)[] kinds) =>
        [.. kinds.SelectMany(kind => Enumerable.Range(0, kind.People).Select(i => new CountedBudget(Money.FromPounds(1_000m), [new("held", kind.Held)], IsNew: i < kind.New)))];

    private static void AssertRow(BudgetCount row, CountedBudget[] own)
    {
        Assert.True(row.People is null || row.People == own.Length);
        Assert.True(row.New is null || row.New == own.Count(budget => budget.IsNew));
        Assert.True(row.Ended is null || row.Ended == own.Count(budget => budget.HasEnded));
        Assert.Equal(row.People is null ? null : own.Sum(budget => budget.Total), row.Total);
        Assert.True(row.Mean is null == row.People is null or 0);
    }

    /// <summary>Everything that is hidden sums to what is shown of all less what is shown of the rows: that has to be many people too.</summary>
    private static void AssertNobodyFinds((BudgetCount Row, CountedBudget[] Own)[] rows, Func<BudgetCount, long?> shown, Func<CountedBudget[], int> number, long? all)
    {
        Assert.All(rows, row => Assert.True(number(row.Own) is 0 or >= 5 || shown(row.Row) is null));
        int hidden = rows.Where(row => shown(row.Row) is null).Sum(row => number(row.Own));
        Assert.True(all is null || hidden is 0 or >= 5);
        Assert.True(all is null || rows.Count(row => shown(row.Row) is null) != 1 || hidden >= 5);
    }

    /// <summary>Somebody takes those who are something off the people, and adds and subtracts: they find no few people, and not of what kind few people are not.</summary>
    private static void AssertNobodyIsTold((BudgetCount Row, CountedBudget[] Own)[] rows, Func<BudgetCount, long?> shown, Func<CountedBudget[], int> number, BudgetCount all, long? shownOfAll)
    {
        PeopleTable table = new([.. rows.Select(row => row.Row.Value!)], ["some", "others"], [.. rows.Select(row => (ValueList<int>)[number(row.Own), row.Own.Length - number(row.Own)])]);
        MarginAttack attack = new(new(table, [.. rows.Select(row => Hidden(shown(row.Row), row.Row.People)), Hidden(shownOfAll, all.People)]));
        HashSet<int> found = attack.FoundZeros();
        Assert.Empty(attack.Found(5));
        Assert.All(attack.TellingZeros(5), zero => Assert.True(attack.Cells[zero].IsHidden && !found.Contains(zero)));

        static ValueList<bool> Hidden(long? some, long? people) => [some is null, some is null || people is null, people is null];
    }
}
