namespace PhbCalc.Tool.Tests;

/// <summary>Tables on screens that are too narrow for them.</summary>
public sealed class ScreenTableTests
{
    private static readonly string[] Row = ["P001", "2026-04-01", "£1,209.31", "£62,884.12", "£193,223.99", "£3,193,223.99", "held at a floor since the first of April"];

    [Theory]
    [InlineData(null, "")]
    [InlineData(140, "")]
    [InlineData(100, "")]
    [InlineData(80, "items")]
    [InlineData(97, "")]
    [InlineData(96, "")]
    [InlineData(60, "typical week, indicative year, items")]
    [InlineData(10, "typical week, indicative year, items, to know")]
    public void A_sum_an_id_and_a_date_are_whole_at_any_width_and_what_is_left_out_is_named(int? room, string left)
    {
        string text = Written(room);

        Assert.All((string[])["P001", "2026-04-01", "£3,193,223.99"], cell => Assert.Contains(cell, text, StringComparison.Ordinal));
        string[] notes = [.. text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.StartsWith("Left out", StringComparison.Ordinal))];
        Assert.Equal(left.Length == 0 ? [] : [$"Left out, because the screen has {room} columns: {left}. Widen it."], notes);
        Assert.All(text.Split('\n').Where(line => !line.StartsWith("Left out", StringComparison.Ordinal)), line => Assert.True(line.TrimEnd().Length <= (room is null or < 50 ? 140 : room), line));
    }

    /// <summary>Two columns of values stand one under the other, then three, then keys too; what matters most stands alone, and nothing is left out.</summary>
    [Theory]
    [InlineData(140, "person|from|first|second|third|total")]
    [InlineData(60, "person|from|first second|third|total")]
    [InlineData(52, "person from|first second|third|total")]
    [InlineData(50, "person|from|first second third|total")]
    [InlineData(40, "person from|first second third|total")]
    public void Columns_that_may_stack_stand_one_under_the_other_where_they_do_not_fit(int room, string expected)
    {
        ScreenTable table = new() { FitsInPipes = true, MayStack = true };
        foreach (string header in (string[])["person", "from"])
        {
            table.AddColumn(header, ScreenTable.Holds.Key);
        }

        foreach (string header in (string[])["first", "second", "third"])
        {
            table.AddColumn(header, ScreenTable.Holds.Value);
        }

        table.AddColumn("total", ScreenTable.Holds.Result);
        table.AddRow("P001", "2026-04-01", "£111,111.11", "£222,222.22", "£333,333.33", "£999,999.99");
        using StringWriter writer = new();
        table.Write(writer, room);
        string[] lines = [.. writer.ToString().Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0 && !line.Contains('─', StringComparison.Ordinal))];

        string[] columns = expected.Split('|');
        int height = columns.Max(column => column.Split(' ').Length);
        Assert.Equal(2 * height, lines.Length);
        Assert.Equal(Enumerable.Range(0, height).Select(i => string.Join(' ', columns.Select(column => column.Split(' ').ElementAtOrDefault(i)).OfType<string>())), lines.Take(height).Select(Words));
        Assert.All((string[])["P001", "2026-04-01", "£111,111.11", "£222,222.22", "£333,333.33", "£999,999.99"], cell => Assert.Contains(cell, string.Join('\n', lines), StringComparison.Ordinal));
        Assert.All(lines, line => Assert.True(line.Length <= room, line));

        static string Words(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Written(int? room)
    {
        ScreenTable table = new("Widen it.");
        table.AddColumn("person", ScreenTable.Holds.Key);
        table.AddColumn("from", ScreenTable.Holds.Key);
        table.AddColumn("typical week", ScreenTable.Holds.Value);
        table.AddColumn("indicative year", ScreenTable.Holds.Value);
        table.AddColumn("items", ScreenTable.Holds.Value);
        table.AddColumn("total", ScreenTable.Holds.Result);
        table.AddColumn("to know", ScreenTable.Holds.Words);
        table.AddRow(Row);
        using StringWriter writer = new();
        table.Write(writer, room);
        return writer.ToString();
    }
}
