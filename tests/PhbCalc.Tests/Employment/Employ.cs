using PhbCalc.Data;
using PhbCalc.Employment;

namespace PhbCalc.Tests.Employment;

/// <summary>Short ways to employ somebody.</summary>
internal static class Employ
{
    internal const string PersonId = "P1";

    internal static EmploymentFigures Figures => PublishedFigures.Bundled.Employment;

    internal static EmploymentCosting In(int startYear, EmploymentPolicy? policy = null) => new(Figures, new(startYear), policy);

    internal static PersonalAssistant Pa(decimal hours, decimal pay, PayFrequency frequency = PayFrequency.Weekly, string id = "a") =>
        new(id, hours, Money.FromPounds(pay), frequency);

    /// <summary>Somebody whose gross pay of a period is a given sum: an allowance for sleep-ins, so that no minimum wage is in the way.</summary>
    internal static PersonalAssistant PaidEachPeriod(decimal pay, PayFrequency frequency, string id = "a") =>
        new(id, [PaidTime.SleepIns(new(frequency.Periods(), 52), Money.FromPounds(pay))], frequency);

    internal static Team Team(params ValueList<PersonalAssistant> assistants) => new(PersonId, assistants);

    internal static Team TeamWith(ValueList<OnCost> onCosts, params ValueList<PersonalAssistant> assistants) => new(PersonId, assistants, onCosts);

    /// <summary>What a team costs in a tax year.</summary>
    internal static EmploymentCost Cost(int startYear, params ValueList<PersonalAssistant> assistants) => In(startYear).BothWays(Team(assistants));

    /// <summary>What a team costs with every line, once it is seen that the totals alone are the same, or are refused for the same faults.</summary>
    internal static EmploymentCost BothWays(this EmploymentCosting costing, Team team)
    {
        EmploymentCost cost;
        try
        {
            cost = costing.Cost(team);
        }
        catch (InvalidInputException refused)
        {
            Assert.Equal(refused.Faults, Assert.Throws<InvalidInputException>(() => costing.Totals(team)).Faults);
            throw;
        }

        Assert.Equal(cost.Totals, costing.Totals(team));
        return cost;
    }

    /// <summary>The lines of one kind, each as its count of periods and the sum of each: <c>30 x £1.23; 22 x £1.13</c>.</summary>
    internal static string Lines(EmploymentCost cost, CostLineKind kind) =>
        string.Join("; ", cost.Cost.Lines.Where(line => line.Kind == kind).Select(line => $"{line.Quantity} x {line.Rate}"));

    /// <summary>The first sum of a kind: what it is in the first pay period.</summary>
    internal static Money Each(EmploymentCost cost, CostLineKind kind) => cost.Cost.Lines.First(line => line.Kind == kind).Rate;
}
