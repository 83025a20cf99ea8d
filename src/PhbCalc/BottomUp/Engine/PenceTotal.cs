namespace PhbCalc.BottomUp;

/// <summary>Adds lines up and forgets them.</summary>
internal struct PenceTotal : ILineSink
{
    internal long Pence { get; private set; }

    public void Add(int visit, PricedVersion version, int band, int quantity, long pence) => Pence += pence;
}
