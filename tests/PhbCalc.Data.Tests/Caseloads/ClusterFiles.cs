namespace PhbCalc.Data.Tests;

/// <summary>The files of a small sound caseload of clusters and contacts in memory: two people in clusters, two with contacts; no people.csv and no policy.json.</summary>
internal static class ClusterFiles
{
    internal const string EpisodeHeader = "person_id,cluster,from,to";
    internal const string TariffHeader = "cluster,setting,unit,rate,valid_from,valid_to,crisis_share,source";
    internal const string ContactHeader = "person_id,date,team,count,kind,urgent";

    internal static Files Sound => Files.None
        .With("episodes.csv", EpisodeHeader, "P002,17,2014-10-01,", "P001,8,2014-04-01,2014-09-30", "P002,08,2014-04-01,2014-09-30")
        .With("admissions.csv", "person_id,from,to", "P002,2014-06-02,2014-06-21")
        .With("tariff.csv", TariffHeader, "08,community,day,12.00,2014-04-01,2015-03-31,,County tariff", "17,community,day,£15.00,2014-04-01,2015-03-31,0.2,", "17,inpatient,day,371,2014-04-01,,,")
        .With("contacts.csv", ContactHeader, "P003,2024-05-14,A06,6,,", "P002,2024-06-03,A12,10,group,no", "P003,2024-07-01,A18,1,one-to-one,yes");

    internal static ClusterCaseload ReadClusters(this Files files, ReadOptions? options = null) => ClusterCaseloadFolder.Read(files.Open, options);

    /// <summary>The faults, one a line.</summary>
    internal static string ClusterFaults(this Files files) => Assert.Throws<InvalidFilesException>(() => files.ReadClusters()).Report();
}
