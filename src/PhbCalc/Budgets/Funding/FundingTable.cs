namespace PhbCalc.Budgets;

/// <summary>Rounds a table of parts to whole pence so that rows and columns meet.</summary>
/// <remarks>
/// Every part is its exact value rounded down or up, every row sums to its line, and every column is its exact sum rounded down or up: up for the largest fractions of a penny, for the first of equal ones.
/// First everything is rounded down. The pennies that are left over in the rows are then handed to columns; where a row has none left for a column, one is moved on from another
/// column of that row which can have it from another row. Rule: spec 7, Who funds it: both rows and columns meet (controlled rounding).
/// </remarks>
internal sealed class FundingTable
{
    private readonly long[][] parts;
    private readonly bool[][] isCut;
    private readonly bool[][] isRaised;
    private readonly long[] left;

    internal FundingTable((long Pence, Ratio[] Shares)[] rows, int columns)
    {
        parts = Array.ConvertAll(rows, _ => new long[columns]);
        isCut = Array.ConvertAll(rows, _ => new bool[columns]);
        isRaised = Array.ConvertAll(rows, _ => new bool[columns]);
        left = new long[rows.Length];
        Fraction[] fractions = new Fraction[columns];
        Array.Fill(fractions, 0);
        for (int row = 0; row < rows.Length; row++)
        {
            left[row] = rows[row].Pence;
            for (int column = 0; column < columns; column++)
            {
                Fraction exact = Fraction.Of(rows[row].Shares[column]) * new Fraction(rows[row].Pence, 1);
                long whole = Floor(exact);
                parts[row][column] = whole;
                left[row] -= whole;
                Fraction rest = exact - new Fraction(whole, 1);
                isCut[row][column] = rest != 0;
                fractions[column] += rest;
            }
        }

        Raise(fractions);
    }

    /// <summary>The parts of a row, in pence.</summary>
    internal long[] Row(int row) => parts[row];

    private static long Floor(Fraction pence) => (long)(pence.Numerator.Sign < 0 ? -((pence.Denominator - 1 - pence.Numerator) / pence.Denominator) : pence.Whole());

    /// <summary>Hands the pennies that are left to columns: the whole ones of each first, then one more to as many columns as it takes.</summary>
    private void Raise(Fraction[] fractions)
    {
        foreach (int column in Enumerable.Range(0, fractions.Length).SelectMany(column => Enumerable.Repeat(column, (int)fractions[column].Whole())))
        {
            TakeOne(column, new bool[parts.Length]);
        }

        foreach (int column in Enumerable.Range(0, fractions.Length).OrderByDescending(column => fractions[column] - new Fraction(fractions[column].Whole(), 1)))
        {
            if (fractions[column] != new Fraction(fractions[column].Whole(), 1))
            {
                TakeOne(column, new bool[parts.Length]);
            }
        }
    }

    /// <summary>Gives a column a penny of a row that has one left, or that another column of the row can have elsewhere.</summary>
    private bool TakeOne(int column, bool[] seen)
    {
        for (int row = 0; row < parts.Length; row++)
        {
            if (!isCut[row][column] || isRaised[row][column] || seen[row])
            {
                continue;
            }

            if (left[row] > 0)
            {
                left[row]--;
                Set(row, column, raised: true);
                return true;
            }

            seen[row] = true;
            for (int other = 0; other < isRaised[row].Length; other++)
            {
                if (isRaised[row][other] && TakeOne(other, seen))
                {
                    Set(row, other, raised: false);
                    Set(row, column, raised: true);
                    return true;
                }
            }
        }

        return false;
    }

    private void Set(int row, int column, bool raised)
    {
        isRaised[row][column] = raised;
        parts[row][column] += raised ? 1 : -1;
    }
}
