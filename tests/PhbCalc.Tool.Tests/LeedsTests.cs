namespace PhbCalc.Tool.Tests;

public sealed class LeedsTests
{
    private static readonly Run Sample = Run.OfSample("Leeds");

    [Fact]
    public void A_contract_is_raised_revised_and_released_step_by_step()
    {
        Assert.Equal((0, ""), (Sample.ExitStatus, Sample.Errors));
        foreach (string line in (string[])
        [
            "Community team: £540,000.00; one-to-one £94.736842, group £23.684211", // 540,000 / (5,400 + 1,200/4)
            "  Community team, one-to-one contact: 30 x £94.736842 = £2,842.11",
            "£1,000,000.00 raised by 2.83% (4.83% uplift less 2% efficiency)",
            "the month from 2025-06-01 pays £86,825.00, £1,133.33 of it for the months before", // 1,028,300 x 3/12 - 2 x 85,125
            "ASSUMED: 3% cost uplift and 2% efficiency in each later year",
        ])
        {
            Assert.Contains(line, Sample.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_other_reading_and_the_gentlest_schedule_stand_beside_it()
    {
        Assert.Contains("51.2%     £537,072.04     £511,896.79", Sample.Output, StringComparison.Ordinal);
        Assert.Contains("The gentlest release", Sample.Output, StringComparison.Ordinal);
        Assert.Contains("name a folder", Sample.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_months_and_a_page_go_to_a_folder()
    {
        using Folder folder = new();
        Run run = Run.OfSample("Leeds", folder.Of("out"));

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Equal(61, folder.Read("out/release.csv").TrimEnd().Split('\n').Length);
        Assert.Contains("Stepped release of community mental health services (invented figures)", folder.Read("out/release.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_for_the_command_has_the_double_running_of_the_first_year()
    {
        Run run = InProcess.Of("release", "samples/leeds/contract.csv", "--format", "csv");

        Assert.Contains("2025-04-01,500000.00,400000.00,100000.00,140000.00,40000.00,0.00\n", run.Output, StringComparison.Ordinal);
    }
}
