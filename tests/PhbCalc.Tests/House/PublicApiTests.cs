using System.Reflection;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.House;

/// <summary>The public face of each library, one line a member, in a reviewed file: it changes only when somebody says so (PHBCALC_ACCEPT=1).</summary>
[Trait("Kind", "House")]
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_face_of_PhbCalc_is_the_reviewed_one() => Snapshot.MatchesFile<PublicApiTests>(PublicApi.Of(typeof(Money).Assembly), "PublicApi");

    [Fact]
    public void The_public_face_of_PhbCalc_Data_is_the_reviewed_one() => Snapshot.MatchesFile<PublicApiTests>(PublicApi.Of(Assembly.Load("PhbCalc.Data")), "PublicApi.Data");

    [Fact]
    public void The_public_face_of_PhbCalc_Workbooks_is_the_reviewed_one() => Snapshot.MatchesFile<PublicApiTests>(PublicApi.Of(Assembly.Load("PhbCalc.Workbooks")), "PublicApi.Workbooks");

    [Fact]
    public void The_public_face_of_PhbCalc_Parquet_is_the_reviewed_one() => Snapshot.MatchesFile<PublicApiTests>(PublicApi.Of(Assembly.Load("PhbCalc.Parquet")), "PublicApi.Parquet");

    [Fact]
    public void The_public_face_of_PhbCalc_Reports_is_the_reviewed_one() => Snapshot.MatchesFile<PublicApiTests>(PublicApi.Of(Assembly.Load("PhbCalc.Reports")), "PublicApi.Reports");

    [Fact]
    public void The_public_face_of_PhbCalc_Testing_is_the_reviewed_one() => Snapshot.MatchesFile<PublicApiTests>(PublicApi.Of(Assembly.Load("PhbCalc.Testing")), "PublicApi.Testing");

    [Fact]
    public void The_public_face_of_PhbCalc_Testing_Xunit_is_the_reviewed_one() => Snapshot.MatchesFile<PublicApiTests>(PublicApi.Of(Assembly.Load("PhbCalc.Testing.Xunit")), "PublicApi.Testing.Xunit");
}
