namespace PhbCalc;

/// <summary>
/// Finds the numbers to hide in a table with totals. A reader can imagine any table without numbers below zero that has the numbers shown. In such a table, one number is more only if,
/// around a cycle of hidden cells, others are more and fewer by as much. So a number that has to be hidden needs cycles enough to be at least the least number that is shown.
/// They are found one by one, each the cheapest way from its row back to its column, and their cells are hidden.
/// </summary>
/// <remarks>
/// The cells are those of the table with its totals. Each row and each column sums to zero if totals of one row or one column count as negative: those are the <c>mirrored</c> cells.
/// A step from a row to a column takes from a cell, a step back adds to one; in mirrored cells it is the other way. It is the flow of least cost that statistical offices use for tables of two dimensions.
/// </remarks>
internal sealed class HidingSearch
{
    private readonly int rows;
    private readonly int columns;
    private readonly long least;
    private readonly long[,] people;
    private readonly long[,] thought;
    private readonly bool[,] hidden;

    private HidingSearch(PeopleTable table, long least)
    {
        (rows, columns, this.least) = (table.Groups.Count + 1, table.Categories.Count + 1, least);
        people = new long[rows, columns];
        for (int row = 0; row < rows - 1; row++)
        {
            for (int column = 0; column < columns - 1; column++)
            {
                long number = table.People[row][column];
                people[row, column] = number;
                people[row, columns - 1] += number;
                people[rows - 1, column] += number;
                people[rows - 1, columns - 1] += number;
            }
        }

        thought = new long[rows, columns];
        hidden = new bool[rows, columns];
    }

    /// <summary>What has to be hidden: row by row, with the totals last.</summary>
    internal static ValueList<ValueList<bool>> Find(PeopleTable table, int least)
    {
        HidingSearch search = new(table, least);
        (int Row, int Column)[] few = [.. search.Cells().Where(cell => search.people[cell.Row, cell.Column] is > 0 and var number && number < least)];
        foreach ((int row, int column) in few)
        {
            search.hidden[row, column] = true;
        }

        foreach ((int row, int column) in few)
        {
            search.Protect(row, column);
        }

        return [.. Enumerable.Range(0, search.rows).Select(row => Enumerable.Range(0, search.columns).Select(column => search.hidden[row, column]).ToValueList())];
    }

    private IEnumerable<(int Row, int Column)> Cells() => Enumerable.Range(0, rows).SelectMany(row => Enumerable.Range(0, columns).Select(column => (row, column)));

    private bool IsMirrored(int row, int column) => (row == rows - 1) != (column == columns - 1);

    /// <summary>Hides cells until a reader may believe that this one has enough people.</summary>
    private void Protect(int row, int column)
    {
        Array.Copy(people, thought, people.Length);
        (int from, int to) = IsMirrored(row, column) ? (rows + column, row) : (row, rows + column);
        for (long missing = least - people[row, column]; missing > 0;)
        {
            List<(int Row, int Column, bool IsMore)> way = CheapestWay(from, to, (row, column));
            long step = way.Where(cell => !cell.IsMore).Select(cell => thought[cell.Row, cell.Column]).Append(missing).Min();
            foreach ((int i, int j, bool isMore) in way)
            {
                thought[i, j] += isMore ? step : -step;
                hidden[i, j] = true;
            }

            missing -= step;
        }
    }

    /// <summary>The cells of the cheapest way from one row or column to another, without one cell. There always is one: through the totals, which can all be more.</summary>
    private List<(int Row, int Column, bool IsMore)> CheapestWay(int from, int to, (int Row, int Column) without)
    {
        int count = rows + columns;
        long[] cost = new long[count];
        int[] before = new int[count];
        bool[] isDone = new bool[count];
        Array.Fill(cost, long.MaxValue);
        cost[from] = 0;
        PriorityQueue<int, (long Cost, int Node)> open = new();
        open.Enqueue(from, (0, from));
        while (open.TryDequeue(out int node, out _) && node != to)
        {
            if (isDone[node])
            {
                continue;
            }

            isDone[node] = true;
            (int start, int end) = node < rows ? (rows, count) : (0, rows);
            for (int next = start; next < end; next++)
            {
                (int row, int column, bool isMore) = Step(node, next);
                if (isDone[next] || (row, column) == without || (!isMore && thought[row, column] == 0))
                {
                    continue;
                }

                long total = cost[node] + Cost(row, column);
                if (total < cost[next])
                {
                    (cost[next], before[next]) = (total, node);
                    open.Enqueue(next, (total, next));
                }
            }
        }

        List<(int Row, int Column, bool IsMore)> way = [];
        for (int node = to; node != from; node = before[node])
        {
            way.Add(Step(before[node], node));
        }

        return way;
    }

    private (int Row, int Column, bool IsMore) Step(int from, int to)
    {
        (int row, int column) = from < rows ? (from, to - rows) : (to, from - rows);
        return (row, column, from < rows == IsMirrored(row, column));
    }

    /// <summary>What hiding a cell costs: nothing if it is hidden, otherwise its people. A zero comes after all numbers, since readers may know that it must be zero, a total after that, and the total of all last.</summary>
    private long Cost(int row, int column)
    {
        long all = people[rows - 1, columns - 1] + 1;
        bool isRowTotal = column == columns - 1;
        bool isColumnTotal = row == rows - 1;
        return hidden[row, column] ? 0
            : isRowTotal && isColumnTotal ? 1_000 * all
            : isRowTotal || isColumnTotal ? (10 * all) + people[row, column]
            : people[row, column] == 0 ? 2 * all
            : 1 + people[row, column];
    }
}
