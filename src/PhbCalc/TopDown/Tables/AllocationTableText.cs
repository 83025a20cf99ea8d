namespace PhbCalc.TopDown;

/// <summary>An allocation table as plain text.</summary>
/// <remarks>Rule: spec 4, Allocation table.</remarks>
public static class AllocationTableText
{
    /// <summary>Every band or point with its amount, and the rule between and beyond them.</summary>
    /// <param name="table">The table to explain.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this AllocationTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        CostText text = new();
        Write(text, table);
        return text.ToString();
    }

    internal static void Write(CostText text, AllocationTable table)
    {
        if (table.Kind == AllocationTableKind.PricePerPoint)
        {
            PricePerPoint(text, table.Points[1]);
        }
        else if (table.Kind == AllocationTableKind.Bands)
        {
            Bands(text, table);
        }
        else
        {
            Interpolated(text, table);
        }
    }

    private static void PricePerPoint(CostText text, AllocationPoint whole)
    {
        Fraction price = (Fraction)whole.Amount.Pounds / whole.Points;
        Money shown = Money.FromPounds(price.Round(4));
        string made = whole.Points == 1m ? string.Empty : $" ({whole.Amount} for {Iso.Number(whole.Points)})";
        text.Line($"Each point: {shown} a year{made}; an amount is rounded once, after it is multiplied.");
    }

    private static void Bands(CostText text, AllocationTable table)
    {
        text.Line("Bands of points, both ends included, in pounds a year; a score in no band has no amount.");
        TextTable rows = new(true, true, true);
        rows.Add("From", "To", "Amount");
        foreach (AllocationBand band in table.Bands)
        {
            rows.Add(Iso.Number(band.From), Iso.Number(band.To), band.Amount.ToString());
        }

        text.Table(rows);
    }

    private static void Interpolated(CostText text, AllocationTable table)
    {
        string beyond = table.Extends ? "the first and the last line go on beyond them" : "a score beyond the first or the last has no amount";
        text.Line($"Points in pounds a year, in straight lines from one to the next; {beyond}.");
        TextTable rows = new(true, true);
        rows.Add("Points", "Amount");
        foreach (AllocationPoint point in table.Points)
        {
            rows.Add(Iso.Number(point.Points), point.Amount.ToString());
        }

        text.Table(rows);
    }
}
