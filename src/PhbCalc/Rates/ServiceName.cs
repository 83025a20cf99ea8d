namespace PhbCalc.Rates;

/// <summary>A service on a rate card, as a key whose hash is worked out once.</summary>
internal readonly struct ServiceName : IEquatable<ServiceName>
{
    private readonly int hash;

    internal ServiceName(string card, string service)
    {
        (Card, Service) = (card, service);
        hash = HashCode.Combine(card.GetHashCode(StringComparison.Ordinal), service.GetHashCode(StringComparison.Ordinal));
    }

    internal string Card { get; }

    internal string Service { get; }

    public bool Equals(ServiceName other) => IsSame(other);

    /// <summary>Whether both are the same name, without a copy.</summary>
    internal bool IsSame(in ServiceName other) => hash == other.hash && Card == other.Card && Service == other.Service;

    public override bool Equals(object? obj) => obj is ServiceName other && Equals(other);

    public override int GetHashCode() => hash;

    public override string ToString() => $"{Card} {Service}";
}
