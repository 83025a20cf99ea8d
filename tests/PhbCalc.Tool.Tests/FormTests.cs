using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

/// <summary>The workbooks to start from, opened and saved by LibreOffice in en-GB with every default: without a fault, and of the same rows and sums as they were made. The saved files are kept; where LibreOffice is installed, it saves them again.</summary>
public sealed class FormTests
{
    private static readonly string Kept = Repository.File("tests", "PhbCalc.Workbooks.Tests", "Saved", "new");

    [Theory]
    [InlineData("budget")]
    [InlineData("clusters")]
    [InlineData("contract")]
    public void A_workbook_to_start_from_is_sound_as_a_spreadsheet_saved_it(string kind)
    {
        using Folder folder = new();
        AssertSame(folder, kind, Path.Combine(Kept, $"{kind}.xlsx"));
    }

    [LibreOfficeFact]
    [Trait("Kind", "Process")]
    public void Where_LibreOffice_is_installed_it_saves_them_so_today()
    {
        using Folder folder = new();
        string[] kinds = ["caseload", "employment", "needs", "clusters", "contract", "budget", "models", "contacts", "quotes", "sample", "weights", "policy"];
        foreach (string kind in kinds)
        {
            InProcess.Of("new", folder.Of($"made/{kind}"), "--like", kind, "--xlsx");
        }

        LibreOffice.Save(folder.Path, "xlsx", folder.Of("saved"), [.. kinds.Select(kind => folder.Of($"made/{kind}/{kind}.xlsx"))]);
        foreach (string kind in kinds)
        {
            AssertSame(folder, kind, folder.Of($"saved/{kind}.xlsx"));
        }
    }

    private static void AssertSame(Folder folder, string kind, string saved)
    {
        InProcess.Of("new", folder.Of(kind), "--like", kind, "--xlsx");
        Run check = InProcess.Of("check", saved);

        Assert.Equal((0, true), (check.ExitStatus, check.Output.EndsWith("Nothing is wrong.\n", StringComparison.Ordinal)));
        Assert.Equal(InProcess.Of("check", folder.Of(kind)), check);
    }
}
