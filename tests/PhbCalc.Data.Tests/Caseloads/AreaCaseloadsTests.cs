using PhbCalc.Budgets;

namespace PhbCalc.Data.Tests;

/// <summary>Several areas with one set of rates: spec 10, Level.</summary>
public sealed class AreaCaseloadsTests
{
    private static readonly DateInterval Year = new FinancialYear(2026).Days;

    private const string Columns = "card,service,unit,band,days,from_time,to_time,rate,valid_from";

    [Theory]
    [InlineData("north/", "north")]
    [InlineData("places/north.xlsx", "north")]
    [InlineData("places/..//places/./south", "south")]
    [InlineData("/", "/")]
    public void An_area_is_called_as_its_folder_is(string path, string name) => Assert.Equal(name, AreaCaseloads.NameOf(path));

    [Fact]
    public void An_area_that_is_the_folder_one_is_in_has_its_name() => Assert.Equal(Path.GetFileName(Environment.CurrentDirectory), Path.GetFileName(AreaCaseloads.NameOf(".")) + Path.GetExtension(Environment.CurrentDirectory));

    [Fact]
    public void Everybody_is_priced_by_each_areas_rates_and_policies()
    {
        using TemporaryFolder both = new();
        AreaCaseloads areas = AreaCaseloads.Read([Area(both, "north", "P1", 20m), Area(both, "south", "P2", 30m)], PublishedFigures.Bundled, Year);
        ValueList<LevelledPerson> north = areas.By(both.File("north"));
        ValueList<LevelledPerson> south = areas.By(both.File("south"));

        Assert.Equal(["north", "south"], areas.Names);
        Assert.Equal([("P1", 7_300m, 7_300m), ("P2", 10_950m, 7_300m)], north.Select(person => (person.PersonId, person.Before.Pounds, person.After.Pounds)));
        Assert.Equal([10_950m, 10_950m], south.Select(person => person.After.Pounds));
        Assert.Equal([9_125m, 9_125m], AreaCaseloads.Of([north, south], sums => sums.Sum().TimesToPenny(new(1, 2))).Select(person => person.After.Pounds));
    }

    [Fact]
    public void Candidates_read_back_from_json()
    {
        using TemporaryFolder both = new();
        AreaCaseloads areas = AreaCaseloads.Read([Area(both, "north", "P1", 20m), Area(both, "south", "P2", 30m)], PublishedFigures.Bundled, Year);
        ValueList<Levelling> candidates = [.. areas.Names.Select(name => Levelling.Of(name, areas.By(both.File(name))))];
        string text = LevelJson.V1.Text(candidates);

        Assert.Equal(candidates, LevelJson.V1.Parse(text));
        Assert.Contains("candidates[0].all.gains", Assert.Throws<InvalidInputException>(() => LevelJson.V1.Parse(text.Replace("\"losses\": -3650.00", "\"losses\": -3650.01", StringComparison.Ordinal))).Report(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_policies_of_a_candidate_are_everybodys_too_and_without_any_the_defaults()
    {
        using TemporaryFolder both = new();
        string north = Area(both, "north", "P1", 20m);
        string south = Area(both, "south", "P2", 20m);
        File.WriteAllText(Path.Combine(south, "policy.csv"), "name,value\ncontingency_share,0.1\ncontingency_place,inside\n");
        AreaCaseloads areas = AreaCaseloads.Read([north, south], PublishedFigures.Bundled, Year);

        Assert.Equal([7_300m, 8_030m], areas.By(north).Select(person => person.Before.Pounds));
        Assert.Equal([7_300m, 7_300m], areas.By(north).Select(person => person.After.Pounds));
        Assert.Equal([8_030m, 8_030m], areas.By(south).Select(person => person.After.Pounds));
    }

    [Fact]
    public void People_with_one_id_are_told_apart_by_their_areas()
    {
        using TemporaryFolder both = new();
        AreaCaseloads areas = AreaCaseloads.Read([Area(both, "north", "P1", 20m), Area(both, "south", "P1", 30m)], PublishedFigures.Bundled, Year);

        Assert.True(areas.IsOneIdTwice);
        Assert.Equal(["north P1", "south P1"], areas.By(both.File("north")).Select(person => person.PersonId));
    }

    [Fact]
    public void A_service_that_a_candidate_has_no_rate_for_is_a_fault_at_its_row()
    {
        using TemporaryFolder both = new();
        string north = Area(both, "north", "P1", 20m);
        string south = Area(both, "south", "P2", 30m);
        File.WriteAllText(Path.Combine(south, "rates.csv"), $"{Columns}\nagency,other,hour,any,Mon-Sun,,,30,2020-01-01\nagency,care,hour,any,Mon-Sun,,,30,2020-01-01\n");
        File.AppendAllText(Path.Combine(south, "visits.csv"), "P2,v2,agency,other,Mon,08:00,09:00\n");
        AreaCaseloads areas = AreaCaseloads.Read([north, south], PublishedFigures.Bundled, Year);

        Assert.Equal("south/visits.csv", Assert.Single(Assert.Throws<InvalidFilesException>(() => areas.By(north)).Faults).File);
        Assert.Throws<ArgumentException>(() => AreaCaseloads.Read([north], PublishedFigures.Bundled, Year));
    }

    private static string Area(TemporaryFolder both, string name, string person, decimal rate)
    {
        string folder = both.File(name);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "people.csv"), $"person_id,start\n{person},2026-04-01\n");
        File.WriteAllText(Path.Combine(folder, "visits.csv"), $"person_id,visit_id,card,service,days,start,end\n{person},v1,agency,care,Mon-Sun,08:00,09:00\n");
        File.WriteAllText(Path.Combine(folder, "rates.csv"), $"{Columns}\nagency,care,hour,any,Mon-Sun,,,{rate.ToString(System.Globalization.CultureInfo.InvariantCulture)},2020-01-01\n");
        return folder;
    }
}
