using PhbCalc.Employment;

namespace PhbCalc.Tests.Employment;

/// <summary>Whoever asks for totals only pays nothing for lines.</summary>
public sealed class EmploymentMemoryTests
{
    private const int Times = 200;
    private const int Rounds = 5;

    [Fact]
    public void Totals_allocate_0_bytes()
    {
        EmploymentCosting costing = Employ.In(2016, new() { SicknessCoverShare = 0.02m });
        Team team = Employ.TeamWith(
            [new("insurance", Money.FromPounds(88.5m)), new("payroll", Money.FromPounds(1.25m), OnCostUnit.Hour)],
            Employ.Pa(20m, 12m) with { TrainingHours = 7.5m },
            Employ.Pa(7.25m, 13m, PayFrequency.Monthly, "b") with { Age = 19, NationalInsuranceCategory = "m" },
            Employ.PaidEachPeriod(300m, PayFrequency.FourWeekly, "c"));
        EmploymentTotals totals = default;
        for (int i = 0; i < Times; i++)
        {
            totals = costing.Totals(team);
        }

        // The runtime may allocate once, where it compiles the method again; what the method allocates comes in every round.
        long least = long.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < Times; i++)
            {
                totals = costing.Totals(team);
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
        Assert.Equal(costing.Cost(team).Totals, totals);
    }
}
