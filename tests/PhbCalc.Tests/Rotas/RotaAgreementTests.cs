using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Rotas;
using PhbCalc.Tests.Employment;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Rotas;

/// <summary>Employing by the calendar against a slow and independent way to the same answer, on random rotas.</summary>
public sealed class RotaAgreementTests
{
    private const int Cases = 400;

    private static readonly Arbitrary<RotaCase> Any = Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(seed => new RotaMaker(seed).Make()), Simpler);

    [Law(Cases)]
    public Property Every_line_agrees_with_the_oracle_to_the_penny() => Law.Of(Any, Agree);

    [Fact]
    [Trait("Kind", "Law")]
    public void The_random_rotas_reach_every_rule()
    {
        Dictionary<string, int> reached = Rules.ToDictionary(rule => rule, _ => 0, StringComparer.Ordinal);
        Law.Holds(Any, given => Count(given, reached), count: Cases);

        Assert.DoesNotContain(reached, rule => rule.Value < 3);
    }

    private static IEnumerable<string> Rules =>
    [
        "costed", "refused", "misses the period", "pay", "pa", "ni_category", "rates", "age",
        "Weekly", "Fortnightly", "FourWeekly", "Monthly", "letter A", "letter C", "letter H", "letter J", "letter M", "a cut period", "a cut first period", "a short period", "sleep-ins", "a retainer",
        "a pension", "postponed", "stays enrolled", "a share of visits", "lives on the offset", "28 days", "sick pay from the first day", "sick pay after waiting days", "Sick pay", "Notice",
        "redundancy Accrued", "redundancy AtEnd", "a capped week's pay", "allowance used up", "allowance in two tax years",
        "on-cost per Year", "on-cost per Month", "on-cost per Week", "on-cost per Hour", "on-cost per Once", "on-cost per PayrollRun", "on-cost per PercentOfPay",
        "dated on-cost per Year", "dated on-cost per Month", "dated on-cost per Week", "dated on-cost per Hour", "dated on-cost per PayrollRun", "dated on-cost per PercentOfPay", "an on-cost of other days", "several at a time",
    ];

    private static void Agree(RotaCase given)
    {
        RotaAnswer oracle = new RotaOracle(given, Employ.Figures).Answer();
        Rota rota = given.Rota();
        if (oracle.Refused.Count > 0)
        {
            InvalidInputException refused = Refused(() => given.Costing().BothWays(rota), oracle);
            SortedSet<string> told = new(refused.Faults.Select(Told), StringComparer.Ordinal);
            if (oracle.Refused.Contains("rates"))
            {
                // The oracle stops at the first day without a rate; the engine goes on, and tells what else is wrong.
                Assert.Superset(oracle.Refused, told);
                return;
            }

            Assert.Equal(oracle.Refused, told);
            return;
        }

        RotaCost cost = given.Costing().BothWays(rota);
        Assert.Equal(
            oracle.Lines.OrderBy(line => line.StartsWith(' ') ? "~" : line.Split(' ')[0], StringComparer.Ordinal),
            cost.Cost.Lines.Select(line => RotaOracle.Line(line.Id, line.Kind, line.Label, line.Band, line.Amount.ToPence(), line.NotInBudget.ToPence())));
        Assert.Equal(oracle.Total, cost.Totals.Total.ToPence());
    }

    private static InvalidInputException Refused(Func<RotaCost> cost, RotaAnswer oracle)
    {
        try
        {
            cost();
        }
        catch (InvalidInputException refused)
        {
            return refused;
        }

        throw new Xunit.Sdk.XunitException($"Not refused, as the oracle has it: {string.Join(", ", oracle.Refused)}");
    }

    /// <summary>What a refusal is about: the field, and whose.</summary>
    private static string Told(Fault fault) => fault.Field is "service" ? "rates" : $"{fault.Field} of {fault.Subject!.Split(' ')[^1]}";

    private static void Count(RotaCase given, Dictionary<string, int> reached)
    {
        RotaAnswer oracle = new RotaOracle(given, Employ.Figures).Answer();
        IEnumerable<string> rules = oracle.Refused.Count > 0 ? [.. oracle.Refused.Select(refused => refused.Split(' ')[0]), "refused"] : [.. oracle.Reached, "costed"];
        foreach (string rule in rules.Distinct())
        {
            reached[rule] = reached.GetValueOrDefault(rule) + 1;
        }
    }

    private static IEnumerable<RotaCase> Simpler(RotaCase given)
    {
        RotaCase[] plainer =
        [
            given with { OnCosts = [] }, given with { Absences = [] }, given with { AbsencePay = null }, given with { WorkedBy = [] }, given with { Policy = RotaPolicy.Default },
            given with { Employment = PhbCalc.Employment.EmploymentPolicy.Default }, given with { ClaimsAllowance = false }, given with { PersonEnd = null }, given with { PersonStart = given.PeriodStart, PersonEnd = null },
            .. Enumerable.Range(0, given.Visits.Count).Select(i => Without(given, i)),
            .. Enumerable.Range(0, given.Assistants.Count).Where(_ => given.Assistants.Count > 1).Select(i => Fewer(given, i)),
            .. Enumerable.Range(0, given.Assistants.Count).SelectMany(i => Simpler(given.Assistants[i]).Select(simpler => given with { Assistants = [.. given.Assistants.Select((assistant, j) => i == j ? simpler : assistant)] })),
        ];
        return plainer.Where(other => other.ToString() != given.ToString());
    }

    private static RotaCase Without(RotaCase given, int visit) => given with
    {
        Visits = [.. given.Visits.Where((_, i) => i != visit)],
        WorkedBy = [.. given.WorkedBy.Where(worker => worker.VisitId != given.Visits[visit].Id)],
    };

    private static RotaCase Fewer(RotaCase given, int assistant) => given with
    {
        Assistants = [.. given.Assistants.Where((_, i) => i != assistant)],
        WorkedBy = [.. given.WorkedBy.Where(worker => worker.AssistantId != given.Assistants[assistant].Id)],
    };

    private static RotaAssistant[] Simpler(RotaAssistant assistant) =>
    [
        assistant with { DateOfBirth = null }, assistant with { Age = null }, assistant with { From = null }, assistant with { To = null }, assistant with { ServiceFrom = null },
        assistant with { NationalInsuranceCategory = null }, assistant with { IsApprentice = null }, assistant with { DaysPerWeek = null }, assistant with { Holiday = null },
        assistant with { TrainingHours = 0m }, assistant with { HasFreeLodging = false }, assistant with { Pension = default },
    ];
}
