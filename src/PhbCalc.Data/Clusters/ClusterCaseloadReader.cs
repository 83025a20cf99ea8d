namespace PhbCalc.Data;

/// <summary>Reads the files of a caseload of clusters or contacts and reports the faults of all of them at once.</summary>
/// <param name="files">The files.</param>
internal sealed class ClusterCaseloadReader(InputFiles files)
{
    private readonly FileFaults peopleFaults = new(PeopleFile.Name);
    private readonly FileFaults policyFaults = new(PolicyFile.Name);
    private readonly ClusterFiles clusters = new(files);

    /// <summary>Reads people first, as the other files refer to them.</summary>
    internal ClusterCaseload Read()
    {
        People? people = files.Read(peopleFaults, PeopleColumns.All, People.Read);
        clusters.Read(people);
        Policies policies = files.ReadPolicies(policyFaults);
        clusters.RefuseNone();
        if (people is not null)
        {
            clusters.RefusePeopleWithout(people, peopleFaults);
        }

        InvalidFilesException.ThrowIfAny([peopleFaults, .. clusters.Faults, policyFaults]);
        return clusters.Build(policies) with { Notices = FileFaults.NoticesOf([peopleFaults, .. clusters.Faults]) };
    }
}
