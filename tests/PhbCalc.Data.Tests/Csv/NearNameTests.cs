namespace PhbCalc.Data.Tests;

public sealed class NearNameTests
{
    [Theory]
    [InlineData("visit.csv")]
    [InlineData("visits")]
    [InlineData("visits (1).csv")]
    [InlineData("visits.tsv")]
    [InlineData("items 2026.csv")]
    [InlineData("Caseload-items.csv")]
    [InlineData("absence.csv")]
    [InlineData("policy.json.txt")]
    [InlineData("policy (1).json")]
    [InlineData("policies.csv")]
    [InlineData("policy.csv.txt")]
    public void A_name_near_a_known_one_is_refused_and_shown(string name)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("people.csv", "person_id,start", "P001,2026-04-01").With(name, "x");
        Assert.Contains($"'{name}'", Assert.Throws<InvalidFilesException>(() => CaseloadFolder.Read(folder.Path)).Report(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("contact-lines.csv")]
    [InlineData("notes.csv")]
    [InlineData(".~lock.visits.csv#")]
    [InlineData("quotes.csv")]
    [InlineData("README")]
    [InlineData("2026")]
    public void Any_other_name_is_left_alone(string name)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("people.csv", "person_id,start", "P001,2026-04-01").With(name, "x");
        Assert.Single(CaseloadFolder.Read(folder.Path).People);
    }
}
