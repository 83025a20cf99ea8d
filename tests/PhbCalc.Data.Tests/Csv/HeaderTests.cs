namespace PhbCalc.Data.Tests;

public sealed class HeaderTests
{
    [Fact]
    public void An_unknown_column_is_refused_with_the_nearest_known_name() =>
        Assert.Equal(
            "people.csv:1 strat: is not a column of this file; did you mean 'start'? allowed: person_id, start, end, held, floor, cap, respite_weeks, points, level, holder, reviewed, team, package, group_...; "
            + "a column whose name starts with note is not read",
            Refused("person_id,start,strat", "P001,2026-04-01,x"));

    [Fact]
    public void Capitals_spaces_and_hyphens_do_not_matter_in_the_names_of_columns() =>
        Assert.Equal("P001", Assert.Single(PeopleFile.Read(Files.Stream("Person ID,START,End,Notes,Comment", "P001,2026-04-01,,x,y"))).Id);

    [Fact]
    public void A_column_that_must_be_there_is_missed() =>
        Assert.Equal(
            """
            people.csv:1 Person: is not a column of this file; allowed: person_id, start, end, held, floor, cap, respite_weeks, points, level, holder, reviewed, team, package, group_...; a column whose name starts with note is not read
            people.csv:1 person_id: the column is missing; add it: the file needs person_id, start
            people.csv:1 start: the column is missing; add it: the file needs person_id, start
            """,
            Refused("Person"), ignoreLineEndingDifferences: true);

    [Fact]
    public void A_column_that_is_there_twice_is_refused() =>
        Assert.Equal(
            """
            people.csv:1 start: is the name of two columns; keep one of them, or rename it
            people.csv:1 group_age: is the name of two columns; keep one of them, or rename it
            """,
            Refused("person_id,start,group_age,start,group_age", "P001,2026-04-01,x,,"), ignoreLineEndingDifferences: true);

    [Fact]
    public void Groups_belong_in_people_csv_only() =>
        Assert.StartsWith(
            "items.csv:1 group_age: is not a column of this file; allowed: person_id, item_id,",
            Assert.Throws<InvalidFilesException>(() => ItemsFile.Read(Files.Stream("person_id,item_id,category,amount,unit,group_age"))).Report(), StringComparison.Ordinal);

    [Fact]
    public void A_group_needs_a_name() =>
        Assert.StartsWith("people.csv:1 group_: is not a column of this file; allowed: person_id, start, end, held, floor, cap, respite_weeks, points, level, holder, reviewed, team, package, group_...;", Refused("person_id,start,group_"), StringComparison.Ordinal);

    [Theory]
    [InlineData(';', "semicolons")]
    [InlineData('\t', "tabs")]
    public void A_file_with_another_separator_is_read_if_its_header_fits_and_that_is_a_notice(char separator, string separators)
    {
        string text = "Person ID,\"start\",end,floor\nP001,2026-04-01,,\"1,234.50\"\n".Replace("1,234", "1@234", StringComparison.Ordinal).Replace(',', separator).Replace('@', ',');
        Caseload caseload = Files.None.With("people.csv", text).Read();

        Person person = Assert.Single(caseload.People);
        Assert.Equal(("P001", new LocalDate(2026, 4, 1), Money.FromPounds(1234.5m)), (person.Id, person.Start, person.Floor));
        Assert.Equal($"people.csv: its cells are separated by {separators}; it was read that way", Assert.Single(caseload.Notices).ToString());
    }

    [Fact]
    public void Where_commas_do_not_separate_cells_one_without_a_point_may_be_a_decimal_comma_and_is_refused() =>
        Assert.Equal("people.csv:2 floor: '1,234' is not a sum of money; write it like 1234.56 or £1,234.56", Refused("person_id;start;floor", "P001;2026-04-01;1,234"));

    [Theory]
    [InlineData("person_id;strat;end", "semicolons")]
    [InlineData("person_id\tstrat\tend", "tabs")]
    public void A_file_with_another_separator_whose_header_does_not_fit_is_told_so(string header, string separators) =>
        Assert.Equal(
            $"people.csv:1: has its cells separated by {separators}; save it with commas: in Excel, save it as CSV UTF-8 (Comma delimited)",
            Refused(header, "P001;2026-04-01;"));

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData(",,\nperson_id,start")]
    public void A_file_without_a_header_is_told_so(string text) =>
        Assert.Equal("people.csv:1: has no column names; write them in the first row: the file needs person_id, start", Refused(text));

    [Fact]
    public void A_malformed_header_is_refused() =>
        Assert.Equal(
            "people.csv:1: opens a quote that nothing closes, so that the rest of the file is one cell; close the quote at the end of its cell",
            Refused("\"person_id,start", "P001,2026-04-01"));

    [Fact]
    public void Rows_are_read_under_a_header_that_only_has_names_too_many() =>
        Assert.EndsWith("people.csv:2 start: is blank; give it a value", Refused("person_id,start,stat", "P001,,"), StringComparison.Ordinal);

    private static string Refused(params string[] lines) => Assert.Throws<InvalidFilesException>(() => PeopleFile.Read(Files.Stream(lines))).Report();
}
