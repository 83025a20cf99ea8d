using PhbCalc.Employment;

namespace PhbCalc.Tests.Employment;

/// <summary>The Employment Allowance: once per employer, off the year's contributions, to zero at most (spec 3, What employing someone costs, step 5).</summary>
public sealed class EmploymentAllowanceTests
{
    [Fact]
    public void It_takes_off_every_contribution_where_they_are_less()
    {
        EmploymentCost cost = Employ.Cost(2025, Employ.Pa(30m, 13m));

        Assert.Equal((Money.FromPounds(2_660.32m), Money.FromPounds(2_660.32m)), (cost.Totals.NationalInsurance, cost.Totals.Allowance));
        Assert.Equal("up to £10,500.00 a year, off the employer's National Insurance", Line(cost).Note);
    }

    [Fact]
    public void It_takes_off_its_own_sum_where_they_are_more()
    {
        // 60 h x 20.00 = 1,200.00 + 144.83; 15% of 871.00 = 130.65 and of 377.83 = 56.6745: 187.32 a week, 9,740.64 a year, twice.
        EmploymentCost cost = Employ.Cost(2025, Employ.Pa(60m, 20m, id: "a"), Employ.Pa(60m, 20m, id: "b"));

        Assert.Equal((Money.FromPounds(19_481.28m), Money.FromPounds(10_500m)), (cost.Totals.NationalInsurance, cost.Totals.Allowance));
        Assert.Equal("£5,250.00 £5,250.00", Shares(cost));
    }

    [Fact]
    public void It_is_shared_by_contributions_and_a_penny_left_over_goes_to_the_smaller_id()
    {
        EmploymentCost alike = Employ.Cost(2020, Employ.Pa(60m, 20m, id: "c"), Employ.Pa(60m, 20m, id: "a"), Employ.Pa(60m, 20m, id: "b"));
        EmploymentCost unlike = Employ.Cost(2020, Employ.Pa(60m, 20m, id: "a"), Employ.Pa(8m, 20m, id: "b"), Employ.Pa(30m, 20m, id: "c"));

        // 4,000.00 over three alike; and by 8,437.52, 73.84 and 3,612.44: 2,783.787, 24.362 and 1,191.851.
        Assert.Equal("£1,333.33 £1,333.34 £1,333.33", Shares(alike));
        Assert.Equal("£8,437.52 £73.84 £3,612.44", string.Join(' ', unlike.Assistants.Select(assistant => assistant.Totals.NationalInsurance)));
        Assert.Equal("£2,783.79 £24.36 £1,191.85", Shares(unlike));
    }

    [Fact]
    public void Before_6_April_2015_it_was_not_open_to_employers_of_care_workers()
    {
        EmploymentCost cost = Employ.Cost(2014, Employ.Pa(40m, 10m));

        Assert.Equal(Money.Zero, cost.Totals.Allowance);
        Assert.NotEqual(Money.Zero, cost.Totals.NationalInsurance);
        Assert.Equal(("not open to employers of care workers in this tax year", Money.Zero), (Line(cost).Note, Line(cost).Amount));
        Assert.Equal(Money.FromPounds(2000m), Employ.Cost(2015, Employ.Pa(60m, 15m)).Totals.Allowance);
    }

    [Fact]
    public void Who_does_not_claim_it_has_none()
    {
        EmploymentCost cost = Employ.In(2025).BothWays(new("P1", [Employ.Pa(30m, 13m)], claimsEmploymentAllowance: false));

        Assert.Equal((Money.Zero, Money.FromPounds(2_660.32m)), (cost.Totals.Allowance, cost.Totals.NationalInsurance));
        Assert.Equal("not claimed", Line(cost).Note);
        Assert.Equal(Money.FromPounds(25_882.48m), cost.Totals.Total);
    }

    [Theory]
    [InlineData(2015, 2000)]
    [InlineData(2016, 3000)]
    [InlineData(2019, 3000)]
    [InlineData(2020, 4000)]
    [InlineData(2022, 5000)]
    [InlineData(2024, 5000)]
    [InlineData(2025, 10500)]
    [InlineData(2026, 10500)]
    public void It_is_the_sum_of_its_tax_year(int year, int allowance) =>
        Assert.Equal(Money.FromPounds(allowance), Employ.Cost(year, Employ.Pa(160m, 20m)).Totals.Allowance);

    private static CostLine Line(EmploymentCost cost) => cost.Cost.Lines.Single(line => line.Kind == CostLineKind.EmploymentAllowance);

    private static string Shares(EmploymentCost cost) => string.Join(' ', cost.Assistants.Select(assistant => assistant.Totals.Allowance));
}
