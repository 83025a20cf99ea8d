using PhbCalc.Clusters;

namespace PhbCalc.Data;

/// <summary>The clusters that people were in, or their contacts with teams, with the tariff and the policies to price them by.</summary>
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

    /// <summary>The history of everybody in episodes.csv, in ordinal order of their ids; none if there is no such file.</summary>
    public ValueList<ClusterHistory> Histories { get; }

    /// <summary>The contacts of everybody in contacts.csv, in ordinal order of their ids; none if there is no such file.</summary>
    public ValueList<ContactPackage> Packages { get; }

    /// <summary>The tariff of the clusters, in pounds a day or an assessment; null (the default) if there is no tariff.csv, which only contacts can do without.</summary>
    public ClusterTariff? Tariff { get; init; }

    /// <summary>The policies; <see cref="Policies.Default"/> if there is no policy.json.</summary>
    public Policies Policies
    {
        get;
        init => field = Given.NotNull(value, "policies");
    }
    = Policies.Default;

    /// <summary>What stops nothing and the reader of the results should know about the files: rows of contacts.csv that appear twice, a last row that is cut short.</summary>
    public ValueList<Notice> Notices { get; internal init; }

    /// <summary>Says where in the files a fault is that pricing one of these histories has found.</summary>
    /// <param name="history">The history, one of <see cref="Histories"/>.</param>
    /// <param name="fault">A fault of <see cref="ClusterPricing.Price"/> or <see cref="ClusterPricing.Totals"/> for it.</param>
    /// <returns>
    /// The row of episodes.csv: that of the episode whose position the fault has, else the person's first. A rate that the tariff has not got is a
    /// fault at the cluster.
    /// </returns>
    /// <exception cref="ArgumentException">The history is not one of this caseload.</exception>
    public FileFault Locate(ClusterHistory history, Fault fault)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(fault);
        int person = OrdinalSearch.IndexOf(Histories, history.PersonId, other => other.PersonId);
        return person >= 0 && Histories[person].Episodes.Count == history.Episodes.Count
            ? At(EpisodesFile.Name, episodeRows.RowOf(person, fault.Position), EpisodeColumns.All, EpisodeColumns.Cluster, fault)
            : throw new ArgumentException("The history is not one of this caseload: give one of its Histories.", nameof(history));
    }

    /// <summary>Says where in the files a fault is that pricing one of these packages has found.</summary>
    /// <param name="package">The package, one of <see cref="Packages"/>.</param>
    /// <param name="fault">A fault of <see cref="ContactPricing.Price"/> for it.</param>
    /// <returns>
    /// The row of contacts.csv: that of the contact whose position the fault has, else the person's first. A unit cost that is not there is a fault
    /// at the team.
    /// </returns>
    /// <exception cref="ArgumentException">The package is not one of this caseload.</exception>
    public FileFault Locate(ContactPackage package, Fault fault)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(fault);
        int person = OrdinalSearch.IndexOf(Packages, package.PersonId, other => other.PersonId);
        return person >= 0 && Packages[person].Contacts.Count == package.Contacts.Count
            ? At(ContactsFile.Name, contactRows.RowOf(person, fault.Position), ContactColumns.All, ContactColumns.Team, fault)
            : throw new ArgumentException("The package is not one of this caseload: give one of its Packages.", nameof(package));
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

    /// <summary>Whether both hold equal histories, packages, tariffs and policies, from whatever rows.</summary>
    /// <param name="other">The caseload to compare with.</param>
    public bool Equals(ClusterCaseload? other) =>
        other is not null && Histories == other.Histories && Packages == other.Packages && Tariff == other.Tariff && Policies == other.Policies;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Histories, Packages, Tariff, Policies);
}
