using System.CommandLine;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Options;

/// <summary><c>--private</c>, <c>--quiet</c>, <c>--strict</c>, <c>--no-progress</c>, <c>--allow-other-files</c> and <c>--provenance</c>: the options of every verb about messages.</summary>
internal sealed class SayingOptions
{
    private readonly Option<bool> isPrivate = Of("--private", "Name no person and show no value in errors and notices: for logs and screens that others can see.");
    private readonly Option<bool> isQuiet = Of("--quiet", "Print no notices, only what is wrong.");
    private readonly Option<bool> isStrict = Of("--strict", "End with status 3 if there is a notice.");
    private readonly Option<bool> hidesProgress = Of("--no-progress", "Show no bars while long work goes on.");
    private readonly Option<bool> allowsOtherFiles = Of("--allow-other-files", "Print no notice about files in the folder that are not read.");

    private readonly Option<bool> showsProvenance = Of("--provenance", "Say where the results come from, in a last line and in a member of JSON documents: the versions of phbcalc, of the figures and of the time zones, the stated policies, and the SHA-256 of the files that were read.");

    /// <summary>Adds the options to all verbs.</summary>
    internal SayingOptions(RootCommand root)
    {
        foreach (Option<bool> option in (Option<bool>[])[isPrivate, isQuiet, isStrict, hidesProgress, allowsOtherFiles, showsProvenance])
        {
            root.Add(option);
        }
    }

    internal Saying In(ParseResult parsed) => new()
    {
        IsPrivate = parsed.GetValue(isPrivate),
        IsQuiet = parsed.GetValue(isQuiet),
        IsStrict = parsed.GetValue(isStrict),
        HidesProgress = parsed.GetValue(hidesProgress),
        AllowsOtherFiles = parsed.GetValue(allowsOtherFiles),
        ShowsProvenance = parsed.GetValue(showsProvenance),
    };

    private static Option<bool> Of(string name, string description) => new(name) { Description = description, Recursive = true };
}
