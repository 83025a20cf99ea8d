using System.CommandLine;
using PhbCalc.Data;

namespace PhbCalc.Tool;

/// <summary><c>--dates</c>: how dates are written in the files.</summary>
internal sealed class DatesOption
{
    private readonly Option<string> dates = new("--dates")
    {
        Description = "How dates are written in the files: iso (2026-04-06) or uk (06/04/2026).",
        DefaultValueFactory = _ => "iso",
    };

    internal DatesOption(Command command)
    {
        dates.AcceptOnlyFromAmong("iso", "uk");
        command.Add(dates);
    }

    internal ReadOptions Reading(ParseResult parsed) =>
        new() { Dates = parsed.GetValue(dates) == "uk" ? DateForm.Uk : DateForm.Iso, Notices = NoticesOfFiles.Heard };
}
