namespace PhbCalc.Data.Tests;

/// <summary>The files of a small sound caseload to compare models over, in memory: care, a team, needs, a table and what care cost.</summary>
internal static class ComparisonFiles
{
    internal static Files Sound => Files.Sound
        .With("people.csv", "person_id,start,floor,cap,group_age", "P002,2026-04-06,,,", "P001,2026-04-01,100,5000,65-and-over")
        .With("visits.csv", "person_id,visit_id,card,service,days,start,end", "P001,v1,agency,personal-care,Mon,08:00,10:00", "P002,v1,pa,sleep-in,Fri,22:00,06:00")
        .With("team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency", "P002,ann,10,14.00,weekly")
        .With("questionnaire.csv", "domain,level,points", "Needs,low,10", "Needs,high,30")
        .With("answers.csv", "person_id,domain,level", "P001,Needs,high")
        .With("table.csv", "points_from,points_to,amount", "0,50,3000")
        .With("actual.csv", "person_id,cost,note", "P002,1234.5,so far", "P001,\"£2,500.00\",");

    internal static ComparisonCaseload ReadComparison(this Files files) => ComparisonFolder.Read(files.Open);

    /// <summary>The faults, one a line.</summary>
    internal static string ComparisonFaults(this Files files) => Assert.Throws<InvalidFilesException>(files.ReadComparison).Report();
}
