using System.Globalization;
using PhbCalc.Employment;

namespace PhbCalc.Data;

/// <summary>By how much sums of money are raised for a year that is not published.</summary>
internal readonly record struct Uprating
{
    private readonly decimal share;

    private Uprating(decimal share) => this.share = share;

    /// <summary>Nothing is raised.</summary>
    internal static Uprating None { get; }

    /// <summary>An uprating by a share: 0.03 is 3%.</summary>
    /// <exception cref="InvalidInputException">The share is not over -1 and at most 1, or has more than six decimals.</exception>
    internal static Uprating By(decimal share)
    {
        bool isShare = share is > -1m and <= 1m && decimal.Round(share, 6, MidpointRounding.ToZero) == share;
        return isShare ? new(share) : throw new InvalidInputException([FigureFaults.NotAShare(share)]);
    }

    /// <summary>A sum raised, to the nearest penny, halves up.</summary>
    internal Money ToPenny(Money sum) => (sum * (1m + share)).ToPenny();

    /// <summary>A sum raised, to the nearest pound, halves up.</summary>
    internal Money ToPound(Money sum) => Money.FromPounds(decimal.Round((sum * (1m + share)).Pounds, 0, MidpointRounding.AwayFromZero));

    /// <summary>A threshold raised, each of its sums to the nearest pound.</summary>
    internal EarningsThreshold ToPound(EarningsThreshold threshold) => new(ToPound(threshold.Weekly), ToPound(threshold.Monthly), ToPound(threshold.Annual));

    /// <summary>What was done: "the last value raised by 3%".</summary>
    internal string Basis(string raised) => share == 0m
        ? "the last value, unchanged"
        : string.Create(CultureInfo.InvariantCulture, $"{raised} {(share > 0m ? "raised" : "lowered")} by {decimal.Abs(share) * 100m:0.######}%");
}

/// <summary>Makes the rows of a year that is not published.</summary>
internal static class Assumptions
{
    /// <summary>A row for each key that ends and that no other row takes the place of.</summary>
    internal static IEnumerable<FigureRow<T>> Of<T>(FigureFile<T> file, ValueList<FigureRow<T>> rows, Uprating uprating, string basis) =>
        from key in rows.ByKey()
        let last = key.Last()
        where file.CanBeAssumed && last.To is not null && !rows.Any(row => row.From > last.To && file.TakesThePlaceOf(row.Value, last.Value))
        select Next(file, [last], uprating, basis);

    private static FigureRow<T> Next<T>(FigureFile<T> file, FigureRow<T>[] last, Uprating uprating, string basis)
    {
        DatedSeries<T> published = new(file.Called, last.Dated(file, value => value));
        LocalDate end = last[0].To!.Value;
        // The year from the next day on: the end of February is not always its 28th day.
        LocalDate to = end.PlusDays(1).PlusYears(1).PlusDays(-1);
        Dated<T> assumed = published.Assuming(value => file.Raise is { } raise ? raise(value, uprating) : value, to, basis).Figures[^1];
        return new(last[0].Key, assumed.Value, assumed.ValidFrom, assumed.ValidTo, assumed.Source!);
    }
}
