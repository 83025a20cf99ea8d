using PhbCalc.Benchmarks.BottomUp;
using PhbCalc.Benchmarks.Clusters;
using PhbCalc.Clusters;
using PhbCalc.Comparison;
using PhbCalc.Contacts;
using PhbCalc.Employment;
using PhbCalc.Tests.Oracles;

namespace PhbCalc.Benchmarks.Comparison;

/// <summary>
/// Made-up people of whom all is known: a plan with twenty visits, points, a team of two, clusters, contacts, and what care cost. Each depends on the person's number only, so the
/// same number of people are the same on every machine.
/// </summary>
internal static class OwnPeople
{
    private const int VisitsPerPerson = 20;
    private const int MostEpisodes = 4;

    private static readonly string[] Teams = ["A05", "A06", "A08", "A09"];

    /// <summary>The year of the contacts: the one for which unit costs are published.</summary>
    internal static FinancialYear YearOfContacts { get; } = new(2024);

    /// <summary>So many people, in ordinal order of their ids.</summary>
    internal static ValueList<ComparisonCase> Make(int count)
    {
        ClusterHistory[] histories = [.. new SyntheticHistories(seed: 1).People(count * MostEpisodes).Take(count)];
        return new SyntheticCaseload(seed: 1, VisitsPerPerson, Mix.Realistic).People(count).Select((plan, i) => new ComparisonCase(plan.PersonId)
        {
            Plan = plan,
            Points = i * 37 % 400,
            ActualCost = Money.FromPence(5_000_000L + (i * 7_919L % 25_000_000L)),
            Groups = [new("age", $"{i % 3}"), new("need", $"{i % 5}")],
            Team = new(plan.PersonId, TeamOf(i).Team().Assistants),
            Clusters = histories[i],
            Contacts = new(plan.PersonId, [.. Enumerable.Range(0, 12).Select(contact => Contact(i, contact))]),
        }).ToValueList();
    }

    /// <summary>The team of a person, as the walk over pay periods takes it.</summary>
    internal static TeamCase TeamOf(ComparisonCase person) => TeamOf(int.Parse(person.PersonId.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture));

    private static TeamCase TeamOf(int number) => new()
    {
        StartYear = SyntheticCaseload.Year.StartYear,
        Assistants =
        [
            new("a", [new TimeCase(16 + (number % 30), 1, 14m)], PayFrequency.Monthly),
            new("b", [new TimeCase(8 + (number % 11), 1, 14m)], PayFrequency.Weekly),
        ],
    };

    private static TeamContact Contact(int number, int contact) =>
        new(YearOfContacts.Start.PlusDays(((number * 31) + (contact * 29)) % 365), Teams[(number + contact) % Teams.Length], 1 + (contact % 3));
}
