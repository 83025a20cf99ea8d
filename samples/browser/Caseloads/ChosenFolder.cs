using System.Reflection;
using Microsoft.JSInterop;
using PhbCalc;
using PhbCalc.Data;
using PhbCalc.Workbooks;

namespace BudgetsInBrowser.Caseloads;

/// <summary>A file that somebody chose; what is in it is with the browser until it is read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Length">How long it is, in bytes.</param>
public sealed record ChosenFile(string Name, long Length);

/// <summary>A folder, a workbook or files that somebody chose or dropped.</summary>
/// <param name="Key">What the browser knows the files by.</param>
/// <param name="Name">The name of the folder or of the one file; empty for several files.</param>
/// <param name="Files">The files, those in folders below left out.</param>
public sealed record ChosenFolder(int Key, string Name, ChosenFile[] Files)
{
    /// <summary>What may be read: of other files only the names count, which may be near those that are read.</summary>
    private static readonly string[] Forms = [".csv", ".json", ".xlsx"];

    /// <summary>What is in the files, each by its name.</summary>
    public async Task<CaseloadFiles> OpenAsync(IJSRuntime browser)
    {
        List<(string Name, byte[] Content)> files = [];
        for (int i = 0; i < Files.Length; i++)
        {
            bool mayBeRead = Forms.Contains(Path.GetExtension(Files[i].Name).ToLowerInvariant());
            files.Add((Files[i].Name, mayBeRead ? await browser.InvokeAsync<byte[]>("page.read", Key, i) : []));
        }

        await browser.InvokeVoidAsync("page.forget", Key);
        return new(Name.Length == 0 ? "the files" : Name, files);
    }
}

/// <summary>The files of a caseload, in memory.</summary>
/// <param name="Name">What to call them.</param>
/// <param name="Files">Each file with its name.</param>
public sealed record CaseloadFiles(string Name, IReadOnlyList<(string Name, byte[] Content)> Files)
{
    private static int folders;

    /// <summary>The invented caseload that comes with the page.</summary>
    public static CaseloadFiles Sample => new("sample", [.. Resources("caseload")]);

    /// <summary>The same with the rates of another award: what may come next.</summary>
    public static CaseloadFiles SampleAfterChange => new("sample-after-a-change", [.. Resources("caseload").Where(file => file.Name != "rates.csv"), .. Resources("change")]);

    /// <summary>
    /// Reads the caseload, with who pays and how it is held. The files are laid into a folder of the browser's memory, which is a file system to .NET, and go when they are read: so they are read as
    /// the command reads a folder of a disk, with the same faults and notices.
    /// </summary>
    /// <param name="dates">How dates are written.</param>
    /// <param name="notices">Takes what a reader should know.</param>
    /// <exception cref="InvalidFilesException">Something is wrong: every fault of every file.</exception>
    public FundedCaseload Read(DateForm dates, ICollection<Notice> notices)
    {
        DirectoryInfo place = Directory.CreateDirectory($"/opened-{++folders}/{Name}");
        try
        {
            foreach ((string name, byte[] content) in Files)
            {
                File.WriteAllBytes(Path.Combine(place.FullName, name), content);
            }

            Directory.SetCurrentDirectory(place.Parent!.FullName);
            return FundedCaseloadFolder.Read(Name, new ReadOptions { Dates = dates, Workbooks = ExcelWorkbook.Format, Notices = new Sink(notices) });
        }
        finally
        {
            Directory.SetCurrentDirectory("/");
            place.Parent!.Delete(recursive: true);
        }
    }

    private static IEnumerable<(string Name, byte[] Content)> Resources(string folder)
    {
        Assembly own = typeof(CaseloadFiles).Assembly;
        foreach (string resource in own.GetManifestResourceNames().Where(name => name.StartsWith($"{folder}/", StringComparison.Ordinal)))
        {
            using Stream stream = own.GetManifestResourceStream(resource)!;
            using MemoryStream content = new();
            stream.CopyTo(content);
            yield return (resource[(folder.Length + 1)..], content.ToArray());
        }
    }

    private sealed class Sink(ICollection<Notice> notices) : IProgress<Notice>
    {
        public void Report(Notice value) => notices.Add(value);
    }
}
