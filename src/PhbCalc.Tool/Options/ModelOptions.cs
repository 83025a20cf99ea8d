using System.CommandLine;
using PhbCalc.TopDown;

namespace PhbCalc.Tool.Options;

/// <summary><c>--year</c>, <c>--envelope</c> and <c>--contingency</c>: what costing models need besides the files.</summary>
internal sealed class ModelOptions
{
    private readonly Option<int?> year = new("--year")
    {
        Description = "The financial year, by the calendar year in which it starts, for models that cost plans or teams.",
        HelpName = "YYYY",
        CustomParser = OptionText.FinancialYear,
    };

    private readonly Option<Money?> envelope;

    private readonly Option<decimal?> contingency = new("--contingency")
    {
        Description = "With --envelope: the share of it to keep for what nobody can foresee, such as 0.1; without it, none.",
        HelpName = "SHARE",
        CustomParser = OptionText.Percentage,
    };

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="command">The verb.</param>
    /// <param name="useOfEnvelope">What the verb does with the envelope, for the help: <c>the model envelope shares it</c>.</param>
    internal ModelOptions(Command command, string useOfEnvelope)
    {
        envelope = new("--envelope") { Description = $"The sum there is, in pounds a year: {useOfEnvelope}.", HelpName = "POUNDS", CustomParser = OptionText.Pounds };
        command.Add(envelope);
        command.Add(contingency);
        command.Add(year);
    }

    /// <summary>The year that plans and teams are costed for; null if none is given.</summary>
    internal FinancialYear? Year(ParseResult parsed) => parsed.GetValue(year) is { } start ? new FinancialYear(start) : null;

    /// <summary>The envelope; null if none is given.</summary>
    /// <exception cref="UsageException">A contingency is given without an envelope to keep it from.</exception>
    internal Envelope? Envelope(ParseResult parsed) => parsed.GetValue(envelope) is { } pounds ? new Envelope(pounds, parsed.GetValue(contingency) ?? 0m)
        : parsed.GetValue(contingency) is null ? null
        : throw new UsageException("--contingency needs --envelope; write --envelope POUNDS too.");

    /// <summary>The same for a verb that can go on without some people.</summary>
    /// <exception cref="UsageException">The envelope would be shared among those who are left.</exception>
    internal Envelope? Envelope(ParseResult parsed, CaseloadOptions caseload) => Envelope(parsed) is { } whole && caseload.KeepsGoing(parsed)
        ? throw new UsageException("--keep-going and --envelope cannot go together: the envelope is for everybody, and would be compared with, or shared among, those who are left. Leave out one of the two.")
        : Envelope(parsed);
}
