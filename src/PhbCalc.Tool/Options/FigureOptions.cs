using System.CommandLine;
using PhbCalc.Data;

namespace PhbCalc.Tool;

/// <summary><c>--figures</c> and <c>--uprate</c>: figures of the caller's own, and figures that nobody has published yet.</summary>
internal sealed class FigureOptions
{
    private readonly Option<string?> folder = new("--figures")
    {
        Description = "A folder with published figures to add to those of phbcalc, such as minimum-wage.csv with next year's rows.",
        HelpName = "DIR",
    };

    private readonly Option<decimal?> uprate = new("--uprate")
    {
        Description = "Assume figures for one more year than is published: the last value raised by this share (0.03 is 3%, 0 leaves it). They are marked as assumed.",
        HelpName = "SHARE",
        CustomParser = OptionText.Number,
    };

    private readonly DatesOption dates;

    internal FigureOptions(Command command, DatesOption dates)
    {
        this.dates = dates;
        command.Add(folder);
        command.Add(uprate);
    }

    /// <summary>The figures to work with.</summary>
    /// <exception cref="InvalidFilesException">A file of the folder is wrong.</exception>
    internal PublishedFigures Of(ParseResult parsed)
    {
        PublishedFigures figures = PublishedFigures.Bundled;
        figures = parsed.GetValue(folder) is { } own ? figures.AddedFrom(own, dates.Reading(parsed)) : figures;
        figures = parsed.GetValue(uprate) is { } share ? figures.Assuming(share) : figures;
        CurrentRun.Figures = figures.Version;
        return figures;
    }
}
