using PhbCalc.BottomUp;
using PhbCalc.Employment;
using PhbCalc.Rates;
using PhbCalc.Rotas;
using PhbCalc.Tests.Employment;

namespace PhbCalc.Tests.Rotas;

/// <summary>Short ways to write a rota and to cost it.</summary>
internal static class Roster
{
    internal static LocalDate Start { get; } = new(2026, 4, 1);

    internal static CarePlan Plan(params ValueList<Visit> visits) => Plan(Start, visits);

    internal static CarePlan Plan(LocalDate start, params ValueList<Visit> visits) => new(Employ.PersonId, start, visits: visits);

    /// <summary>A visit on the card of pay for care, from 8 o'clock for so long.</summary>
    internal static Visit Visit(string id, DayTypes days, int hours, int minutes = 0, LocalDate? from = null, LocalDate? to = null) =>
        new(id, "pa", "care", days, new(8, 0), new LocalTime(8, 0).PlusHours(hours).PlusMinutes(minutes), from: from, to: to);

    internal static RateRow Row(string band, decimal rate, DayTypes days = DayTypes.EveryDay, LocalDate? from = null, string service = "care", RateUnit unit = RateUnit.Hour) =>
        new("pa", service, unit, band, Money.FromPounds(rate), from ?? Start) { Days = days };

    internal static PayRates Pay(params RateRow[] rows) => new(RateCards.From(rows));

    internal static RotaCosting Costing(PayRates? pay, RotaPolicy? policy = null, EmploymentPolicy? employment = null, DateInterval? period = null) =>
        new(Employ.Figures, pay, Published.BankHolidays, period ?? new FinancialYear(2026).Days, policy, employment);

    /// <summary>What a rota costs with every line, once it is seen that the totals alone are the same, or are refused for the same faults, and that the parts sum to the whole.</summary>
    internal static RotaCost BothWays(this RotaCosting costing, Rota rota)
    {
        RotaCost cost;
        try
        {
            cost = costing.Cost(rota);
        }
        catch (InvalidInputException refused)
        {
            Assert.Equal(refused.Faults, Assert.Throws<InvalidInputException>(() => costing.Totals(rota)).Faults);
            throw;
        }

        Assert.Equal(cost.Totals, costing.Totals(rota));
        Assert.Equal(cost.Cost.Total, cost.Totals.Total);
        Assert.Equal(cost.Cost.Total, cost.Assistants.Aggregate(Money.Zero, (sum, assistant) => sum + assistant.Cost.Total));
        if (cost.TypicalYear is { } typical)
        {
            Assert.Equal(cost.Totals.Total, cost.Differences.Aggregate(typical.Totals.Total, (sum, difference) => sum + difference.Amount));
        }

        return cost;
    }

    /// <summary>Refuses a rota, and gives the one fault there is.</summary>
    internal static Fault Refusal(this RotaCosting costing, Rota rota) => Assert.Single(Assert.Throws<InvalidInputException>(() => costing.BothWays(rota)).Faults);
}
