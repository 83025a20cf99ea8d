using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

/// <summary>Every verb over the samples, opened and saved by LibreOffice in en-GB with every default, as CSV and as workbooks, gives the same bytes of results as over the originals.</summary>
[Trait("Kind", "Process")]
public sealed class SavedTests
{
    private static readonly string Kept = Repository.File("tests", "PhbCalc.Workbooks.Tests", "Saved");

    /// <summary>Every verb that reads files, and some more lines over files that they do not read.</summary>
    private static readonly string[] Lines =
    [
        .. Verbs.All.Select(verb => verb.Line).Where(line => line.Contains("samples/", StringComparison.Ordinal)),
        "cost samples/homecare --year 2026 --lines",
        "explain samples/homecare --person H02 --year 2026",
        "compare samples/homecare --models bottom-up --year 2026",
    ];

    /// <summary>Each line in both forms.</summary>
    public static TheoryData<string, string> Saved
    {
        get
        {
            TheoryData<string, string> saved = [];
            foreach (string line in Lines)
            {
                saved.Add(line, "csv");
                saved.Add(line, "xlsx");
            }

            return saved;
        }
    }

    [Theory]
    [MemberData(nameof(Saved))]
    public void A_verb_gives_the_same_bytes_over_what_a_spreadsheet_saved(string line, string form)
    {
        using Folder folder = new();
        AssertSame(line, form, Path.Combine(Kept, form), folder);
    }

    [LibreOfficeFact]
    public void Where_LibreOffice_is_installed_it_saves_them_so_today()
    {
        using Folder folder = new();
        string[] samples = [.. Lines.SelectMany(line => line.Split(' ')).Where(word => word.StartsWith("samples/", StringComparison.Ordinal)).Select(SampleOf).Distinct()];
        Assert.NotEmpty(samples);
        foreach (string form in (string[])["csv", "xlsx"])
        {
            foreach (string sample in samples)
            {
                LibreOffice.SaveFolder(folder.Path, form, Repository.File(sample), folder.Of($"{form}/{sample}"));
            }

            foreach (string line in Lines)
            {
                using Folder own = new();
                AssertSame(line, form, folder.Of(form), own);
            }
        }
    }

    /// <summary>The same on the screen, as JSON, and in every file of results.</summary>
    /// <param name="line">The line.</param>
    /// <param name="form">In which form the files were saved.</param>
    /// <param name="root">Where they are.</param>
    /// <param name="folder">A folder for results.</param>
    private static void AssertSame(string line, string form, string root, Folder folder)
    {
        string[] original = Verbs.Arguments(line);
        string[] saved = [.. line.Split(' ').Select(word => word.StartsWith("samples/", StringComparison.Ordinal) ? Of(word, form, root, folder) : word)];
        Assert.Equal(InProcess.Of(original).Output, InProcess.Of(saved).Output);
        Assert.Equal(InProcess.Of([.. original, "--format", "json"]).Output, InProcess.Of([.. saved, "--format", "json"]).Output);
        if (!Verbs.All.Any(verb => verb.Line == line && !verb.Writes) && !line.StartsWith("explain", StringComparison.Ordinal))
        {
            Assert.Equal(0, InProcess.Of([.. original, "--out", folder.Of("original")]).ExitStatus);
            Assert.Equal(0, InProcess.Of([.. saved, "--out", folder.Of("saved")]).ExitStatus);
            string[] files = [.. Results(folder.Of("original"))];
            Assert.NotEmpty(files);
            Assert.Equal(files, Results(folder.Of("saved")));
            Assert.All(files, name => Assert.Equal(folder.Read($"original/{name}"), Named(name, folder.Read($"saved/{name}"))));
        }
    }

    /// <summary>A page says what it was made from: here the same files, under the names of CSV.</summary>
    private static string Named(string name, string text) =>
        name.EndsWith(".html", StringComparison.Ordinal) ? text.Replace(".xlsx", ".csv", StringComparison.Ordinal) : text;

    /// <summary>The files of results, but for provenance, which has the hashes of what was read, and notices, which name its files.</summary>
    private static IEnumerable<string> Results(string folder) =>
        Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Where(name => name is not ("provenance.json" or "notices.csv")).Order(StringComparer.Ordinal);

    /// <summary>A file or folder as it was saved, with the policies of the sample beside it: a spreadsheet saves none.</summary>
    private static string Of(string path, string form, string root, Folder folder)
    {
        if (Path.GetExtension(path) == ".csv")
        {
            return Path.Combine(root, Path.ChangeExtension(path, form));
        }

        string copy = folder.Of(path);
        Directory.CreateDirectory(copy);
        foreach (string file in Directory.EnumerateFiles(Path.Combine(root, path)))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)), overwrite: true);
        }

        if (File.Exists(Repository.File($"{path}/policy.json")))
        {
            File.Copy(Repository.File($"{path}/policy.json"), Path.Combine(copy, "policy.json"), overwrite: true);
        }

        return copy;
    }

    private static string SampleOf(string path) => string.Join('/', path.Split('/')[..2]);
}
