namespace PhbCalc.Data;

/// <summary>Finds out whether years follow each other by twelve months, and which one does not.</summary>
internal sealed class YearStarts
{
    private const int MonthsInYear = 12;
    private const int LastYear = 9999;

    private int count;
    private (int Year, LocalDate Start)? first;
    private LocalDate? last;
    private bool isBroken;

    /// <summary>The start of the first year whose start could be read; null if there is none.</summary>
    internal LocalDate? First => first?.Start;

    /// <summary>Adds a year, and says when it should start instead; null if that is when it starts, or nobody knows.</summary>
    /// <remarks>A year that is left out shifts all that come after it; that is one slip and not many. A slip in one year shifts none.</remarks>
    /// <param name="start">When it starts; null if that could not be read.</param>
    internal LocalDate? ExpectedInsteadOf(LocalDate? start)
    {
        int year = count++;
        if (start is not { } given)
        {
            return null;
        }

        LocalDate? before = last;
        last = given;
        if (first is not { } from)
        {
            first = (year, given);
            return null;
        }

        LocalDate? expected = Later(from.Start, year - from.Year);
        if (given == expected || (isBroken && given == Later(before!.Value, 1)))
        {
            return null;
        }

        isBroken = true;
        return expected;
    }

    /// <summary>A day so many years later; null if the calendar ends before.</summary>
    private static LocalDate? Later(LocalDate start, int years) => start.Year + years >= LastYear ? null : start.PlusMonths(years * MonthsInYear);
}
