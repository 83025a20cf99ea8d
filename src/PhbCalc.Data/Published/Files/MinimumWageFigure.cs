namespace PhbCalc.Data;

/// <summary>What a row of minimum-wage.csv holds.</summary>
/// <param name="Band">The name of the band.</param>
/// <param name="MinAge">The youngest age it is for; null if it is not for an age.</param>
/// <param name="MaxAge">The oldest age; null if there is none.</param>
/// <param name="Rate">The rate in pounds.</param>
/// <param name="IsDaily">Whether it is by the day, not by the hour.</param>
internal sealed record MinimumWageFigure(string Band, int? MinAge, int? MaxAge, Money Rate, bool IsDaily)
{
    internal string Unit => IsDaily ? "pounds a day" : "pounds an hour";

    /// <summary>The ages it is for: <c>18-20</c>, <c>21 and over</c>; null if it is not for an age.</summary>
    internal string? Ages => MinAge is null ? null
        : MaxAge is null ? FormattableString.Invariant($"{MinAge} and over")
        : FormattableString.Invariant($"{MinAge}-{MaxAge}");

    /// <summary>Whether both are for some age.</summary>
    internal bool SharesAnAgeWith(MinimumWageFigure other) =>
        MinAge is { } min && other.MinAge is { } otherMin && min <= (other.MaxAge ?? int.MaxValue) && otherMin <= (MaxAge ?? int.MaxValue);
}
