using PhbCalc.Employment;
using PhbCalc.Rotas;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Rotas;

/// <summary>Whoever asks for totals only pays nothing for lines.</summary>
public sealed class RotaMemoryTests
{
    private const int Times = 50;

    [Fact]
    public void Totals_allocate_0_bytes()
    {
        Rota rota = new(
            Roster.Plan(Roster.Visit("own", DayTypes.Weekdays, 4), Roster.Visit("shared", DayTypes.Weekend, 5)),
            [
                new RotaAssistant("ann", PayFrequency.Weekly) { DateOfBirth = new(2005, 9, 1), WeeklyHours = 20, TrainingHours = 7.5m },
                new RotaAssistant("bob", PayFrequency.Monthly) { WeeklyHours = new(35, 2), To = new(2027, 1, 10) },
            ],
            [new("own", "ann")],
            [new("insurance", Money.FromPounds(88.5m)), new("payroll", Money.FromPounds(4m), OnCostUnit.PayrollRun), new("travel", Money.FromPounds(0.5m), OnCostUnit.Hour)]);
        RotaCosting costing = Roster.Costing(
            Roster.Pay(Roster.Row("any", 13.50m), Roster.Row("bank holiday", 27m, DayTypes.BankHoliday)),
            new() { SickWeeks = 2m, RedundancyReserve = RedundancyReserve.Accrued, NoticeAtEnd = true },
            period: new(Roster.Start, new(2027, 3, 30)));
        EmploymentTotals totals = default;

        Assert.Equal(0, Garbage.Of(Times, () => totals = costing.Totals(rota)));
        Assert.Equal(costing.Cost(rota).Totals, totals);
    }
}
