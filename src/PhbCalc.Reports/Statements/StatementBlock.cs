namespace PhbCalc.Reports;

/// <summary>A section of a statement: what stands under one heading.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Blocks">What stands under it, in order.</param>
internal sealed record StatementSection(string Heading, ValueList<StatementBlock> Blocks);

/// <summary>A part of a section, of whichever kind, before it is HTML or plain text.</summary>
internal abstract record StatementBlock;

/// <summary>A sentence or several; the one sum stands out.</summary>
internal sealed record StatementParagraph(string Text, bool StandsOut = false) : StatementBlock;

/// <summary>Sentences of one kind, one under the other.</summary>
internal sealed record StatementList(ValueList<string> Items) : StatementBlock;

/// <summary>Facts by name; an unknown value has a line to fill in by hand.</summary>
internal sealed record StatementFacts(ValueList<(string Name, string? Value)> Facts) : StatementBlock;

/// <summary>A table in columns, in groups that each have a heading, or in one group without a heading.</summary>
/// <param name="Caption">What the table is about.</param>
/// <param name="Columns">The columns; the last one holds sums.</param>
/// <param name="Groups">The groups.</param>
internal sealed record StatementTable(string Caption, ValueList<StatementColumn> Columns, ValueList<StatementGroup> Groups) : StatementBlock
{
    /// <summary>The total of the last column, as a row below all others with its name; null if nothing is added up.</summary>
    internal (string Name, string Sum)? Total { get; init; }
}

/// <summary>A column.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="IsNumber">Whether it holds numbers, which stand to the right.</param>
internal sealed record StatementColumn(string Heading, bool IsNumber = false)
{
    /// <summary>Whether a cell needs the heading before it where there are no columns, in plain text; numbers do.</summary>
    internal bool NeedsHeading { get; init; } = IsNumber;
}

/// <summary>Rows that belong together.</summary>
/// <param name="Heading">What they are about; null if the table has no groups.</param>
/// <param name="About">Notes on it; blank for none.</param>
/// <param name="Rows">The rows, each with a cell a column.</param>
internal sealed record StatementGroup(string? Heading, string About, ValueList<ValueList<string>> Rows);
