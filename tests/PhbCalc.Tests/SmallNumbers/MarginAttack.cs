namespace PhbCalc.Tests;

/// <summary>
/// Somebody who wants to know what is hidden, the slow and obvious way: adds and subtracts every choice of rows and columns (each sums to its total), takes off what is shown, and looks whether what is left
/// is a sum of hidden numbers about few people.
/// </summary>
internal sealed class MarginAttack
{
    private readonly int rows;
    private readonly int columns;

    internal MarginAttack(HiddenNumbers hidden)
    {
        (rows, columns) = (hidden.Hidden.Count, hidden.Hidden[0].Count);
        Cells = [.. Enumerable.Range(0, rows).SelectMany(row => Enumerable.Range(0, columns).Select(column =>
            (hidden.Table.Of(row < rows - 1 ? row : null, column < columns - 1 ? column : null), hidden.IsHidden(row < rows - 1 ? row : null, column < columns - 1 ? column : null))))];
    }

    /// <summary>Every number and total, row by row.</summary>
    internal (long People, bool IsHidden)[] Cells { get; }

    /// <summary>The sums of one or more hidden numbers that follow from what is shown and are about some people, but fewer than so many.</summary>
    internal IEnumerable<long> Found(int least) => Sums().Where(sum => sum.People > 0 && sum.People < least).Select(sum => sum.People);

    /// <summary>The hidden zeros that follow from what is shown, since a sum of them is zero: the position of each in <see cref="Cells"/>.</summary>
    internal HashSet<int> FoundZeros() => [.. Sums().Where(sum => sum.People == 0).SelectMany(sum => sum.Hidden)];

    /// <summary>The zeros that tell of what kind few people are not: those in a row or column whose total is of few people, but for kinds that nobody has.</summary>
    internal IEnumerable<int> TellingZeros(int least) => Enumerable.Range(0, Cells.Length).Where(i =>
    {
        long ofRow = Cells[(i / columns * columns) + columns - 1].People;
        long ofColumn = Cells[((rows - 1) * columns) + (i % columns)].People;
        return Cells[i].People == 0 && (IsFew(Cells[^1].People) || (ofRow > 0 && IsFew(ofColumn)) || (ofColumn > 0 && IsFew(ofRow)));

        bool IsFew(long people) => people > 0 && people < least;
    });

    /// <summary>Every sum of hidden numbers that follows from what is shown.</summary>
    private IEnumerable<(long People, int[] Hidden)> Sums()
    {
        int lines = rows + columns;
        int ways = 1;
        for (int line = 0; line < lines; line++)
        {
            ways *= 3;
        }

        for (int way = 0; way < ways; way++)
        {
            long[] factors = new long[Cells.Length];
            for (int line = 0, rest = way; line < lines; line++, rest /= 3)
            {
                int sign = (rest % 3) - 1;
                for (int i = 0; i < (line < rows ? columns : rows); i++)
                {
                    (int row, int column) = line < rows ? (line, i) : (i, line - rows);
                    bool isTotal = line < rows ? column == columns - 1 : row == rows - 1;
                    factors[(row * columns) + column] += isTotal ? -sign : sign;
                }
            }

            int[] hidden = [.. Enumerable.Range(0, Cells.Length).Where(i => Cells[i].IsHidden && factors[i] != 0)];
            if (hidden.All(i => factors[i] > 0))
            {
                yield return (hidden.Sum(i => Cells[i].People), hidden);
            }
        }
    }
}
