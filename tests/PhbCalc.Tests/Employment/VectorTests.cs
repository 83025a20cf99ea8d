using PhbCalc.Employment;
using PhbCalc.Tests.House;

namespace PhbCalc.Tests.Employment;

/// <summary>What public bodies publish to test payroll software with, met to the penny in every row.</summary>
public sealed class VectorTests
{
    [Fact]
    public void There_are_864_rows_of_HM_Revenue_and_Customs()
    {
        Assert.Equal(864, Published.EmployerContributions.Count);
        Assert.Equal(864, Published.EmployerContributions.Distinct().Count());
        Assert.Equal("A C H M", string.Join(' ', Published.EmployerContributions.Select(row => row.Category).Distinct().Order(StringComparer.Ordinal)));
        Assert.Equal(4, Published.EmployerContributions.Select(row => row.Period.Frequency).Distinct().Count());
        Assert.Equal("2022/23 2023/24 2025/26", string.Join(' ', Published.EmployerContributions.Select(row => row.Period.Year.ToString()).Distinct()));
    }

    [Fact]
    public void Every_one_of_them_is_met_to_the_penny()
    {
        NationalInsuranceContributions contributions = new(Employ.Figures);

        None.In(
            from row in Published.EmployerContributions
            let worked = contributions.Of(row.Period, row.Category, row.Pay)
            where worked != row.Contribution
            select $"{row.Period.Year} {row.Period}, category {row.Category}, pay {row.Pay}: {row.Contribution} is published, {worked} is worked out");
    }

    [Fact]
    public void The_cost_of_a_team_has_them_in_its_lines()
    {
        None.In(
            from row in Published.EmployerContributions
            let assistant = Employ.PaidEachPeriod(row.Pay.Pounds, row.Period.Frequency) with { NationalInsuranceCategory = row.Category }
            let cost = Employ.In(row.Period.Year.StartYear, new() { HolidayPay = HolidayPay.WithinHours }).Cost(Employ.Team(assistant))
            let worked = InPeriod(cost, row.Period.Number)
            where worked != row.Contribution
            select $"{row.Period.Year} {row.Period}, category {row.Category}, pay {row.Pay}: {row.Contribution} is published, {worked} is worked out");
    }

    [Fact]
    public void Every_published_hourly_rate_of_Agenda_for_Change_is_met_to_the_penny()
    {
        Assert.Equal(6, Published.AgendaForChangeHourly.Count);
        None.In(
            from row in Published.AgendaForChangeHourly
            let point = PhbCalc.Data.PublishedFigures.Bundled.AgendaForChangePay.Of(row.Band, row.Step).On(row.From).Value
            where (point.AnnualPay, point.HourlyPay) != (row.Annual, row.Hourly)
            select $"band {row.Band}, {row.Step}: {row.Annual} and {row.Hourly} are published, {point.AnnualPay} and {point.HourlyPay} are worked out");
    }

    [Fact]
    public void Every_published_pension_contribution_is_met_to_the_penny()
    {
        Assert.Equal(5, Published.PensionContributions.Count);
        None.In(
            from row in Published.PensionContributions
            let assistant = Employ.PaidEachPeriod(row.Pay.Pounds, row.Frequency) with { Pension = PensionEnrolment.Enrolled }
            let policy = new EmploymentPolicy { HolidayPay = HolidayPay.WithinHours }
            let cost = Employ.In(TaxYear.Containing(row.Day).StartYear, policy).Cost(Employ.Team(assistant))
            let worked = Employ.Each(cost, CostLineKind.Pension)
            where worked != row.Contribution
            select $"{row.Frequency.Word()} pay of {row.Pay}: {row.Contribution} is published, {worked} is worked out");
    }

    /// <summary>National Insurance in one pay period: that of the line which has it, the lines being stretches of periods in a row.</summary>
    private static Money InPeriod(EmploymentCost cost, int number)
    {
        decimal last = 0m;
        return cost.Cost.Lines.First(line => line.Kind == CostLineKind.NationalInsurance && (last += line.Quantity.ToDecimal()) >= number).Rate;
    }
}
