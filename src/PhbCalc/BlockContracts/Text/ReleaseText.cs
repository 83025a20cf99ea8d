namespace PhbCalc.BlockContracts;

/// <summary>Releases of block contracts as plain text, for the two who have to sign: commissioner and provider.</summary>
/// <remarks>Rule: spec 6, Commissioner and Provider.</remarks>
public static class ReleaseText
{
    /// <summary>
    /// How the contract and its guarantee are made up, what each period releases with what of it is stranded with the provider beside it, what
    /// people spend, and where the commissioner pays twice.
    /// </summary>
    /// <param name="plan">The release to explain.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this ReleasePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return ReleaseWriter.Write(plan);
    }

    /// <summary>The largest guarantee of each year that never pays twice; or where there is none, and what is short.</summary>
    /// <param name="release">The gentlest release to explain.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this GentlestRelease release)
    {
        ArgumentNullException.ThrowIfNull(release);
        CostText text = new();
        text.Line("The gentlest release: in each year the largest guarantee with which nothing is paid twice");
        TextTable table = new(false, true, true, true, true, true, true);
        table.Add("Year", "Value", "PHB spending", "Share", "Guaranteed", "Released", "Short");
        foreach ((GentlestYear year, Ratio share) in release.Years.Zip(Gentlest.Shares(release.Years)))
        {
            table.Add(
                Iso.Number(year.Number), year.Value.ToString(), year.Spend.ToString(), ScheduleWords.Percent(share), year.Guaranteed.ToString(),
                (year.Value - year.Guaranteed).ToString(), year.Shortfall == Money.Zero ? string.Empty : year.Shortfall.ToString());
        }

        table.RemoveEmptyColumns();
        text.Table(table);
        text.Paragraph(release.IsFeasible
            ? "The guarantee is what spending leaves of the contract, or the share of the year before if that is less, down to the whole penny."
            : $"No guarantee avoids paying twice: spending is above the whole contract by {release.Shortfall}. Find that sum, or plan for less spending.");
        text.Line("What is released is a saving only as far as the provider can avoid the cost: explain a release by these shares to see what is stranded.");
        return text.ToString();
    }
}
