using System.Numerics;

namespace PhbCalc.Budgets;

/// <summary>Rounds a table of parts to whole pence so that rows and columns add up.</summary>
/// <remarks>
/// Every part is its exact value rounded down or up, every row sums to its line, and every column is its exact sum rounded down or up: up for the largest fractions of a penny, and of equal fractions for the first.
/// It first rounds everything down. It then gives the pennies left over in the rows to columns. If a row has none left for a column, it moves one from another
/// column of that row, which can get one from another row. Rule: spec 7, Who funds it: both rows and columns meet (controlled rounding).
/// </remarks>
internal static class FundingTable
{
    /// <summary>The largest denominator for 128-bit whole numbers: they hold pence of up to 10^14 times this, over some thousand rows.</summary>
    private const long MostDenominator = 1_000_000_000_000;

    private const long MostPence = 100_000_000_000_000;

    /// <summary>The parts of each row, in pence.</summary>
    /// <param name="rows">The pence of each row, and the share of each column in them; the shares sum to 1.</param>
    /// <param name="columns">How many columns there are.</param>
    internal static long[][] Of((long Pence, Ratio[] Shares)[] rows, int columns)
    {
        BigInteger denominator = 1;
        foreach (Ratio share in rows.Select(row => row.Shares).Distinct().SelectMany(shares => shares))
        {
            denominator *= share.Denominator / BigInteger.GreatestCommonDivisor(denominator, share.Denominator);
        }

        return denominator <= MostDenominator && Array.TrueForAll(rows, row => row.Pence is > -MostPence and < MostPence)
            ? new RoundedTable<Int128>(rows, columns, (Int128)denominator).Parts
            : new RoundedTable<BigInteger>(rows, columns, denominator).Parts;
    }
}

/// <summary>A table that is being rounded.</summary>
/// <typeparam name="T">Whole numbers wide enough for pence times the common denominator.</typeparam>
internal sealed class RoundedTable<T>
    where T : IBinaryInteger<T>
{
    private readonly bool[][] isCut;
    private readonly bool[][] isRaised;
    private readonly long[] left;

    internal RoundedTable((long Pence, Ratio[] Shares)[] rows, int columns, T denominator)
    {
        Parts = Array.ConvertAll(rows, _ => new long[columns]);
        isCut = Array.ConvertAll(rows, _ => new bool[columns]);
        isRaised = Array.ConvertAll(rows, _ => new bool[columns]);
        left = new long[rows.Length];
        T[] fractions = new T[columns];
        for (int row = 0; row < rows.Length; row++)
        {
            left[row] = rows[row].Pence;
            for (int column = 0; column < columns; column++)
            {
                Ratio share = rows[row].Shares[column];
                T exact = T.CreateChecked(rows[row].Pence) * T.CreateChecked(share.Numerator) * (denominator / T.CreateChecked(share.Denominator));
                (T whole, T rest) = T.DivRem(exact, denominator);
                (whole, rest) = T.IsNegative(rest) ? (whole - T.One, rest + denominator) : (whole, rest);
                Parts[row][column] = long.CreateChecked(whole);
                left[row] -= Parts[row][column];
                isCut[row][column] = rest != T.Zero;
                fractions[column] += rest;
            }
        }

        Raise(fractions, denominator);
    }

    /// <summary>The parts of each row, in pence.</summary>
    internal long[][] Parts { get; }

    /// <summary>Gives the pennies left over to columns: first the whole pennies of each, then one more to as many columns as needed.</summary>
    private void Raise(T[] fractions, T denominator)
    {
        for (int column = 0; column < fractions.Length; column++)
        {
            for (T pennies = fractions[column] / denominator; pennies > T.Zero; pennies--)
            {
                TakeOne(column, new bool[Parts.Length]);
            }
        }

        foreach (int column in Enumerable.Range(0, fractions.Length).Where(column => fractions[column] % denominator != T.Zero).OrderByDescending(column => fractions[column] % denominator))
        {
            TakeOne(column, new bool[Parts.Length]);
        }
    }

    /// <summary>Gives a column a penny from a row that has one left, or from another column of a row that can get one elsewhere.</summary>
    private bool TakeOne(int column, bool[] seen)
    {
        for (int row = 0; row < Parts.Length; row++)
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
        Parts[row][column] += raised ? 1 : -1;
    }
}
