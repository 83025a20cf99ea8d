using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Budgets;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Budgets;

/// <summary>Several areas become one: spec 10, Level.</summary>
public sealed class LevellingTests
{
    private static readonly LevelledPerson[] Five =
    [
        new("N1", "north", Pounds(10_000m), Pounds(11_000m)) { Groups = [new("age", "18-to-64")] },
        new("N2", "north", Pounds(12_000m), Pounds(11_500m)) { Groups = [new("age", "65-and-over")] },
        new("S1", "south", Pounds(8_000m), Pounds(8_000m)) { Groups = [new("age", "18-to-64")] },
        new("S2", "south", Pounds(30_000m), Pounds(27_000m)),
        new("S3", "south", Pounds(5_000m), Pounds(7_500m)),
    ];

    private static Gen<ValueList<LevelledPerson>> People =>
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select Made(new(seed));

    [Fact]
    public void Winners_losers_and_nobody_harmed_are_by_area_group_and_fifth()
    {
        Levelling levelling = Levelling.Of("north", [.. Five], largest: 2);

        Assert.Equal(new(5, Pounds(65_000m), Pounds(65_000m), 2, Pounds(3_500m), 2, Pounds(-3_500m)), levelling.All);
        Assert.Equal(Pounds(68_500m), levelling.All.HoldHarmless);
        Assert.Equal(["area north", "area south", "age 18-to-64", "age 65-and-over", "fifth 1 of 5", "fifth 2 of 5", "fifth 3 of 5", "fifth 4 of 5", "fifth 5 of 5"], levelling.Parts.Select(part => $"{part.By} {part.Name}"));
        Assert.Equal(Pounds(5_000m), levelling.Parts.Single(part => part.Name == "1 of 5").Sums.Before);
        Assert.Equal(["S2", "S3"], levelling.Largest.Select(person => person.PersonId));
    }

    [Fact]
    public void It_is_told_candidate_by_candidate_and_one_in_full() => Snapshot.Matches(LevellingText.Explain(
        [Levelling.Of("north", [.. Five]), Levelling.Of("as it is", [.. Five.Select(person => person with { After = person.Before })])], 0, new Damping(new(1, 20)).Years([.. Five])));

    [Fact]
    public void In_damping_losses_are_held_and_gains_wait_for_them()
    {
        ValueList<DampedYear> years = new Damping(new(1, 20)).Years([.. Five]);

        // £500.00 less than £12,000.00 is less than 5%; £3,000.00 less than £30,000.00 is 10%, so that year one leaves £1,500.00 of it.
        Assert.Equal([Pounds(11_500m), Pounds(28_500m), Pounds(8_000m)], ((int[])[1, 3, 2]).Select(i => years[0].Amounts[i]));
        Assert.Equal(Pounds(65_000m - 11_500m - 28_500m - 8_000m), years[0].Amounts[0] + years[0].Amounts[4]);
        Assert.Equal(Pounds(27_075m), years[1].Amounts[3]);
        Assert.Equal(Five.Select(person => person.After), years[2].Amounts);
        Assert.Equal(3, years.Count);
        Assert.All(years, year => Assert.Equal(Pounds(65_000m), year.Total));
    }

    [Fact]
    public void Where_the_least_comes_to_more_than_there_is_it_says_by_how_much()
    {
        DampedYear year = new Damping(new(0), Pounds(60_000m), mostYears: 1).Years([.. Five])[0];

        Assert.Equal((Pounds(5_000m), Pounds(65_000m)), (year.Missing, year.Total));
    }

    [Fact]
    public void Faults_come_together_each_with_its_person()
    {
        InvalidInputException levelling = Assert.Throws<InvalidInputException>(() => Levelling.Of(" ", [Five[0], Five[0], new("", "south", Pounds(-1m), Pounds(0.005m))], -1));
        InvalidInputException damping = Assert.Throws<InvalidInputException>(() => new Damping(new(3, 2), Pounds(-1m), 0));

        Assert.Equal(["/candidate", "/people/1/person_id", "/people/2/person_id", "/people/2/before", "/people/2/after", "/largest"], levelling.Faults.Select(fault => fault.Path));
        Assert.Equal(["/most_loss", "/envelope", "/most_years"], damping.Faults.Select(fault => fault.Path));
    }

