using PhbCalc.Tests.House;
using PhbCalc.TestSupport;

namespace PhbCalc.Testing.Tests;

/// <summary>The public face of the package for xunit v3, one line a member, in a reviewed file: it changes only when somebody says so (PHBCALC_ACCEPT=1).</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_face_of_PhbCalc_Testing_Xunit3_is_the_reviewed_one() =>
        Snapshot.MatchesFile<PublicApiTests>(PublicApi.Of(typeof(CostingCasesAttribute).Assembly), "PublicApi.Testing.Xunit3");
}
