namespace PhbCalc.Data;

/// <summary>In which rows of a file the things of each person stood. There can be millions, so it is two lists of numbers.</summary>
/// <param name="rows">The row of each thing, person by person in the order of the caseload.</param>
/// <param name="starts">Where those of each person start in that list, and its end.</param>
internal sealed class PersonSpans(int[] rows, int[] starts)
{
    /// <summary>No people.</summary>
    internal static PersonSpans None { get; } = new([], [0]);

    /// <summary>The row of one of a person's things; of the first if it is not said which.</summary>
    internal int RowOf(int person, int? position) => rows[starts[person] + (position ?? 0)];
}
