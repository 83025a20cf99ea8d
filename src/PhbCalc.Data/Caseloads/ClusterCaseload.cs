using PhbCalc.Clusters;
using PhbCalc.Contacts;
using PhbCalc.Data.Csv;
using PhbCalc.Data.Results;

namespace PhbCalc.Data;

/// <summary>People's clusters, or their contacts with teams, with the tariff and the policies to price them by.</summary>
/// <remarks>This type is immutable. <see cref="ClusterCaseloadFolder"/> reads one from files. Rule: spec 8, Files; spec 5, Episodes and Contacts.</remarks>
public sealed record ClusterCaseload
{
    private readonly PersonSpans episodeRows;
    private readonly PersonSpans contactRows;

    internal ClusterCaseload(ValueList<ClusterHistory> histories, PersonSpans episodeRows, ValueList<ContactPackage> packages, PersonSpans contactRows)
    {
        (Histories, Packages) = (histories, packages);
        (this.episodeRows, this.contactRows) = (episodeRows, contactRows);
    }

    /// <summary>The history of each person in episodes.csv, in ordinal order of their ids; none if there is no such file.</summary>
    public ValueList<ClusterHistory> Histories { get; }

    /// <summary>The contacts of each person in contacts.csv, in ordinal order of their ids; none if there is no such file.</summary>
    public ValueList<ContactPackage> Packages { get; }

    /// <summary>The tariff of the clusters, in pounds a day or an assessment; null (the default) if there is no tariff.csv, which only contacts do not need.</summary>
    public ClusterTariff? Tariff { get; init; }

    /// <summary>The policies; <see cref="Policies.Default"/> if there is no policy.json.</summary>
    public Policies Policies
    {
        get;
        init => field = Given.NotNull(value, "policies");
    }
    = Policies.Default;

    /// <summary>What a reader of the results should know about the files, although it stops nothing: rows of contacts.csv that appear twice, a last row that is cut short.</summary>
    public ValueList<Notice> Notices { get; internal init; }

    /// <summary>The sheets read in place of files.</summary>
    internal SheetPlaces Places { get; init; } = SheetPlaces.None;

