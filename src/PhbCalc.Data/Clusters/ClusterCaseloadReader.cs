using PhbCalc.Clusters;

namespace PhbCalc.Data;

/// <summary>Reads the files of a caseload of clusters or contacts and reports the faults of all of them at once.</summary>
/// <param name="files">The files.</param>
internal sealed class ClusterCaseloadReader(InputFiles files)
{
    private readonly FileFaults peopleFaults = new(PeopleFile.Name);
    private readonly FileFaults episodeFaults = new(EpisodesFile.Name);
    private readonly FileFaults admissionFaults = new(AdmissionsFile.Name);
    private readonly FileFaults tariffFaults = new(TariffFile.Name);
    private readonly FileFaults contactFaults = new(ContactsFile.Name);
    private readonly FileFaults policyFaults = new(PolicyFile.Name);

    /// <summary>Reads people first, as the other files refer to them, and episodes before admissions.</summary>
    internal ClusterCaseload Read()
    {
        People? people = files.Read(peopleFaults, PeopleColumns.All, People.Read);
        FilePeople<ClusterEpisode>? episodes = ReadRows(people, episodeFaults, EpisodeColumns.All, Episodes.Read);
        FilePeople<Admission>? admissions = ReadAdmissions(episodes);
        ClusterTariff? tariff = ReadTariff(episodes is not null);
        FilePeople<TeamContact>? contacts = ReadRows(people, contactFaults, ContactColumns.All, Contacts.Read);
        Policies policies = files.ReadPolicies(policyFaults);
        if (episodes is null && contacts is null && episodeFaults.Found == 0 && contactFaults.Found == 0 && admissions is null)
        {
            episodeFaults.Add(0, ClusterFileFaults.Missing(files.Place));
        }

        RefusePeopleWithout(people, episodes, contacts);
        (ValueList<ClusterHistory> histories, PersonSpans episodeRows) = HistoryBuilder.Build(episodes, admissions, episodeFaults);
        InvalidFilesException.ThrowIfAny(peopleFaults, episodeFaults, admissionFaults, tariffFaults, contactFaults, policyFaults);
        (ValueList<ContactPackage> packages, PersonSpans contactRows) = PackageBuilder.Build(contacts);
        return new(histories, episodeRows, packages, contactRows) { Tariff = tariff, Policies = policies };
    }

    private FilePeople<T>? ReadRows<T>(People? people, FileFaults faults, FileColumns columns, Func<CsvTable, PersonColumn, PersonRows<T>> read)
        where T : class
    {
        PersonColumn column = people is null ? PersonColumn.OfAnybody() : PersonColumn.Of(people);
        return files.Read(faults, columns, table => new FilePeople<T>(column, read(table, column), table.IsWhole));
    }

    private FilePeople<Admission>? ReadAdmissions(FilePeople<ClusterEpisode>? episodes)
    {
        PersonColumn column = episodes is null ? PersonColumn.OfAnybody() : PersonColumn.Of(episodes.Column, EpisodesFile.Name, episodes.IsWhole);
        FilePeople<Admission>? admissions = files.Read(admissionFaults, AdmissionColumns.All, table => new FilePeople<Admission>(column, Admissions.Read(table, column), table.IsWhole));
        if (admissions is not null && episodes is null && episodeFaults.Found == 0)
        {
            episodeFaults.Add(0, ClusterFileFaults.MissingWithAdmissions(files.Place));
        }

        return admissions;
    }

    private ClusterTariff? ReadTariff(bool isNeeded)
    {
        bool isThere = false;
        ClusterTariff? tariff = files.Read(tariffFaults, TariffColumns.All, table =>
        {
            isThere = true;
            return TariffRows.Read(table);
        });
        if (isNeeded && !isThere && tariffFaults.Found == 0)
        {
            tariffFaults.Add(0, ClusterFileFaults.MissingWithEpisodes(files.Place));
        }

        return tariff;
    }

    /// <summary>Reports everybody in people.csv for whom there is nothing to price, unless the row that says what is lost.</summary>
    private void RefusePeopleWithout(People? people, FilePeople<ClusterEpisode>? episodes, FilePeople<TeamContact>? contacts)
    {
        bool areWhole = (episodes?.IsWhole ?? episodeFaults.Found == 0) && (contacts?.IsWhole ?? contactFaults.Found == 0);
        bool areAny = episodes is not null || contacts is not null;
        for (int number = 0; people is not null && areWhole && areAny && number < people.Index.Count; number++)
        {
            if (episodes?.Has(number) != true && contacts?.Has(number) != true)
            {
                peopleFaults.Add(
                    people.Row(number), PeopleColumns.PersonId, PeopleColumns.All.Names[PeopleColumns.PersonId], ClusterFileFaults.NothingToPrice(CellFaults.Shown(people.Index.Ids[number])));
            }
        }
    }
}
