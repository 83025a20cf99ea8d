using System.Diagnostics;

namespace PhbCalc;

/// <summary>
/// Finds the numbers to hide in a table with totals. A reader can imagine any table without numbers below zero that has the numbers shown. In such a table, one number is more only if,
/// around a cycle of hidden cells, others are more and fewer by as much. So a number that has to be hidden needs cycles enough to be at least the least number that is shown.
/// They are found one by one, each the cheapest way from its row back to its column, and their cells are hidden.
/// A zero beside a total of few people tells of what kind each of these people is not: it is hidden too, so that it may be more than zero.
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
    private readonly bool[,] mayHide;

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
        mayHide = new bool[rows, columns];
        foreach ((int row, int column) in Cells())
        {
            mayHide[row, column] = true;
        }
    }

    /// <summary>What has to be hidden: row by row, with the totals last.</summary>
    internal static ValueList<ValueList<bool>> Find(PeopleTable table, int least) => new HidingSearch(table, least).Find();

    /// <summary>What has to be hidden of a table of two categories whose totals of rows were published or hidden before. The totals of its columns are the same in every table of these people: they are hidden as if they stood alone.</summary>
    /// <param name="table">How many people there are.</param>
    /// <param name="least">The least number that is shown.</param>
    /// <param name="areHidden">Whether the total of each row is hidden, and of all rows last. A hidden row shows nothing but zeros of columns without people.</param>
    internal static ValueList<ValueList<bool>> FindWithin(PeopleTable table, int least, ValueList<bool> areHidden)
    {
        HidingSearch search = new(table, least);
        ValueList<bool> ofColumns = Find(new(["all"], table.Categories, [[.. Enumerable.Range(0, table.Categories.Count).Select(column => (int)table.Of(null, column))]]), least)[0];
        foreach ((int row, int column) in search.Cells())
        {
            bool isRowTotal = column == search.columns - 1;
            bool isColumnTotal = row == search.rows - 1;
            bool isHidden = isColumnTotal && !isRowTotal ? ofColumns[column] : areHidden[row] && (isRowTotal || search.people[search.rows - 1, column] > 0 || ofColumns[column]);
            search.hidden[row, column] = isHidden;
            search.mayHide[row, column] = isHidden || !(isRowTotal || isColumnTotal);
        }

        return search.Find();
    }

    private ValueList<ValueList<bool>> Find()
    {
        (int Row, int Column)[] telling = [.. Cells().Where(cell => IsFew(people[cell.Row, cell.Column]) || TellsOfFew(cell.Row, cell.Column))];
        foreach ((int row, int column) in telling)
        {
            hidden[row, column] = true;
        }

        foreach ((int row, int column) in telling)
        {
            Protect(row, column, people[row, column] == 0 ? 1 : least);
        }

        return [.. Enumerable.Range(0, rows).Select(row => Enumerable.Range(0, columns).Select(column => hidden[row, column]).ToValueList())];
    }

    private bool IsFew(long number) => number > 0 && number < least;

    /// <summary>Whether a number is a zero that tells of what kind few people are not. A zero of a kind that nobody has tells no more of them than of everybody.</summary>
    private bool TellsOfFew(int row, int column)
    {
        long ofRow = people[row, columns - 1];
        long ofColumn = people[rows - 1, column];
        return people[row, column] == 0 && (IsFew(people[rows - 1, columns - 1]) || (IsFew(ofRow) && ofColumn > 0) || (IsFew(ofColumn) && ofRow > 0));
    }

    private IEnumerable<(int Row, int Column)> Cells() => Enumerable.Range(0, rows).SelectMany(row => Enumerable.Range(0, columns).Select(column => (row, column)));

    private bool IsMirrored(int row, int column) => (row == rows - 1) != (column == columns - 1);

    /// <summary>Hides cells until a reader may believe that this one has so many people.</summary>
    private void Protect(int row, int column, long enough)
    {
        Array.Copy(people, thought, people.Length);
        (int from, int to) = IsMirrored(row, column) ? (rows + column, row) : (row, rows + column);
        for (long missing = enough - people[row, column]; missing > 0;)
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

    /// <summary>
    /// The cells of the cheapest way from one row or column to another, without one cell. There always is one: through the totals, which can all be more, or, where totals stay, through the rows:
    /// a total that is shown is of enough people, and so any row may have them all.
    /// </summary>
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
                if (isDone[next] || (row, column) == without || !mayHide[row, column] || (!isMore && thought[row, column] == 0))
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

        if (cost[to] == long.MaxValue)
        {
            throw new UnreachableException("No way to hide a number.");
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
