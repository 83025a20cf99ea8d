namespace PhbCalc.Data;

/// <summary>What the rows of answers.csv say of one person, kept small: there can be millions.</summary>
/// <param name="domains">How many domains the questionnaire has.</param>
/// <param name="firstRow">The person's first row.</param>
internal sealed class PersonAnswers(int domains, int firstRow)
{
    private readonly int[] rows = new int[domains];
    private readonly int[] levels = new int[domains];

    internal int FirstRow => firstRow;

    /// <summary>How many of the person's rows are about no domain that is known.</summary>
    internal int RowsWithoutDomain { get; set; }

    /// <summary>The position of the level in each domain.</summary>
    internal ReadOnlySpan<int> Levels => levels;

    /// <summary>How many domains have no row.</summary>
    internal int Missing => rows.AsSpan().Count(0);

    /// <summary>The row that answers a domain; 0 if there is none.</summary>
    internal int Row(int domain) => rows[domain];

    internal void Add(int domain, int level, int row) => (levels[domain], rows[domain]) = (level, row);
}
