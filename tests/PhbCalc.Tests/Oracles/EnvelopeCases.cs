using FsCheck;
using FsCheck.Fluent;
using PhbCalc.TopDown;

namespace PhbCalc.Tests.Oracles;

/// <summary>Random envelopes; they shrink to fewer people with smaller sums.</summary>
internal static class EnvelopeCases
{
    private static readonly string[] Ids = ["b", "a", "B", "ä", "10", "2", "_", "z", "P1"];

    /// <summary>Any envelope; about every third caseload cannot be made to fit.</summary>
    internal static Arbitrary<EnvelopeCase> Any { get; } = Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(seed => Make(new(seed))), Shrink);

    /// <summary>Envelopes that can be shared.</summary>
    internal static Arbitrary<EnvelopeCase> ThatFit { get; } = Any.Filter(given => EnvelopeOracle.Answer(given).WhyNot is null);

    private static EnvelopeCase Make(Dice dice)
    {
        int most = dice.OneOf(3, 40, 1_000, 2_500_000);
        (int overridden, int bounded) = (dice.OneOf(0, 0, 20, 100), dice.OneOf(0, 50, 100));
        List<EnvelopePerson> people = [.. Ids.OrderBy(_ => dice.Between(0, 1_000)).Take(dice.Between(0, Ids.Length)).Select(id =>
        {
            long amount = dice.Percent(10) ? 0 : dice.Between(0, most);
            long floor = dice.Percent(bounded) ? dice.Between(0, most) / 2 : 0;
            return new EnvelopePerson(id, amount, dice.Percent(overridden), floor, dice.Percent(bounded) ? floor + dice.Between(0, most) : null);
        })];
        long asked = people.Sum(person => (long)EnvelopeOracle.Unscaled(person));
        decimal contingency = dice.OneOf(0m, 0m, 0.1m, 0.333333m, 0.05m);
        long envelope = dice.OneOf(asked, asked * dice.Between(50, 200) / 100, asked * dice.Between(80, 120) / 100, asked + dice.Between(0, 3), dice.Between(0, 5 * most));
        return new(decimal.ToInt64(envelope / (1m - contingency)), contingency, dice.OneOf(Scaling.Both, Scaling.DownOnly, Scaling.UpOnly), people);
    }

    private static IEnumerable<EnvelopeCase> Shrink(EnvelopeCase given)
    {
        EnvelopeCase[] plainer = [given with { Contingency = 0m }, given with { Pence = given.Pence / 2 }, given with { Pence = Math.Max(0, given.Pence - 1) }];
        return
        [
            .. Enumerable.Range(0, given.People.Count).Select(i => given with { People = [.. given.People.Where((_, place) => place != i)] }),
            .. plainer.Where(other => other != given),
            .. Enumerable.Range(0, given.People.Count).SelectMany(i => Simpler(given.People[i])
                .Select(one => given with { People = [.. given.People.Take(i), one, .. given.People.Skip(i + 1)] })),
        ];
    }

    private static IEnumerable<EnvelopePerson> Simpler(EnvelopePerson person)
    {
        EnvelopePerson[] simpler =
        [
            person with { IsOverridden = false },
            person with { Cap = null },
            person with { Floor = 0 },
            person with { Amount = person.Amount / 2 },
            person with { Amount = Math.Max(0, person.Amount - 1) },
        ];
        return simpler.Where(other => other != person);
    }
}
