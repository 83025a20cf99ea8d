namespace PhbCalc.BottomUp;

/// <summary>Keeps every line that has a quantity.</summary>
internal readonly struct LineList() : ILineSink
{
    private readonly List<PricedLine> lines = [];

    public void Add(int visit, PricedVersion version, int band, int quantity, long pence)
    {
        if (quantity > 0)
        {
            lines.Add(new(visit, version, band, quantity, pence));
        }
    }

    /// <summary>The lines by visit, then band, then version.</summary>
    internal List<PricedLine> InOrder()
    {
        lines.Sort(PricedLine.InOrder);
        return lines;
    }
}
