namespace PhbCalc.BottomUp;

/// <summary>Keeps every line that has a quantity.</summary>
internal readonly struct LineList() : ILineSink
{
    internal List<(int Visit, PricedVersion Version, int Band, int Quantity, long Pence)> Lines { get; } = [];

    public void Add(int visit, PricedVersion version, int band, int quantity, long pence)
    {
        if (quantity > 0)
        {
            Lines.Add((visit, version, band, quantity, pence));
        }
    }
}
