using PhbCalc.Budgets;

namespace PhbCalc.Data;

/// <summary>The caseloads of several areas that are to have one set of rates and policies.</summary>
/// <remarks>This type is immutable. Rule: spec 10, Level.</remarks>
public sealed record AreaCaseloads
{
    /// <summary>What an area's rates are: the files that a candidate takes from it.</summary>
    private static readonly string[] Terms = [RatesFile.Name, SpecialDaysFile.Name, ParityFile.Name, PolicyFile.Name, PolicyFile.TableName];

    private readonly ValueList<(string Name, string Folder, Caseload Own)> areas;
    private readonly PublishedFigures figures;
    private readonly DateInterval period;
    private readonly ReadOptions? options;
    private readonly ValueList<Money>[] before;

    private AreaCaseloads(ValueList<(string Name, string Folder, Caseload Own)> areas, PublishedFigures figures, DateInterval period, ReadOptions? options)
    {
        (this.areas, this.figures, this.period) = (areas, figures, period);
        this.options = options is null ? null : options with { Notices = null };
        before = [.. Together(areas.Select(area => (area.Name, Work: (Func<ValueList<Money>>)(() => Totals(area.Own)))))];
        IsOneIdTwice = areas.SelectMany(area => area.Own.People).DistinctBy(person => person.Id, StringComparer.Ordinal).Count() < areas.Sum(area => area.Own.People.Count);
    }

    /// <summary>The names of the areas, in the order given.</summary>
    public ValueList<string> Names => [.. areas.Select(area => area.Name)];

    /// <summary>Whether two areas have people with one id: then ids are written with their areas, <c>north P1</c>.</summary>
    public bool IsOneIdTwice { get; }

    /// <summary>Reads the folders of areas and works out what everybody has.</summary>
    /// <param name="folders">The folders, at least two; an area is called as its folder is.</param>
    /// <param name="figures">The published figures.</param>
    /// <param name="period">The period, first and last day included.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <param name="progress">Is told how far each file has come, from the threads that read; null (the default) for nobody.</param>
    /// <exception cref="ArgumentException">There are fewer than two folders, or two are called alike.</exception>
    /// <exception cref="InvalidFilesException">Files are wrong, or somebody's budget cannot be worked out: all faults are reported, with names such as <c>north/visits.csv</c>.</exception>
    public static AreaCaseloads Read(ValueList<string> folders, PublishedFigures figures, DateInterval period, ReadOptions? options = null, IProgress<ReadProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(period);
        (string Name, string Folder)[] named = [.. folders.Select(folder => (NameOf(folder), folder))];
        if (named.Length < 2 || named.DistinctBy(area => area.Name, StringComparer.Ordinal).Count() < named.Length)
        {
            throw new ArgumentException("Give at least two areas, whose folders have names of their own.", nameof(folders));
        }

        Caseload[] read = [.. Together(named.Select(area => (area.Name, Work: (Func<Caseload>)(() => CaseloadFolder.Read(area.Folder, options, progress)))))];
        return new([.. named.Zip(read, (area, own) => (area.Name, area.Folder, own))], figures, period, options);
    }

    /// <summary>What an area is called: as its folder or workbook is.</summary>
    /// <param name="folder">The path of the folder.</param>
    public static string NameOf(string folder) => Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(folder));

    /// <summary>What everybody would have by the rates and policies of one folder: that of an area, or one with a rates.csv of the caller's own.</summary>
    /// <param name="folder">The folder: its rates.csv, special-days.csv, parity.csv and policies are everybody's. Without policies of its own every policy is the default.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="InvalidFilesException">The folder has no rates.csv, or somebody's plan cannot be priced so: all faults are reported, with names such as <c>south/visits.csv</c>.</exception>
    public ValueList<LevelledPerson> By(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        Csv.FileSource source = TermsIn(folder);
        ValueList<Money>[] after =
        [
            .. Together(areas.Select(area => (area.Name, Work: (Func<ValueList<Money>>)(() =>
                Totals(area.Folder == folder ? area.Own : CaseloadFolder.Read(area.Folder, name => Terms.Contains(name) ? Open(source, name) : null, options)))))),
        ];
        return [.. areas.SelectMany((area, i) => area.Own.People.Select((person, j) => new LevelledPerson(IdOf(area.Name, person), area.Name, before[i][j], after[i][j]) { Groups = person.Groups }))];
    }

    /// <summary>What everybody would have by the higher, the lower or the mean of several candidates.</summary>
    /// <param name="candidates">What everybody would have by each, in one order.</param>
    /// <param name="choose">Chooses one of the sums of a person.</param>
    /// <exception cref="InvalidInputException">Somebody is null.</exception>
    public static ValueList<LevelledPerson> Of(ValueList<ValueList<LevelledPerson>> candidates, Func<ValueList<Money>, Money> choose)
    {
        ArgumentNullException.ThrowIfNull(choose);
        _ = Given.Whole(candidates.SelectMany(candidate => candidate), "candidates");
        return candidates.Count == 0 ? [] : [.. candidates[0].Select((person, i) => person with { After = choose([.. candidates.Select(candidate => candidate[i].After)]) })];
    }

    private string IdOf(string area, Person person) => IsOneIdTwice ? $"{area} {person.Id}" : person.Id;

    private ValueList<Money> Totals(Caseload caseload)
    {
        BudgetCosting costing = caseload.Costing(figures, period);
        return caseload.Each(plan => costing.Totals(plan, caseload.RotaInPlan(plan.PersonId)).Total);
    }

    /// <summary>The rates and policies of a folder or workbook, which must have rates.</summary>
    private Csv.FileSource TermsIn(string folder)
    {
        Csv.FileSource source = KnownFiles.Folder(folder, Terms, options);
        using Stream? rates = source.Opened(RatesFile.Name);
        return rates is not null ? source : throw new InvalidFilesException([new(RatesFile.Name, 0, null, new("file", $"is missing from {source.Place}, whose rates are to be everybody's", $"add it; needed are the columns {RatesFile.Columns.All.Required}"))]).Within(NameOf(folder));
    }

    /// <summary>A file of a candidate; policies that say nothing where it has none, so that those of an area do not stand in for them.</summary>
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

    /// <summary>Does some work for each area, so that the faults of all come together, each with the area it is in.</summary>
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
