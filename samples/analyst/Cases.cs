using PhbCalc.Testing;
using Xunit;

public class Cases
{
    [Theory, CostingCases("cases/agency-weekend.csv")]
    public void Agency_weekend(CostingCase c) => c.Verify();
}
