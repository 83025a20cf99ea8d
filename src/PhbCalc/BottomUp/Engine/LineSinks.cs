namespace PhbCalc.BottomUp;

/// <summary>Takes the lines of visits as they are worked out: a running total, or a list. Totals and full budgets share one engine.</summary>
internal interface ILineSink
{
    /// <summary>Takes a line; if the quantity is 0, so is the amount.</summary>
    /// <param name="kind">What is paid for.</param>
    /// <param name="visit">The position of the visit in the plan.</param>
    /// <param name="version">The version of the rates.</param>
    /// <param name="band">The band.</param>
    /// <param name="quantity">Minutes, occurrences, or days in force; times the weeks of the cycle in a typical week.</param>
    /// <param name="pence">The amount, rounded.</param>
    void Add(PaidFor kind, int visit, PricedVersion version, int band, int quantity, long pence);
}

/// <summary>What a line of a visit pays for, in the order of the lines.</summary>
/// <param name="Part">The visits, the minutes added up to the least charge, or keeping a carer on while visits are stopped.</param>
/// <param name="Days">The days of absence for which a carer is kept on.</param>
internal readonly record struct PaidFor(VisitPart Part, int Days = 0)
{
    /// <summary>The visits that are made.</summary>
    internal static PaidFor Visits => default;
}

/// <summary>A part of what a visit costs.</summary>
internal enum VisitPart
{
    /// <summary>The visits that are made.</summary>
    Visits,

    /// <summary>The minutes added up to the least charge.</summary>
    LeastCharge,

    /// <summary>What is paid for visits that an absence stops.</summary>
    Retainer,
}

/// <summary>Takes the lines of some visits only.</summary>
internal interface IVisitSink : ILineSink
{
    /// <summary>Whether a visit is to be counted.</summary>
    /// <param name="visit">The position of the visit in the plan.</param>
    bool Takes(int visit);
}

/// <summary>Keeps every line that has a quantity.</summary>
internal readonly struct LineList() : ILineSink
{
    private readonly List<PricedLine> lines = [];

    public void Add(PaidFor kind, int visit, PricedVersion version, int band, int quantity, long pence)
    {
        if (quantity > 0)
        {
            lines.Add(new(kind, visit, version, band, quantity, pence));
        }
    }

    /// <summary>The lines by visit, then band, then version.</summary>
    internal List<PricedLine> InOrder()
    {
        lines.Sort(PricedLine.InOrder);
        return lines;
    }
}

/// <summary>Adds lines up and forgets them.</summary>
internal struct PenceTotal : ILineSink
{
    internal long Pence { get; private set; }

    public void Add(PaidFor kind, int visit, PricedVersion version, int band, int quantity, long pence) => Pence += pence;
}

/// <summary>A line of a visit as the engine makes it.</summary>
/// <param name="Kind">What is paid for.</param>
/// <param name="Visit">The position of the visit in the plan.</param>
/// <param name="Version">The version of the rates.</param>
/// <param name="Band">The band.</param>
/// <param name="Quantity">Minutes, occurrences, or days in force.</param>
/// <param name="Pence">The amount, rounded.</param>
internal readonly record struct PricedLine(PaidFor Kind, int Visit, PricedVersion Version, int Band, int Quantity, long Pence)
{
    /// <summary>Visits as read, then what is paid for, then bands as in the card, then versions.</summary>
    internal static int InOrder(PricedLine left, PricedLine right) =>
        left.Visit != right.Visit ? left.Visit - right.Visit
        : left.Kind.Part != right.Kind.Part ? left.Kind.Part - right.Kind.Part
        : left.Band != right.Band ? left.Band - right.Band
        : left.Version.Index - right.Version.Index;
}
