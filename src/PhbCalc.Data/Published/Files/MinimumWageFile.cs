using PhbCalc.Data.Csv;
using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>minimum-wage.csv: the minimum wage by band.</summary>
internal static class MinimumWageFile
{
    private const int Band = 2;
    private const int MinAge = 3;
    private const int MaxAge = 4;
    private const int Rate = 5;
    private const int Unit = 6;
    private const int OldestAge = 120;

    private static readonly WordTable<bool> Units = new("a unit of the minimum wage", ("hour", false), ("day", true));

    internal static FigureFile<MinimumWageFigure> File { get; } = new(
        "minimum-wage", "National Minimum Wage and National Living Wage", "the minimum wage",
        "valid_from", "valid_to", "band", "min_age", "max_age", "rate_gbp", "unit", "source", "confidence", "checked_on")
    {
        Read = (row, _) => Read(row),
        Key = figure => figure.Band,
        Text = figure => FigureText.Sum(figure.Rate),
        Unit = figure => figure.Unit,
        Raise = (figure, uprating) => figure with { Rate = uprating.ToPenny(figure.Rate) },
        TakesThePlaceOf = (figure, other) => figure.SharesAnAgeWith(other),
        ClashWithinKey = OtherAgesOrUnit,
        ClashOnADay = (figure, other) =>
            figure.SharesAnAgeWith(other.Value) ? FigureFaults.SameAges(figure.Ages!, other.Key, other.From!.Value, other.To) : null,
        ClashAsAWhole = rows => rows.All(row => row.Value.MinAge is null) ? [(0, FigureFaults.NoAges())] : [],
    };

    internal static MinimumWages Of(IEnumerable<FigureRow<MinimumWageFigure>> rows) => new(
    [
        .. from band in rows.ByKey()
           let first = band.First().Value
           select new MinimumWageBand(band.Key, first.MinAge, first.MaxAge, new(band.Key, band.Dated(File, figure => figure.Rate))),
    ]);

    private static MinimumWageFigure Read(CsvTable row)
    {
        string band = row.RequiredText(Band);
        int? minAge = row.WholeOrBlank(MinAge, 0, OldestAge);
        int? maxAge = row.WholeOrBlank(MaxAge, 0, OldestAge);
        bool isDaily = row.RequiredWord(Unit, Units) ?? false;
        bool areAges = maxAge is null || maxAge >= minAge;
        row.RefuseUnless(areAges, MaxAge, field => FigureFaults.AgesFromTo(field, FigureText.Number(maxAge!.Value)));
        row.RefuseUnless(!isDaily || minAge is null, Unit, FigureFaults.DayUnitForAges);
        return new(band, minAge, maxAge, row.Sum(Rate), isDaily);
    }

    private static Fault? OtherAgesOrUnit(MinimumWageFigure figure, MinimumWageFigure other) =>
        figure.MinAge != other.MinAge ? FigureFaults.OtherAges("min_age", figure.MinAge, other.Band, other.Ages ?? "none")
        : figure.MaxAge != other.MaxAge ? FigureFaults.OtherAges("max_age", figure.MaxAge, other.Band, other.Ages ?? "none")
        : figure.IsDaily != other.IsDaily ? FigureFaults.OtherUnit("unit", Units.Word(figure.IsDaily), other.Band, Units.Word(other.IsDaily))
        : null;
}

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
