using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Contacts;
using PhbCalc.Currencies;
using PhbCalc.Rates;
using PhbCalc.Tests.Clusters;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Contacts;

/// <summary>The pricing of contacts against plain questions to lists, on random packages.</summary>
public sealed class ContactAgreementTests
{
    private const int Cases = 400;

    private static readonly Gen<TeamContact> Contact =
        from team in Gen.Elements("A02", "A03", "A06", "a08", "A18", "B01", "C01", "X01", "Z02", "A96")
        from day in Gen.Choose(-40, 400)
        from count in Gen.Choose(1, 40)
        from isGroup in Gen.Elements(false, false, true)
        from isUrgent in Gen.Elements(false, true)
        select new TeamContact(new LocalDate(2024, 4, 1).PlusDays(day), team, count, isGroup ? ContactKind.Group : ContactKind.OneToOne, isUrgent);

    private static readonly Arbitrary<TeamContact[]> Packages = Arb.From(
        Gen.Choose(0, 6).SelectMany(count => Contact.ArrayOf(count)),
        package => Enumerable.Range(0, package.Length).Select(left => package.Where((_, i) => i != left).ToArray()));

    [Law(Cases)]
    public Property Without_a_rule_for_groups() => Law.Of(Packages, package => Agree(package, weight: null), Show);

    [Law(Cases)]
    public Property With_groups_as_stated() => Law.Of(Packages, package => Agree(package, weight: 0.25m), Show);

    private static void Agree(TeamContact[] contacts, decimal? weight)
    {
        ContactPricing pricing = Teams.Pricing(weight is null ? null : Teams.Groups(GroupContactRule.AsStated));
        ContactPackage package = Teams.Package([.. contacts]);
        int[] refused = [.. Enumerable.Range(0, contacts.Length).Where(i => !IsTeam(contacts[i]) || (!IsOutside(contacts[i]) && (Class(contacts[i]) is null or "ld_neurodevelopmental" || (contacts[i].Kind == ContactKind.Group && weight is null))))];
        if (refused.Length > 0)
        {
            Assert.Equal(refused, Assert.Throws<InvalidInputException>(() => pricing.Price(package)).Faults.Select(fault => fault.Position!.Value));
            Assert.Equal(refused, Assert.Throws<InvalidInputException>(() => pricing.Totals(package)).Faults.Select(fault => fault.Position!.Value));
            return;
        }

        decimal In(Func<TeamContact, bool> which) => contacts.Where(which).Sum(contact => Cost(contact, weight));
        ContactBudget budget = pricing.Price(package);
        Assert.Equal(contacts.Select(contact => IsLeftOut(contact) ? 0m : Cost(contact, weight)), budget.Breakdown.Lines.Select(line => line.Amount.Pounds));
        Assert.Equal(contacts.Select(contact => IsLeftOut(contact) ? Cost(contact, weight) : 0m), budget.Breakdown.Lines.Select(line => line.NotInBudget.Pounds));
        Assert.Equal(new CurrencyTotals(Care.Pounds(In(IsLeftOut)), Care.Pounds(In(contact => !IsLeftOut(contact)))), budget.Totals);
        Assert.Equal(budget.Totals, pricing.Totals(package));
    }

    /// <summary>What contacts cost: their number times the average contact, or so much of it for one in a group; nothing outside the year or where no cost is known.</summary>
    private static decimal Cost(TeamContact contact, decimal? weight)
    {
        decimal average = IsOutside(contact) ? 0m : Class(contact) switch
        {
            "crisis" when contact.Team == "A02" => 356.8325m,
            "community" when contact.Team == "A06" => 80m,
            "community" when contact.Team == "a08" => 250.1234m,
            "access" => 160m,
            "forensic_justice" => 400m,
            "community" or "crisis" => 100m,
            _ => 0m,
        };
        return decimal.Round(contact.Count * average * (contact.Kind == ContactKind.Group ? weight ?? 0m : 1m), 2, MidpointRounding.AwayFromZero);
    }

    private static bool IsTeam(TeamContact contact) => Teams.Types.All.Any(type => type.Code.Equals(contact.Team, StringComparison.OrdinalIgnoreCase));

    private static bool IsOutside(TeamContact contact) => contact.Date < new LocalDate(2024, 4, 1) || contact.Date > new LocalDate(2025, 3, 31);

    private static bool IsLeftOut(TeamContact contact) => Class(contact) switch
    {
        "community" => false,
        "access" => contact.IsUrgent,
        _ => true,
    };

    /// <summary>The class of a team on the day; null if it was none.</summary>
    private static string? Class(TeamContact contact) => Teams.Types.All
        .SingleOrDefault(type => type.Code.Equals(contact.Team, StringComparison.OrdinalIgnoreCase) && type.ValidFrom <= contact.Date && !(type.ValidTo < contact.Date))?.Setting.Word;

    private static string Show(TeamContact[] contacts) => string.Join(
        '\n', contacts.Select(contact => $"{Iso.Text(contact.Date)}, {contact.Team}, {Iso.Number(contact.Count)}, {contact.Kind}, urgent {contact.IsUrgent}"));
}
