using FsCheck.Fluent;
using PhbCalc.Budgets;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests.Caseloads;

/// <summary>Areas that allocate from points, levelled by the tables of each: spec 10, Level.</summary>
public sealed class AreaPointsTests
{
    private static readonly string[] Domains = ["Mobility", "Safety"];
    private static readonly string[] Levels = ["low", "high"];

    [Fact]
    public void Everybody_is_scored_and_looked_up_by_each_area()
    {
        AreaCaseloads areas = AreaCaseloads.ReadPoints([Repository.File("samples", "tables", "east"), Repository.File("samples", "tables", "west")]);

        // W003 has 27 points in the west (£21,300.00) and 60 in the east (£19,500.00); E004, low high low, 25 and 11, of which the last lies a seventeenth of the way from 10 to 27.
        ValueList<LevelledPerson> east = areas.By(Repository.File("samples", "tables", "east"));
        ValueList<LevelledPerson> west = areas.By(Repository.File("samples", "tables", "west"));
        Assert.Equal([("W003", 21_300m, 19_500m)], east.Where(person => person.PersonId == "W003").Select(person => (person.PersonId, person.Before.Pounds, person.After.Pounds)));
        Assert.Equal([("E004", 8_400m, 6_900m)], west.Where(person => person.PersonId == "E004").Select(person => (person.PersonId, person.Before.Pounds, person.After.Pounds)));
        Assert.Equal(areas.Names.SelectMany((name, i) => Enumerable.Repeat(name, i == 0 ? 5 : 4)), east.Select(person => person.Area));
        Assert.Equal([new("age", "under-18")], east[^1].Groups);
        Assert.Equal(Money.FromPounds(119_300m), Levelling.Of("east", east).All.Before);
    }

    [Fact]
    public void A_folder_with_a_table_alone_leaves_each_area_its_points_and_policies_are_the_candidates()
    {
        using TemporaryFolder all = new();
        string own = all.File("own");
        Directory.CreateDirectory(own);
        File.WriteAllText(Path.Combine(own, "table.csv"), "points,amount\n0,0\n10,1000\n");
        AreaCaseloads areas = AreaCaseloads.ReadPoints([Area(all, "a", [1, 2, 3, 4], "points_from,points_to,amount\n0,99,500\n", ["lh"]), Area(all, "b", [2, 4, 6, 20], "points_from,points_to,amount\n0,99,700\n", ["lh"])]);

        // 1 + 4 = 5 points in a, 2 + 20 = 22 in b, beyond the table of straight lines unless the candidate's policies let it go on.
        InvalidFilesException refused = Assert.Throws<InvalidFilesException>(() => areas.By(own));
        Assert.Equal("b/answers.csv", Assert.Single(refused.Faults).File);
        File.WriteAllText(Path.Combine(own, "policy.json"), """{ "extend": true }""");
        Assert.Equal([500m, 2_200m], areas.By(own).Select(person => person.After.Pounds));
        Assert.True(areas.IsOneIdTwice);
        Assert.Equal(["a P0", "b P0"], areas.By(own).Select(person => person.PersonId));
    }

    [Fact]
    public void What_is_missing_or_unknown_is_told_with_its_area()
    {
        using TemporaryFolder all = new();
        string a = Area(all, "a", [1, 2, 3, 4], "points_from,points_to,amount\n0,99,500\n", ["lh"]);
        string b = Area(all, "b", [1, 2, 3, 4], "points_from,points_to,amount\n0,99,500\n", ["lh"]);
        string none = all.File("none");
        Directory.CreateDirectory(none);
        AreaCaseloads areas = AreaCaseloads.ReadPoints([a, b]);

        Assert.Equal(
            $"none/table.csv: is missing from the folder '{none}', whose table is to be everybody's; add it, with the columns points_from, points_to, amount for bands, or points, amount for straight lines between points",
            Assert.Throws<InvalidFilesException>(() => areas.By(none)).Report(personal: true));
        File.WriteAllText(Path.Combine(b, "questionnaire.csv"), "domain,level,points\nMobility,low,1\n");
        Assert.Contains("b/answers.csv:3 domain: 'Safety' is not", Assert.Throws<InvalidFilesException>(() => AreaCaseloads.ReadPoints([a, b])).Report(personal: true), StringComparison.Ordinal);
        Assert.Contains("a/answers.csv:3 domain: 'Safety' is not", Assert.Throws<InvalidFilesException>(() => areas.By(b)).Report(personal: true), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => AreaCaseloads.ReadPoints([a]));
        Assert.Throws<ArgumentException>(() => AreaCaseloads.ReadPoints([a, a]));
    }

