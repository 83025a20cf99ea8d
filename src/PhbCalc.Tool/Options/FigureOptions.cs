using System.CommandLine;
using System.Globalization;
using PhbCalc.Data;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Options;

/// <summary><c>--figures</c>, <c>--uprate</c>, <c>--uprate-thresholds</c> and <c>--assume</c>: the user's own figures, and figures that are not published yet.</summary>
internal sealed class FigureOptions
{
    private readonly Option<string?> folder = new("--figures")
    {
        Description = "A folder with published figures to add to those of phbcalc, such as minimum-wage.csv with next year's rows.",
        HelpName = "DIR",
    };

    private readonly Option<decimal?> uprate = new("--uprate")
    {
        Description = "Assume figures for one more year than is published: the last value raised by this share (0.03 is 3%, 0 leaves it). Thresholds of National Insurance, the Employment Allowance and limits of pensions stay as they are. All are marked as assumed.",
        HelpName = "SHARE",
        CustomParser = OptionText.Percentage,
    };

    private readonly Option<bool> thresholds = new("--uprate-thresholds")
    {
        Description = "With --uprate: raise thresholds of National Insurance, the Employment Allowance and limits of pensions too.",
    };

    private readonly Option<string[]> assume = new("--assume")
    {
        Description = "Assume one figure for one more year, raised by a share of its own, such as minimum-wage=0.041. Repeat it for more.",
        HelpName = "NAME=SHARE",
    };

    private readonly CurrentRun run;
    private readonly DatesOption dates;

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="command">The verb.</param>
    /// <param name="run">The run that works with the figures.</param>
    /// <param name="dates">How dates are written.</param>
    /// <param name="areAssumed">Whether a year of the figures that the verb uses can be assumed at all.</param>
    internal FigureOptions(Command command, CurrentRun run, DatesOption dates, bool areAssumed = true)
    {
        (this.run, this.dates) = (run, dates);
        command.Add(folder);
        if (areAssumed)
        {
            command.Add(uprate);
            command.Add(thresholds);
            command.Add(assume);
        }
    }

    /// <summary>Whether figures other than those of phbcalc are given.</summary>
    internal bool AreGiven(ParseResult parsed) => parsed.GetValue(folder) is not null || AreAssumed(parsed);

    /// <summary>Whether a year of figures is assumed.</summary>
    internal bool AreAssumed(ParseResult parsed) => parsed.GetValue(uprate) is not null || parsed.GetValue(assume) is { Length: > 0 };

    /// <summary>The figures that differ from those of phbcalc, in words; empty if none do.</summary>
    internal IEnumerable<string> InWords(ParseResult parsed) =>
    [
        .. parsed.GetValue(folder) is { } own ? [$"the figures of {Path.GetFileName(Path.TrimEndingDirectorySeparator(own))}"] : (string[])[],
        .. parsed.GetValue(uprate) is { } share ? [$"published figures times {(1m + share).ToString(CultureInfo.InvariantCulture)}"] : (string[])[],
        .. parsed.GetValue(assume) ?? [],
    ];

    /// <summary>The figures to work with.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="years">For how many unpublished years figures are assumed, on request.</param>
    /// <exception cref="InvalidFilesException">A file of the folder is wrong.</exception>
    internal PublishedFigures Of(ParseResult parsed, int years = 1)
    {
        PublishedFigures figures = PublishedFigures.Bundled;
        figures = parsed.GetValue(folder) is { } own ? figures.AddedFrom(own, dates.Reading(parsed)) : figures;
        decimal? share = parsed.GetValue(uprate);
        ValueList<AssumedFigure> each = (parsed.GetValue(assume) ?? []).Select(Assumed).ToValueList();
        bool raisesThresholds = parsed.GetValue(thresholds);
        if (raisesThresholds && share is null)
        {
            throw new UsageException("--uprate-thresholds needs --uprate; write --uprate 0.03 too, or --assume employment-allowance=0.03.");
        }

        for (int year = 0; year < years && (share is not null || each.Count > 0); year++)
        {
            figures = figures.Assuming(share, raisesThresholds, each);
        }

        run.Figures = figures;
        return figures;
    }

    /// <exception cref="UsageException">It is not a name and a share.</exception>
    private static AssumedFigure Assumed(string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && decimal.TryParse(text[(equals + 1)..], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal share)
            ? new(text[..equals], share)
            : throw new UsageException($"--assume: '{text}' is not a figure and a share; write it like minimum-wage=0.041.");
    }
}