    /// <summary>Gives the place in the files of a fault found when one of these histories is priced.</summary>
    /// <param name="history">The history, one of <see cref="Histories"/>.</param>
    /// <param name="fault">A fault of <see cref="ClusterPricing.Price"/> or <see cref="ClusterPricing.Totals"/> for it.</param>
    /// <returns>
    /// The row of episodes.csv: that of the episode at the fault's position, otherwise the person's first. A rate missing from the tariff is a
    /// fault at the cluster.
    /// </returns>
    /// <exception cref="ArgumentException">The history is not one of this caseload.</exception>
    public FileFault Locate(ClusterHistory history, Fault fault)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(fault);
        int person = OrdinalSearch.IndexOf(Histories, history.PersonId, other => other.PersonId);
        return person >= 0 && Histories[person].Episodes.Count == history.Episodes.Count
            ? Places.At(At(EpisodesFile.Name, episodeRows.RowOf(person, fault.Position), EpisodesFile.File.Columns, EpisodesFile.Cluster.Index, fault))
            : throw new ArgumentException("The history is not one of this caseload: give one of its Histories.", nameof(history));
    }

    /// <summary>Gives the place in the files of a fault found when one of these packages is priced.</summary>
    /// <param name="package">The package, one of <see cref="Packages"/>.</param>
    /// <param name="fault">A fault of <see cref="ContactPricing.Price"/> for it.</param>
    /// <returns>
    /// The row of contacts.csv: that of the contact at the fault's position, otherwise the person's first. A missing unit cost is a fault
    /// at the team.
    /// </returns>
    /// <exception cref="ArgumentException">The package is not one of this caseload.</exception>
    public FileFault Locate(ContactPackage package, Fault fault)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(fault);
        int person = OrdinalSearch.IndexOf(Packages, package.PersonId, other => other.PersonId);
        return person >= 0 && Packages[person].Contacts.Count == package.Contacts.Count
            ? Places.At(At(ContactsFile.Name, contactRows.RowOf(person, fault.Position), ContactsFile.File.Columns, ContactsFile.Team.Index, fault))
            : throw new ArgumentException("The package is not one of this caseload: give one of its Packages.", nameof(package));
    }

    /// <summary>Works something out for each person, on all cores. It succeeds for all people or for none, and reports all faults together.</summary>
    /// <typeparam name="T">What is worked out, such as <see cref="ClusterBudget"/>.</typeparam>
    /// <param name="work">Works the answer out for one, such as <see cref="ClusterPricing.Price"/>. It is called from several threads.</param>
    /// <param name="progress">Gets reports of progress from the working threads; null (the default) for none.</param>
    /// <param name="cancellation">Stops it early; by default it does not stop.</param>
    /// <returns>One answer each, in the order of <see cref="Histories"/>.</returns>
    /// <exception cref="InvalidFilesException">A budget cannot be worked out: all faults of all people are reported, each at its row, in the order of file and row.</exception>
    /// <exception cref="OperationCanceledException">It was stopped early.</exception>
    public ValueList<T> Each<T>(Func<ClusterHistory, T> work, IProgress<PeopleProgress>? progress = null, CancellationToken cancellation = default) =>
        Everybody.Each(Histories, work, Locate, progress, cancellation);

    /// <summary>Works something out for each person, on all cores. It succeeds for all people or for none, and reports all faults together.</summary>
    /// <typeparam name="T">What is worked out, such as <see cref="ContactBudget"/>.</typeparam>
    /// <param name="work">Works the answer out for one, such as <see cref="ContactPricing.Price"/>. It is called from several threads.</param>
    /// <param name="progress">Gets reports of progress from the working threads; null (the default) for none.</param>
    /// <param name="cancellation">Stops it early; by default it does not stop.</param>
    /// <returns>One answer each, in the order of <see cref="Packages"/>.</returns>
    /// <exception cref="InvalidFilesException">A budget cannot be worked out: all faults of all people are reported, each at its row, in the order of file and row.</exception>
    /// <exception cref="OperationCanceledException">It was stopped early.</exception>
    public ValueList<T> Each<T>(Func<ContactPackage, T> work, IProgress<PeopleProgress>? progress = null, CancellationToken cancellation = default) =>
        Everybody.Each(Packages, work, Locate, progress, cancellation);

    /// <summary>Prices the clusters and contacts of all people.</summary>
    /// <param name="clusters">Prices clusters, in pounds over a period; null to leave them out.</param>
    /// <param name="contacts">Prices contacts over the same period; null to leave them out.</param>
    /// <param name="period">That period, first and last day included.</param>
    /// <param name="asAt">The day on which to say whether reviews are overdue.</param>
    /// <exception cref="InvalidFilesException">Clusters or contacts cannot be priced: all faults of all people are reported, those of clusters first.</exception>
    public ClusterResults Price(ClusterPricing? clusters, ContactPricing? contacts, DateInterval period, LocalDate asAt)
    {
        List<FileFault> faults = [];
        ValueList<ClusterBudget> budgets = clusters is null ? [] : Tried(() => Each(clusters.Price), faults);
        ValueList<ContactBudget> packages = contacts is null ? [] : Tried(() => Each(contacts.Price), faults);
        return faults.Count == 0 ? new(period, asAt, budgets, packages) : throw new InvalidFilesException([.. faults]);
    }

    private static ValueList<T> Tried<T>(Func<ValueList<T>> work, List<FileFault> faults)
    {
        try
        {
            return work();
        }
        catch (InvalidFilesException exception)
        {
            faults.AddRange(exception.Faults);
            return [];
        }
    }

    /// <summary>
    /// A fault at its column. What the tariff has not got is a fault of what is priced, and says so where it names no value itself; what the policy has
    /// not got keeps the name of the policy.
    /// </summary>
    private static FileFault At(string file, int row, FileColumns columns, int priced, Fault fault)
    {
        bool isAtColumn = columns.IndexOf(fault.Field) >= 0 || PolicyNames.All.Contains(fault.Field);
        return isAtColumn
            ? new(file, row, fault.Field, fault)
            : new(file, row, columns.Names[priced], fault with { Value = fault.Value ?? fault.Subject });
    }

    /// <summary>Whether both have equal histories, packages, tariffs and policies, from any rows.</summary>
    /// <param name="other">The caseload to compare with.</param>
    public bool Equals(ClusterCaseload? other) =>
        other is not null && Histories == other.Histories && Packages == other.Packages && Tariff == other.Tariff && Policies == other.Policies;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Histories, Packages, Tariff, Policies);
}

