using System.Numerics;
using PhbCalc.TopDown;

namespace PhbCalc.Tests.Oracles;

/// <summary>An envelope shared by the words of spec 4, The envelope, over the oracle of spec 1.</summary>
internal static class EnvelopeOracle
{
    internal static EnvelopeAnswer Answer(EnvelopeCase given)
    {
        ExactFraction kept = 1 - Fractions.Of(given.Contingency);
        BigInteger available = Exactly.Rounded(given.Pence * kept.Numerator, kept.Denominator);
        BigInteger left = available - Sum(given.People.Where(person => person.IsOverridden).Select(person => person.Amount));
        EnvelopePerson[] sharing = [.. given.People.Where(person => !person.IsOverridden)];
        if (left < 0)
        {
            return EnvelopeAnswer.Not(available, InfeasibleCause.OverridesAboveTotal, -left);
        }

        BigInteger asked = Sum(sharing.Select(Unscaled));
        if (asked > left && given.Scaling == Scaling.UpOnly)
        {
            return EnvelopeAnswer.Not(available, InfeasibleCause.AmountsAboveTotal, asked - left);
        }

        if (asked == left || (asked < left && given.Scaling == Scaling.DownOnly))
        {
            // Nothing is scaled.
            return new(available, [.. given.People.Select(person => person.IsOverridden ? person.Amount : Unscaled(person))], [.. sharing.Select(person => (BigInteger)person.Amount)]);
        }

        ShareAnswer shared = ShareOracle.Share(left, [.. sharing.Select(person => new Sharer(person.Amount, person.Floor, person.Cap, person.Id))]);
        if (shared.WhyNot is { } whyNot)
        {
            return EnvelopeAnswer.Not(available, whyNot.Cause, whyNot.Pence);
        }

        Queue<SharerPart> parts = new(shared.Parts);
        return new(
            available,
            [.. given.People.Select(person => person.IsOverridden ? person.Amount : parts.Dequeue().Pence)],
            [.. shared.Parts.Select(part => part.Proportional.Whole)]);
    }

    /// <summary>The amount held within its bounds; nobody shares by an amount of nothing, so it is the floor.</summary>
    internal static BigInteger Unscaled(EnvelopePerson person) =>
        person.Amount == 0 ? person.Floor : BigInteger.Max(person.Floor, BigInteger.Min(person.Cap ?? person.Amount, person.Amount));

    private static BigInteger Sum(IEnumerable<BigInteger> numbers) => numbers.Aggregate(BigInteger.Zero, (sum, number) => sum + number);

    private static BigInteger Sum(IEnumerable<long> numbers) => Sum(numbers.Select(number => (BigInteger)number));
}
