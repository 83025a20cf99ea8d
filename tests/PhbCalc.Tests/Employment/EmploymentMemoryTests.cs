using PhbCalc.Employment;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Employment;

/// <summary>Whoever asks for totals only pays nothing for lines.</summary>
public sealed class EmploymentMemoryTests
{
    private const int Times = 200;

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

        Assert.Equal(0, Garbage.Of(Times, () => totals = costing.Totals(team)));
        Assert.Equal(costing.Cost(team).Totals, totals);
    }
}