    /// <summary>Points are summed and looked up by hand.</summary>
    [Law(40)]
    public FsCheck.Property It_is_what_adding_points_and_looking_them_up_by_hand_gives() => Law.Of(Gen.Choose(0, int.MaxValue - 1), seed =>
    {
        Random random = new(seed);
        using TemporaryFolder all = new();
        (int[] Points, int[] Amounts, string[] People)[] made = [.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => Made(random))];
        string[] folders = [.. made.Select((area, i) => Area(all, $"area{i}", area.Points, Bands(area.Amounts), area.People))];
        AreaCaseloads areas = AreaCaseloads.ReadPoints([.. folders]);
        ValueList<ValueList<LevelledPerson>> by = [.. folders.Select(areas.By)];
        for (int candidate = 0; candidate < made.Length; candidate++)
        {
            decimal[] before = [.. made.SelectMany(area => area.People.Select(person => ByHand(area, person)))];
            decimal[] after = [.. made.SelectMany(area => area.People.Select(person => ByHand(made[candidate], person)))];
            Assert.Equal(before, by[candidate].Select(person => person.Before.Pounds));
            Assert.Equal(after, by[candidate].Select(person => person.After.Pounds));
            Assert.Equal(before.Zip(after, Math.Max).Sum(), Levelling.Of("x", by[candidate]).All.HoldHarmless.Pounds);
        }

        Assert.Equal(
            Enumerable.Range(0, by[0].Count).Select(i => by.Max(candidate => candidate[i].After)),
            AreaCaseloads.Of(by, sums => sums.Max()).Select(person => person.After));
    });

    [Fact]
    public void The_areas_of_the_law_are_of_every_kind()
    {
        (int[] Points, int[] Amounts, string[] People)[][] all = [.. Enumerable.Range(0, 200).Select(seed => new Random(seed)).Select(random => Enumerable.Range(0, random.Next(2, 4)).Select(_ => Made(random)).ToArray())];
        decimal[] differences = [.. all.SelectMany(areas => areas[1].People.Select(person => ByHand(areas[0], person) - ByHand(areas[1], person)))];

        Assert.InRange(all.Count(areas => areas.Length == 3), 60, 140);
        Assert.InRange(differences.Count(difference => difference > 0m), 100, differences.Length);
        Assert.InRange(differences.Count(difference => difference < 0m), 100, differences.Length);
        Assert.True(all.SelectMany(areas => areas).SelectMany(area => area.People.Select(person => (area.Points[person[0] == 'h' ? 1 : 0] + area.Points[person[1] == 'h' ? 3 : 2]) / 25)).ToHashSet().IsSupersetOf([0, 1, 2, 3]));
    }

    private static (int[] Points, int[] Amounts, string[] People) Made(Random random) => (
        [.. Enumerable.Range(0, 4).Select(_ => random.Next(0, 50))],
        [.. Enumerable.Range(0, 4).Select(_ => random.Next(0, 20_000))],
        [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => $"{"lh"[random.Next(2)]}{"lh"[random.Next(2)]}")]);

    /// <summary>Bands of 25 points.</summary>
    private static string Bands(int[] amounts) => $"points_from,points_to,amount\n{string.Concat(amounts.Select((amount, i) => $"{25 * i},{(25 * i) + 24},{amount}\n"))}";

    private static decimal ByHand((int[] Points, int[] Amounts, string[] People) area, string person)
    {
        int points = 0;
        for (int domain = 0; domain < 2; domain++)
        {
            points += area.Points[(2 * domain) + (person[domain] == 'h' ? 1 : 0)];
        }

        return area.Amounts[points / 25];
    }

    /// <summary>An area of people, each with a letter for the level of each domain.</summary>
    private static string Area(TemporaryFolder all, string name, int[] points, string table, string[] people)
    {
        string folder = all.File(name);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "questionnaire.csv"), $"domain,level,points\n{string.Concat(points.Select((score, i) => $"{Domains[i / 2]},{Levels[i % 2]},{score}\n"))}");
        File.WriteAllText(Path.Combine(folder, "answers.csv"), $"person_id,domain,level\n{string.Concat(people.SelectMany((person, i) => person.Select((level, domain) => $"P{i},{Domains[domain]},{(level == 'h' ? "high" : "low")}\n")))}");
        File.WriteAllText(Path.Combine(folder, "table.csv"), table);
        return folder;
    }
}
