using System.Globalization;

namespace PhbCalc.TopDown;

/// <summary>What can be wrong with an allocation table, and with a score looked up in it.</summary>
internal static class AllocationTableFaults
{
    /// <summary>Scores and sums of pounds stay under this.</summary>
    internal const decimal TooMuch = 1_000_000_000_000m;

    private const string Points = "points";
    private const string From = "points_from";
    private const string To = "points_to";
    private const string Amount = "amount";

    internal static List<Fault>? In(ValueList<AllocationBand> bands)
    {
        FaultList faults = new("table");
        if (bands.Count == 0)
        {
            faults.Add(From, null, "there is no band", "give at least one", "/bands");
        }

        for (int i = 0; i < bands.Count; i++)
        {
            FaultList own = new("band", Iso.Number(i + 1));
            own.AddIfOutside(From, bands[i].From, TooMuch, "/from");
            own.AddIfOutside(To, bands[i].To, TooMuch, "/to");
            own.AddIfOutside(Amount, bands[i].Amount.Pounds, TooMuch);
            if (bands[i].To < bands[i].From)
            {
                own.Add(To, Iso.Number(bands[i].To), "is less than the start of the band", $"write {Iso.Number(bands[i].From)} or more", "/to");
            }

            if (i > 0 && bands[i].From <= bands[i - 1].To)
            {
                own.Add(From, Iso.Number(bands[i].From), $"is in the band before, which ends at {Iso.Number(bands[i - 1].To)}, or under it",
                    "write the bands from the lowest, so that none overlaps the one before", "/from");
            }

            faults.AddOfPart(own.All, "bands", i);
        }

        return faults.All;
    }

    internal static List<Fault>? In(ValueList<AllocationPoint> points, bool extends)
    {
        FaultList faults = new("table");
        if (points.Count < (extends ? 2 : 1))
        {
            faults.Add(Points, null, points.Count == 0 ? "there is no point" : "there is only one point, which has no line to extend", extends ? "give at least two" : "give at least one", "/points");
        }

        for (int i = 0; i < points.Count; i++)
        {
            FaultList own = new("point", Iso.Number(i + 1));
            own.AddIfOutside(Points, points[i].Points, TooMuch);
            own.AddIfOutside(Amount, points[i].Amount.Pounds, TooMuch);
            if (i > 0 && points[i].Points <= points[i - 1].Points)
            {
                own.Add(Points, Iso.Number(points[i].Points), $"is not more than the point before, {Iso.Number(points[i - 1].Points)}",
                    "write the points from the lowest, each once");
            }

            faults.AddOfPart(own.All, "points", i);
        }

        return faults.All;
    }

    internal static List<Fault>? In(Money amount, decimal points)
    {
        FaultList faults = new("table");
        if (amount < Money.Zero || amount.Pounds >= TooMuch)
        {
            faults.Add(Amount, Iso.Number(amount.Pounds), "is out of range", string.Create(CultureInfo.InvariantCulture, $"write a number from 0 to under {TooMuch:#,##0}"));
        }

        faults.AddIfOutside(Points, points, TooMuch);
        if (points == 0m)
        {
            faults.Add(Points, "0", "have no price", "write more than 0");
        }

        return faults.All;
    }

    /// <summary>What is wrong with a score alone; null if nothing is.</summary>
    internal static Fault? InScore(decimal points)
    {
        FaultList faults = new("score");
        faults.AddIfOutside(Points, points, TooMuch);
        return faults.All?[0];
    }

    /// <summary>The fault that no band covers a score.</summary>
    /// <param name="points">The score.</param>
    /// <param name="bands">The bands.</param>
    /// <param name="above">The position of the first band above the score.</param>
    internal static Fault NoBand(decimal points, ValueList<AllocationBand> bands, int above)
    {
        string where = above == 0 ? $"the table starts at {Iso.Number(bands[0].From)}"
            : above == bands.Count ? $"the table ends at {Iso.Number(bands[^1].To)}"
            : $"one band ends at {Iso.Number(bands[above - 1].To)} and the next starts at {Iso.Number(bands[above].From)}";
        return New(points, "is in no band of the allocation table", $"add a band for it, or check the answers ({where})");
    }

    internal static Fault Outside(decimal points, decimal first, decimal last) =>
        New(points, "is outside the points of the allocation table", $"give points from {Iso.Number(first)} to {Iso.Number(last)}, or let the table extend");

    internal static Fault TooLarge(decimal points) => New(
        points, string.Create(CultureInfo.InvariantCulture, $"comes to {TooMuch:#,##0} pounds or more"), "check the points, and the table");

    private static Fault New(decimal points, string problem, string remedy) => new(Points, problem, remedy) { Value = Iso.Number(points) };
}
