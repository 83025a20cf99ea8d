namespace PhbCalc.Data;

/// <summary>Reads the rows of weights.csv.</summary>
internal sealed class WeightRows
{
    private readonly IdIndex keys = new();
    private readonly List<int> rowsOfKeys = [];
    private readonly List<Recipient> recipients = [];
    private readonly List<int> rows = [];

    private readonly Money? total;
    private bool isBoundRefused;

    private WeightRows(Money? total) => this.total = total;

    internal static ValueList<Recipient> Read(CsvTable table, Money? total)
    {
        WeightRows read = new(total);
        while (table.Next())
        {
            read.Add(table);
        }

        ValueList<Recipient> sound = read.recipients.ToValueList();
        read.RefuseTooFine(table, sound);
        return sound;
    }

    private void Add(CsvTable row)
    {
        Recipient recipient = new(
            Key(row), row.RequiredNumber(WeightColumns.Weight), Bound(row, WeightColumns.Floor) ?? Money.Zero, Bound(row, WeightColumns.Cap));
        if (ApportionmentFaults.In(recipient) is { } faults)
        {
            row.Refuse(faults);
        }

        if (row.IsSound)
        {
            recipients.Add(recipient);
            rows.Add(row.Row);
        }
    }

    private string Key(CsvTable row)
    {
        ReadOnlySpan<byte> key = row.Id(WeightColumns.Recipient);
        if (key.IsEmpty)
        {
            return row.RequiredText(WeightColumns.Recipient);
        }

        int number = keys.FindOrAdd(key);
        if (number == rowsOfKeys.Count)
        {
            rowsOfKeys.Add(row.Row);
        }
        else if (row.Wants(WeightColumns.Recipient))
        {
            row.Refuse(WeightColumns.Recipient, WeightFaults.RecipientTwice(CellFaults.Shown(key), rowsOfKeys[number]));
        }

        return keys.Ids[number];
    }

    private Money? Bound(CsvTable row, int column)
    {
        Money? bound = row.Money(column);
        if (WeightFaults.InBound(row.Name(column), bound) is { } fault && row.Wants(column))
        {
            row.Refuse(column, fault);
        }
        else if (bound is not null && total < Money.Zero && !isBoundRefused && row.Wants(column))
        {
            isBoundRefused = true; // It is about the sum: told once, at the first bound of the file.
            row.Refuse(column, WeightFaults.BoundBelowZero(row.Name(column), bound.Value, total.Value));
        }

        return bound;
    }

    /// <summary>Whether weights scale to whole numbers depends on all of them: no sum can be shared over those that do not.</summary>
    private void RefuseTooFine(CsvTable table, ValueList<Recipient> sound)
    {
        List<Fault> faults = [];
        ScaledWeights.Of(sound, faults);
        foreach (Fault fault in faults)
        {
            table.RefuseEarlier(rows[fault.Position!.Value], fault);
        }
    }
}