/// <summary>
/// Reads a caseload of clusters or contacts from its files: episodes.csv with tariff.csv, or contacts.csv, or all of them; admissions.csv,
/// people.csv and policy.json, which are optional. Other files that could hold rows make a notice (<see cref="ReadOptions.Notices"/>).
/// </summary>
/// <remarks>
/// If there is a people.csv, it has exactly the people in episodes.csv or contacts.csv. All people in admissions.csv are in
/// episodes.csv. Rule: spec 8, Files; spec 5, Episodes and Contacts.
/// </remarks>
public static class ClusterCaseloadFolder
{
    /// <summary>The names of the files, the most important first.</summary>
    internal static readonly string[] Names = [EpisodesFile.Name, AdmissionsFile.Name, TariffFile.Name, ContactsFile.Name, PeopleFile.Name, PolicyFile.Name];

    /// <summary>Reads a caseload from a folder.</summary>
    /// <param name="folder">The path of the folder.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <param name="progress">Gets reports of progress for each file; null (the default) for none.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="InvalidFilesException">Some files are wrong, or a required file is missing. All faults of all files are reported at once.</exception>
    public static ClusterCaseload Read(string folder, ReadOptions? options = null, IProgress<ReadProgress>? progress = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return new ClusterCaseloadReader(new(KnownFiles.Folder(folder, Names, options), options, progress)).Read();
    }

    /// <summary>Reads a caseload from files that are not in a folder, such as files sent to a web page.</summary>
    /// <param name="open">Opens a file by its name, and returns null if it does not exist. The streams are closed after reading.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <param name="progress">Gets reports of progress for each file; null (the default) for none.</param>
    /// <exception cref="InvalidFilesException">Some files are wrong, or a required file is missing. All faults of all files are reported at once.</exception>
    public static ClusterCaseload Read(Func<string, Stream?> open, ReadOptions? options = null, IProgress<ReadProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new ClusterCaseloadReader(new(FileSource.Given(open), options, progress)).Read();
    }
}

/// <summary>Reads the files of a caseload of clusters or contacts and reports the faults of all of them at once.</summary>
/// <param name="files">The files.</param>
internal sealed class ClusterCaseloadReader(InputFiles files)
{
    private readonly FileFaults peopleFaults = new(PeopleFile.Name);
    private readonly FileFaults policyFaults = new(PolicyFile.Name);
    private readonly ClusterFiles clusters = new(files);

    /// <summary>Reads people first, since the other files refer to them.</summary>
    internal ClusterCaseload Read()
    {
        People? people = files.Read(peopleFaults, PeopleFile.Columns.All, People.Read);
        clusters.Read(people);
        Policies policies = files.ReadPolicies(policyFaults);
        clusters.RefuseNone();
        if (people is not null)
        {
            clusters.RefusePeopleWithout(people, peopleFaults);
        }

        FileFaults.ThrowIfAny([peopleFaults, .. clusters.Faults, policyFaults]);
        return clusters.Build(policies) with { Notices = FileFaults.NoticesOf([peopleFaults, .. clusters.Faults]) };
    }
}
