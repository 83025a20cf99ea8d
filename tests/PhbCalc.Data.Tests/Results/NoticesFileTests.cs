namespace PhbCalc.Data.Tests;

public sealed class NoticesFileTests
{
    private static readonly ValueList<Notice> Some =
    [
        new("2 files are not read"),
        new("visit v1 lasts 23 h 45 min; are start and end swapped?") { PersonId = "P001", File = "visits.csv", Row = 7 },
        new("the plan comes to £0.00") { PersonId = "=P002" },
    ];

    [Fact]
    public void Each_notice_is_a_row_with_its_place() =>
        Assert.Equal(
            """
            person_id,file,row,notice
            ,,,2 files are not read
            P001,visits.csv,7,visit v1 lasts 23 h 45 min; are start and end swapped?
            '=P002,,,the plan comes to £0.00

            """.ReplaceLineEndings("\n"),
            Written.Text(stream => NoticesFile.Write(stream, Some)));

    [Fact]
    public void Without_notices_there_is_a_header_only() => Assert.Equal("person_id,file,row,notice\n", Written.Text(stream => NoticesFile.Write(stream, [])));

    [Fact]
    public void As_json_they_read_back() => Assert.Equal(Some, NoticesJson.V1.Parse(NoticesJson.V1.Text(Some)));
}
