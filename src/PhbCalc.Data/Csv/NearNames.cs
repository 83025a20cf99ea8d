namespace PhbCalc.Data.Csv;

/// <summary>
/// Finds files of a folder that would be silently ignored: visits.xlsx, a sheet not yet saved as CSV; visits (1).csv, as a browser names
/// it; visit.csv; Caseload-items.csv, as a program names the sheet of a workbook; a folder called visits.csv.
/// </summary>
/// <remarks>Rule: spec 8, Files.</remarks>
internal static class NearNames
{
    private const string Csv = ".csv";
    private const string Json = ".json";

    /// <summary>Policies are in policy.json or in policy.csv: a name close to one of them is close to the one with its ending.</summary>
    private const string Policy = "policy.";

    /// <summary>The endings of text files that may hold rows.</summary>
    private static readonly string[] TextForms = [Csv, ".tsv", ".tab", ".txt", Json];

    /// <summary>The endings of other files that may hold rows: workbooks and copies.</summary>
    private static readonly string[] OtherForms = [".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".fods", ".numbers", ".parquet", ".gz", ".zip", ".bak", ".old", ".orig", string.Empty];

    /// <summary>Refuses what would be passed over.</summary>
    /// <param name="folder">The path of the folder.</param>
    /// <param name="names">The names of the files that are read from it.</param>
    /// <param name="own">The names of files that this library reads or writes: each counts as itself, even if close to another.</param>
    /// <param name="isRead">Whether a file is read in another way, as workbooks are, by its name.</param>
    /// <exception cref="InvalidFilesException">There are such files or folders. All are reported at once.</exception>
    internal static void RefuseIn(string folder, string[] names, string[] own, Func<string, bool> isRead)
    {
        string[] files = [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Where(file => !isRead(file)).Order(StringComparer.Ordinal)];
        string[] folders = [.. Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path))];
        FileFault[] faults =
        [
            .. from name in names
               from fault in In(name, files, folders, own, File.Exists(Path.Combine(folder, name)))
               select new FileFault(name, 0, null, fault),
        ];
        if (faults.Length > 0)
        {
            throw new InvalidFilesException([.. faults]);
        }
    }

    /// <summary>Whether a file could hold rows or policies, by its ending; a hidden file holds none.</summary>
    internal static bool CouldHoldRows(string name)
    {
        string form = Path.GetExtension(name).ToLowerInvariant();
        return name[0] is not ('.' or '~') && (TextForms.Contains(form) || OtherForms.Contains(form));
    }

    private static IEnumerable<Fault> In(string name, string[] files, string[] folders, string[] own, bool isThere)
    {
        if (!isThere && Array.Exists(folders, other => other.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            yield return TableFaults.IsFolder();
        }

        // Where capitals do not count in the names of files, Visits.csv is the file that is read.
        string[] others = [.. files.Where(file => file != name && !(isThere && !files.Contains(name) && file.Equals(name, StringComparison.OrdinalIgnoreCase)))];
        string? form = isThere || name.StartsWith(Policy, StringComparison.Ordinal) ? null : FileSource.OtherForm(name, others);
        if (form is not null)
        {
            yield return TableFaults.OtherForm(form, name);
        }

        foreach (string other in others.Where(other => other != form && IsNear(other, name, own, isThere)))
        {
            yield return other.Equals(name, StringComparison.OrdinalIgnoreCase) && !isThere ? TableFaults.OtherCapitals(other)
                : IsCsv(other) || name.EndsWith(Json, StringComparison.Ordinal) ? TableFaults.NearName(other, name, isThere)
                : TableFaults.NearForm(other, name);
        }
    }

    /// <summary>Whether the name of a sheet is close to that of a file that is read, both given with the ending .csv.</summary>
    internal static bool IsNear(string sheet, string name, string[] own) => IsNear(sheet, name, own, isThere: true);

    private static bool IsCsv(string name) => name.EndsWith(Csv, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a name may be a wrong name for a file that is read.</summary>
    private static bool IsNear(string other, string name, string[] own, bool isThere)
    {
        bool isHidden = other[0] is '.' or '~';
        bool isOwn = own.Contains(other);
        string form = Path.GetExtension(other).ToLowerInvariant();
        bool isOfTwin = name.StartsWith(Policy, StringComparison.Ordinal) && name.EndsWith(Json, StringComparison.Ordinal) != other.Contains(Json, StringComparison.OrdinalIgnoreCase);
        bool isText = TextForms.Contains(form) || form.StartsWith(Csv, StringComparison.Ordinal);
        if (isHidden || isOwn || isOfTwin || !(isText || (!isThere && name.EndsWith(Csv, StringComparison.Ordinal) && !name.StartsWith(Policy, StringComparison.Ordinal) && OtherForms.Contains(form))))
        {
            return false;
        }

        string known = Path.GetFileNameWithoutExtension(name);
        string stem = other.Split('.')[0].ToLowerInvariant();
        string[] words = new string([.. stem.Select(letter => char.IsLetter(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Any(word => Singular(word) == Singular(known)) || IsSlip(string.Concat(words), known, own);
    }

    /// <summary>Whether a word is a known one with typing errors: one in short words, two in long ones.</summary>
    private static bool IsSlip(string word, string known, string[] own)
    {
        const int Long = 8;
        return word.Length >= 4 && Nearest.Slips(word, known) <= (known.Length >= Long ? 2 : 1) && !own.Contains(word + Csv);
    }

    private static string Singular(string word) => word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y" : word.TrimEnd('s');
}