    [Law]
    public Property Holding_harmless_is_the_sum_of_the_larger_and_every_part_adds_up() => Law.Of(People.ToArbitrary(), people =>
    {
        Levelling levelling = Levelling.Of("north", people);

        Assert.Equal(people.Sum(person => person.Before > person.After ? person.Before : person.After), levelling.All.HoldHarmless);
        Assert.Equal(levelling.All.Difference, levelling.All.Gains + levelling.All.Losses);
        Assert.Equal(levelling, Levelling.Of("north", [.. people.Reverse()]));
        foreach (string by in (string[])["area", "fifth"])
        {
            Assert.Equal(levelling.All.HoldHarmless, levelling.Parts.Where(part => part.By == by).Sum(part => part.Sums.HoldHarmless));
            Assert.Equal(people.Count, levelling.Parts.Where(part => part.By == by).Sum(part => part.Sums.People));
        }
    });

    /// <summary>With today's sums as floors and what holding harmless costs as the envelope, everybody has the larger of both at once.</summary>
    [Law]
    public Property A_floor_of_todays_sum_gives_just_what_holding_harmless_costs() => Law.Of(People.ToArbitrary(), people =>
        Assert.Equal(
            people.Select(person => person.Before > person.After ? person.Before : person.After),
            new Damping(new(0), Levelling.Of("north", people).All.HoldHarmless, mostYears: 1).Years(people)[0].Amounts));

    [Law]
    public Property In_each_year_the_envelope_is_met_and_nobody_loses_more_than_the_share() => Law.Of(People.Zip(Gen.Choose(0, 100)).ToArbitrary(), given =>
    {
        (ValueList<LevelledPerson> people, int percent) = (given.Item1, given.Item2);
        ValueList<DampedYear> years = new Damping(new(percent, 100)).Years(people);
        Money[] had = [.. people.Select(person => person.Before)];
        foreach (DampedYear year in years)
        {
            for (int i = 0; i < people.Count; i++)
            {
                Money amount = year.Amounts[i];
                Assert.True(amount.Pounds >= had[i].Pounds * (100 - percent) / 100m || amount >= people[i].After);
                Assert.InRange(amount, had[i] < people[i].After ? had[i] : people[i].After, had[i] < people[i].After ? people[i].After : had[i]);
                had[i] = amount;
            }

            Assert.Equal(year.Missing > Money.Zero ? year.Envelope + year.Missing : year.Envelope, year.Total);
        }

        Assert.Equal(years.Count == Damping.UsualMostYears ? years[^1].NotLevel : 0, years[^1].NotLevel);
    });

    [Fact]
    public void The_random_people_gain_lose_stay_and_wait()
    {
        ValueList<DampedYear>[] some = [.. People.Sample(100, new Rnd(3), 200).Where(people => people.Count > 0).Select(people => new Damping(new(1, 20)).Years(people))];

        Assert.Contains(some, years => years[0].Missing > Money.Zero);
        Assert.Contains(some, years => years.Count > 3 && years[0].Missing == Money.Zero);
        Assert.Contains(some, years => years.Count == 1);
    }

    /// <summary>Seven models over 35,444 people in Florida, as published: what holding harmless costs more than today, and in per cent of it.</summary>
    [Fact]
    public void What_is_published_of_holding_harmless_adds_up()
    {
        Assert.Equal(7, Published.HoldHarmless.Count);
        Assert.All(Published.HoldHarmless, model =>
        {
            LevelSums sums = new(1, model.Before, model.Harmless, 1, model.Harmless - model.Before, 0, Money.Zero);
            Assert.InRange(sums.Difference.Pounds - model.Extra.Pounds, -0.01m, 0.01m); // one model's parts are printed a cent apart
            Assert.Equal(model.Percent, decimal.Round(sums.Difference.Pounds / model.Before.Pounds * 100m, 2, MidpointRounding.AwayFromZero));
        });
    }

    private static ValueList<LevelledPerson> Made(Random random) =>
    [
        .. Enumerable.Range(0, random.Next(0, 40)).Select(i =>
        {
            long before = random.Next(5) == 0 ? 0 : random.NextInt64(1, 9_000_000);
            long after = random.Next(4) switch { 0 => before, 1 => before + random.NextInt64(0, 900_000), 2 => Math.Max(0, before - random.NextInt64(0, 900_000)), _ => random.NextInt64(0, 9_000_000) };
            return new LevelledPerson($"P{i}", random.Next(2) == 0 ? "north" : "south", Money.FromPence(before), Money.FromPence(after)) { Groups = [new("age", random.Next(2) == 0 ? "young" : "old")] };
        }),
    ];

    private static Money Pounds(decimal pounds) => Money.FromPounds(pounds);
}
