using PhbCalc.Budgets;

namespace PhbCalc.Data;

/// <summary>The caseloads of several areas that may share one set of rates or tables, and of policies.</summary>
/// <remarks>This type is immutable. Rule: spec 10, Level.</remarks>
public sealed record AreaCaseloads
{
    private readonly AreaTerms terms;
    private readonly ValueList<(string Name, string Folder)> areas;
    private readonly ReadOptions? options;
    private readonly ValueList<ValueList<AreaPerson>> before;

    private AreaCaseloads(AreaTerms terms, ValueList<string> folders, ReadOptions? options, IProgress<ReadProgress>? progress)
    {
        areas = [.. folders.Select(folder => (NameOf(folder), folder))];
        if (areas.Count < 2 || areas.DistinctBy(area => area.Name, StringComparer.Ordinal).Count() < areas.Count)
        {
            throw new ArgumentException("Give at least two areas, whose folders have names of their own.", nameof(folders));
        }

        this.terms = terms;
        this.options = options is null ? null : options with { Notices = null };
        before = [.. Together(areas.Select(area => (area.Name, Work: (Func<ValueList<AreaPerson>>)(() => terms.Price(area.Folder, null, options, progress)))))];
        IsOneIdTwice = before.SelectMany(own => own).DistinctBy(person => person.Id, StringComparer.Ordinal).Count() < before.Sum(own => own.Count);
    }

    /// <summary>The names of the areas, in the order given.</summary>
    public ValueList<string> Names => [.. areas.Select(area => area.Name)];

    /// <summary>Whether two areas use the same id; ids are then written with their areas, <c>north P1</c>.</summary>
    public bool IsOneIdTwice { get; }

    /// <summary>Reads the folders of areas and works out what each person has by their plan.</summary>
    /// <param name="folders">The folders, at least two; an area has the name of its folder.</param>
    /// <param name="figures">The published figures.</param>
    /// <param name="period">The period, first and last day included.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <param name="progress">Gets reports of progress for each file from the reading threads; null (the default) for none.</param>
    /// <exception cref="ArgumentException">There are fewer than two folders, or two have the same name.</exception>
    /// <exception cref="InvalidFilesException">Files are wrong, or a budget cannot be worked out: all faults are reported, with names such as <c>north/visits.csv</c>.</exception>
    public static AreaCaseloads Read(ValueList<string> folders, PublishedFigures figures, DateInterval period, ReadOptions? options = null, IProgress<ReadProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(period);
        return new(AreaTerms.OfPlans(figures, period), folders, options, progress);
    }

    /// <summary>Reads the folders of areas that allocate from points, and works out what each person has by their area's table, in pounds a year.</summary>
    /// <param name="folders">The folders, at least two, each with questionnaire.csv, answers.csv and table.csv; an area has the name of its folder.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <param name="progress">Gets reports of progress for each file from the reading threads; null (the default) for none.</param>
    /// <exception cref="ArgumentException">There are fewer than two folders, or two have the same name.</exception>
    /// <exception cref="InvalidFilesException">Files are wrong, or the table has no amount for a person's points: all faults are reported, with names such as <c>north/answers.csv</c>.</exception>
    public static AreaCaseloads ReadPoints(ValueList<string> folders, ReadOptions? options = null, IProgress<ReadProgress>? progress = null) => new(AreaTerms.OfPoints, folders, options, progress);

    /// <summary>The name of an area: that of its folder or workbook.</summary>
    /// <param name="folder">The path of the folder; <c>.</c> has the name of the folder that it stands for.</param>
    /// <exception cref="ArgumentException">The path is blank, or is not a path.</exception>
    public static string NameOf(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))) is { Length: > 0 } name ? name : folder;
    }

    /// <summary>What each person would have by the rates or the table, and the policies, of one folder: that of an area, or the caller's own.</summary>
    /// <param name="folder">
    /// The folder. For plans, its rates.csv, special-days.csv, parity.csv and policies apply to all people. For points, its table.csv and policies apply, and its questionnaire.csv if there is one; otherwise the table gets each area's own points.
    /// Without policies of its own every policy is the default.
    /// </param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="InvalidFilesException">The folder has no rates.csv or no table.csv, or it cannot price a person: all faults are reported, with names such as <c>south/visits.csv</c>.</exception>
    public ValueList<LevelledPerson> By(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        Csv.FileSource source = TermsIn(folder);
        ValueList<AreaPerson>[] after =
        [
            .. Together(areas.Select((area, i) => (area.Name, Work: (Func<ValueList<AreaPerson>>)(() =>
                area.Folder == folder ? before[i] : terms.Price(area.Folder, name => terms.Files.Contains(name) ? Open(source, name) : null, options, null))))),
        ];
        return [.. areas.SelectMany((area, i) => before[i].Select((person, j) => new LevelledPerson(IsOneIdTwice ? $"{area.Name} {person.Id}" : person.Id, area.Name, person.Sum, after[i][j].Sum) { Groups = person.Groups }))];
    }

    /// <summary>What each person would have by the higher, the lower or the mean of several candidates.</summary>
    /// <param name="candidates">What each person would have by each, in the same order.</param>
    /// <param name="choose">Chooses one of the sums of a person.</param>
    /// <exception cref="InvalidInputException">A person is null.</exception>
    public static ValueList<LevelledPerson> Of(ValueList<ValueList<LevelledPerson>> candidates, Func<ValueList<Money>, Money> choose)
    {
        ArgumentNullException.ThrowIfNull(choose);
        _ = Given.Whole(candidates.SelectMany(candidate => candidate), "candidates");
        return candidates.Count == 0 ? [] : [.. candidates[0].Select((person, i) => person with { After = choose([.. candidates.Select(candidate => candidate[i].After)]) })];
    }

    /// <summary>The terms in a folder or workbook, which must have the required file.</summary>
    private Csv.FileSource TermsIn(string folder)
    {
        Csv.FileSource source = KnownFiles.Folder(folder, terms.Files, options);
        using Stream? needed = source.Opened(terms.Files[0]);
        return needed is not null ? source : throw new InvalidFilesException([new(terms.Files[0], 0, null, new("file", $"is missing from {source.Place}, whose {terms.Called} to be everybody's", $"add it, with the columns {terms.Needed}"))]).Within(NameOf(folder));
    }

    /// <summary>A file of a candidate; empty policies if it has none, which stops those of an area from replacing them.</summary>
    private static Stream? Open(Csv.FileSource source, string name)
    {
        Stream? own = source.Opened(name);
        if (own is not null || name != PolicyFile.Name)
        {
            return own;
        }

        using Stream? table = source.Opened(PolicyFile.TableName);
        return table is null ? new MemoryStream("{}"u8.ToArray()) : null;
    }

    /// <summary>Does some work for each area, and reports the faults of all together, each with its area.</summary>
    private static List<T> Together<T>(IEnumerable<(string Name, Func<T> Work)> areas)
    {
        List<T> done = [];
        List<InvalidFilesException> refused = [];
        foreach ((string name, Func<T> work) in areas)
        {
            try
            {
                done.Add(work());
            }
            catch (InvalidFilesException faults)
            {
                refused.Add(faults.Within(name));
            }
        }

        return refused.Count == 0 ? done : throw new InvalidFilesException([.. refused.SelectMany(faults => faults.Faults)], refused.Sum(faults => faults.Count - faults.Faults.Count));
    }
}
