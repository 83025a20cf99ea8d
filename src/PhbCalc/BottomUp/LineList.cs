namespace PhbCalc.BottomUp;

/// <summary>Keeps every line.</summary>
internal readonly struct LineList() : ILineSink
{
    internal List<(int Visit, PricedVersion Version, int Band, uint Quantity, long Pence)> Lines { get; } = [];

    public void Add(int visit, PricedVersion version, int band, uint quantity, long pence) => Lines.Add((visit, version, band, quantity, pence));
}
