using PhbCalc.TopDown;

namespace PhbCalc.Tests.Oracles;

/// <summary>An envelope and who shares it.</summary>
/// <param name="Pence">The envelope, in pence.</param>
/// <param name="Contingency">The share that is kept back.</param>
/// <param name="Scaling">Which way amounts may be scaled.</param>
/// <param name="People">Who shares.</param>
internal sealed record EnvelopeCase(long Pence, decimal Contingency, Scaling Scaling, IReadOnlyList<EnvelopePerson> People)
{
    internal EnvelopeOutcome Share() => new EnvelopeAllocation(new(Money.FromPence(Pence), Contingency), Scaling).Allocate([.. People.Select(person => person.ToClaim())]);

    public override string ToString() => FormattableString.Invariant($"{Pence}p, contingency {Contingency}, {Scaling}:\n{string.Join('\n', People)}");
}
