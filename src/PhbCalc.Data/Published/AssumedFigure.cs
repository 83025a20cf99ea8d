namespace PhbCalc.Data;

/// <summary>One published figure that is assumed for a year more, raised by a share of its own.</summary>
/// <remarks>This type is immutable. Rule: spec 3b, Years that are not published yet.</remarks>
/// <param name="Name">The name of the figure (<c>minimum-wage</c>).</param>
/// <param name="Share">The share by which its sums are raised (0.03 is 3%): over -1, at most 1, with at most six decimals.</param>
public sealed record AssumedFigure(string Name, decimal Share)
{
    /// <summary>The name of the figure, as <c>phbcalc data</c> lists it.</summary>
    public string Name
    {
        get;
        init => field = Given.NotNull(value, "name");
    }
    = Given.NotNull(Name, "name");

    /// <summary>What is assumed of a year.</summary>
    /// <exception cref="InvalidInputException">Something is wrong: all faults are reported.</exception>
    internal static YearAssumed Year(decimal? upratedBy, bool thresholds, ValueList<AssumedFigure> each, FigureTables tables)
    {
        List<Fault> faults = [];
        Uprating? wages = upratedBy is { } share ? By(share, faults) : null;
        List<(string, Uprating)> named = [];
        string[] names = [.. tables.All.Where(table => table.CanBeAssumed).Select(table => table.Name)];
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < each.Count; i++)
        {
            if (each[i] is not { } figure)
            {
                faults.Add(Given.Null("each", i));
                continue;
            }

            if (!names.Contains(figure.Name, StringComparer.Ordinal))
            {
                faults.Add(FigureFaults.CannotBeAssumed(figure.Name, names).Under("each", i));
            }
            else if (!seen.Add(figure.Name))
            {
                faults.Add(FigureFaults.AssumedTwice(figure.Name).Under("each", i));
            }

            List<Fault> own = [];
            named.Add((figure.Name, By(figure.Share, own) ?? Uprating.None));
            faults.AddRange(own.Select(fault => (fault with { Path = "/share" }).Under("each", i)));
        }

        InvalidInputException.ThrowIfAny(faults);
        return new(wages, thresholds, named);
    }

    private static Uprating? By(decimal share, List<Fault> faults)
    {
        try
        {
            return Uprating.By(share);
        }
        catch (InvalidInputException exception)
        {
            faults.AddRange(exception.Faults);
            return null;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
