using PhbCalc.Clusters;
using PhbCalc.Contacts;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Reads episodes.csv, admissions.csv, tariff.csv and contacts.csv, which belong together.</summary>
/// <param name="files">The files.</param>
internal sealed class ClusterFiles(InputFiles files)
{
    private readonly FileFaults episodeFaults = new(EpisodesFile.Name);
    private readonly FileFaults admissionFaults = new(AdmissionsFile.Name);
    private readonly FileFaults tariffFaults = new(TariffFile.Name);
    private readonly FileFaults contactFaults = new(ContactsFile.Name);

    private FilePeople<ClusterEpisode>? episodes;
    private FilePeople<TeamContact>? contacts;
    private ClusterTariff? tariff;
    private ValueList<ClusterHistory> histories;
    private PersonSpans episodeRows = PersonSpans.None;

    /// <summary>Whether there is anything to price.</summary>
    internal bool AreThere => episodes is not null || contacts is not null;

    /// <summary>The faults of each file, once they are read.</summary>
    internal FileFaults[] Faults => [episodeFaults, admissionFaults, tariffFaults, contactFaults];

    /// <summary>Reads the files that exist, episodes before admissions.</summary>
    /// <param name="people">The people that they are about; null for any people.</param>
    internal void Read(People? people)
    {
        episodes = ReadRows(people, episodeFaults, EpisodesFile.File.Columns, EpisodesFile.Rows);
        FilePeople<Admission>? admissions = ReadAdmissions();
        tariff = ReadTariff(episodes is not null);
        contacts = ReadRows(people, contactFaults, ContactsFile.File.Columns, ContactsFile.Rows);
        (histories, episodeRows) = HistoryBuilder.Build(episodes, admissions, episodeFaults);
    }

    /// <summary>Reports that there is nothing to price, unless another fault already says so.</summary>
    internal void RefuseNone()
    {
        if (!AreThere && episodeFaults.Found == 0 && contactFaults.Found == 0)
        {
            episodeFaults.Add(0, ClusterFileFaults.Missing(files.Place));
        }
    }

    /// <summary>Reports each person in people.csv with nothing to price, unless the row that would say so is lost.</summary>
    /// <param name="people">The people.</param>
    /// <param name="faults">The faults of people.csv.</param>
    internal void RefusePeopleWithout(People people, FileFaults faults)
    {
        bool areWhole = (episodes?.IsWhole ?? episodeFaults.Found == 0) && (contacts?.IsWhole ?? contactFaults.Found == 0);
        for (int number = 0; areWhole && AreThere && number < people.Index.Count; number++)
        {
            if (episodes?.Has(number) != true && contacts?.Has(number) != true)
            {
                faults.Add(
                    people.Row(number), PeopleFile.PersonId.Index, PeopleFile.PersonId.Name, ClusterFileFaults.NothingToPrice(CellFaults.Shown(people.Index.Ids[number])));
            }
        }
    }

    /// <summary>Puts the files together, if there are no faults.</summary>
    internal ClusterCaseload Build(Policies policies)
    {
        (ValueList<ContactPackage> packages, PersonSpans contactRows) = PackageBuilder.Build(contacts);
        return new(histories, episodeRows, packages, contactRows) { Tariff = tariff, Policies = policies, Places = files.Places };
    }

    private FilePeople<T>? ReadRows<T>(People? people, FileFaults faults, FileColumns columns, Func<CsvTable, PersonColumn, PersonRows<T>> read)
        where T : class
    {
        PersonColumn column = people is null ? PersonColumn.OfAnybody() : PersonColumn.Of(people);
        return files.Read(faults, columns, table => new FilePeople<T>(column, read(table, column), table.IsWhole));
    }

    private FilePeople<Admission>? ReadAdmissions()
    {
        PersonColumn column = episodes is null ? PersonColumn.OfAnybody() : PersonColumn.Of(episodes.Column, EpisodesFile.Name, episodes.IsWhole);
        FilePeople<Admission>? admissions = files.Read(admissionFaults, AdmissionsFile.File.Columns, table => new FilePeople<Admission>(column, AdmissionsFile.Rows(table, column), table.IsWhole));
        if (admissions is not null && episodes is null && episodeFaults.Found == 0)
        {
            episodeFaults.Add(0, ClusterFileFaults.MissingWithAdmissions(files.Place));
        }

        return admissions;
    }

    private ClusterTariff? ReadTariff(bool isNeeded)
    {
        bool isThere = false;
        ClusterTariff? read = files.Read(tariffFaults, TariffFile.Columns.All, table =>
        {
            isThere = true;
            return TariffFile.Rows(table);
        });
        if (isNeeded && !isThere && tariffFaults.Found == 0)
        {
            tariffFaults.Add(0, ClusterFileFaults.MissingWithEpisodes(files.Place));
        }

        return read;
    }
}

/// <summary>What can be wrong with the files of clusters and contacts together.</summary>
internal static class ClusterFileFaults
{
    /// <summary>There is nothing to price.</summary>
    internal static Fault Missing(string place) =>
        new("file", $"is missing from {place}, and so is {ContactsFile.Name}", $"add one of them, or both, with the columns {EpisodesFile.File.Columns.Required}, or {ContactsFile.File.Columns.Required}");

    internal static Fault MissingWithEpisodes(string place) =>
        new("file", $"is missing from {place}, where {EpisodesFile.Name} has episodes to price", $"add it, with the columns {TariffFile.Columns.All.Required}");

    internal static Fault MissingWithAdmissions(string place) =>
        new("file", $"is missing from {place}, where {AdmissionsFile.Name} says when people were admitted", $"add it, with the columns {EpisodesFile.File.Columns.Required}");

    internal static Fault NothingToPrice(string id) =>
        new("person_id", $"is neither in {EpisodesFile.Name} nor in {ContactsFile.Name}", "add what is to be priced, or take the person out") { Value = id };
}
