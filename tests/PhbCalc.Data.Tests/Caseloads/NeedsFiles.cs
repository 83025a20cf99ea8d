namespace PhbCalc.Data.Tests;

/// <summary>The files of a small sound caseload of needs in memory: two domains, two people, bands; no people.csv and no policy.json.</summary>
internal static class NeedsFiles
{
    internal static Files Sound => Files.None
        .With("questionnaire.csv", "domain,level,points,weight", "Mobility,Low,1,2", "Mobility,High,3.25,", "Mood,None,0,", "Mood,Low,5,")
        .With("answers.csv", "person_id,domain,level", "P002,Mobility,Low", "P002,Mood,None", "P001,Mobility,High", "P001,Mood,Low")
        .With("table.csv", "points_from,points_to,amount", "0,5,1000", "6,10,2000");

    internal static NeedsCaseload ReadNeeds(this Files files, bool needsTable = false, ReadOptions? options = null) =>
        NeedsCaseloadFolder.Read(files.Open, needsTable, options);

    /// <summary>The faults, one a line.</summary>
    internal static string NeedsFaults(this Files files, bool needsTable = false) =>
        Assert.Throws<InvalidFilesException>(() => files.ReadNeeds(needsTable)).Report();
}
