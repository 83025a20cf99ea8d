namespace PhbCalc.Data;

/// <summary>What can be wrong with the models that are asked of a caseload.</summary>
internal static class ComparisonReadingFaults
{
    internal static Fault UnknownModel(string name, IEnumerable<string> known) => new("models", "is not a costing model", Nearest.Suggest(name, known)) { Value = name };

    internal static Fault NothingToWorkWith(string model, string files) =>
        new("models", "has nothing to work with", $"add {files}, or leave the model out") { Value = model };

    internal static Fault NeedsYear(string model) => new("year", $"is not given, and model {model} needs it", "give the financial year, such as 2026");

    internal static Fault NeedsEnvelope(string model) => new("envelope", $"is not given, and model {model} needs it", "give what there is for the population, in pounds a year");
}
