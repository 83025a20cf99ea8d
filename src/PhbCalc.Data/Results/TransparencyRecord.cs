using System.Globalization;
using PhbCalc.Comparison;

namespace PhbCalc.Data.Results;

/// <summary>
/// A record in the form of the UK's Algorithmic Transparency Recording Standard, filled from a run as far as a run can know: what, who, which data by their hashes, how near, for whom not, and which limits. The rest is blank, and says so.
/// </summary>
/// <remarks>
/// This type is immutable. Rule: spec 10, Contest. Fields have the names, order and numbers of version 2.1 of the standard. A run knows nothing of the organisation: what it has to write is <see cref="RecordField.ToComplete"/>.
/// </remarks>
public sealed record TransparencyRecord
{
    internal TransparencyRecord(ValueList<RecordField> fields) => Fields = fields;

    /// <summary>The fields, in the order of the standard.</summary>
    public ValueList<RecordField> Fields { get; }

    /// <summary>How many fields the organisation still has to complete.</summary>
    public int Blanks => Fields.Count(one => one.ToComplete is not null);

    /// <summary>Fills the record.</summary>
    /// <param name="result">How close the model comes, and how it treats different people.</param>
    /// <param name="provenance">The program that worked it out, with the files and policies.</param>
    /// <returns>The record. It names no person, and shows no more about few people than the result does.</returns>
    public static TransparencyRecord Of(ModelContestResult result, Provenance provenance)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(provenance);
        return new(new RecordWriter(result, provenance).Fields());
    }
}

/// <summary>A field of a transparency record.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="TransparencyRecord"/>. Rule: spec 10, Contest.</remarks>
/// <param name="Number">The number of the field: <c>2.4.2.7</c>.</param>
/// <param name="Section">The section that it is in.</param>
/// <param name="Name">What it is called: <c>Model performance</c>.</param>
/// <param name="Lines">What the run says, line by line; empty if it says nothing.</param>
/// <param name="ToComplete">What the organisation has to write; null if nothing is missing.</param>
public sealed record RecordField(string Number, string Section, string Name, ValueList<string> Lines, string? ToComplete)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>Fills the fields of a record.</summary>
internal sealed class RecordWriter(ModelContestResult result, Provenance provenance)
{
    private const string Metadata = "Metadata";
    private const string Overview = "Tier 1: Overview";
    private const string Owner = "Tier 2: Owner and responsibility";
    private const string Rationale = "Tier 2: Description and rationale";
    private const string Process = "Tier 2: Decision-making process";
    private const string System = "Tier 2: Tool specification, system";
    private const string Model = "Tier 2: Tool specification, model";
    private const string Data = "Tier 2: Tool specification, data";
    private const string Risks = "Tier 2: Risks, mitigations and impact assessments";

    private readonly List<RecordField> fields = [];

    internal ValueList<RecordField> Fields()
    {
        AddOwner();
        AddUse();
        AddModel();
        AddData();
        AddRisks();
        return [.. fields];
    }

    private void AddOwner()
    {
        Blank("0.1", Metadata, "ID", "is given when the record is published");
        Whole("0.2", Metadata, "Standard version", "2.1: the numbers and names of the fields below");
        Blank("0.3", Metadata, "Date of completion", "the day on which the record is published");
        Whole("1.1", Overview, "Name", $"Yearly sums of personal health budgets by the model {result.Model}");
        Part("1.2", Overview, "Description", "how the sum is used, and why this way was chosen", "Works out what a person's care comes to, in pounds a year.", result.Description, "A person can be shown the lines that make the sum up, and which answers would change it.");
        Blank("1.3", Overview, "URL of the website", "where people find out more");
        Blank("1.4", Overview, "Contact email", "whom people ask");
        Blank("2.1.1", Owner, "Organisation or department", "who is responsible for its use");
        Blank("2.1.2", Owner, "Team", "the team that is responsible");
        Blank("2.1.3", Owner, "Senior responsible owner", "the role of the person who is accountable");
        Blank("2.1.4", Owner, "External supplier involvement", "whether somebody else made or runs it; if so their name, Companies House number, role, procurement procedure and access to data (2.1.4.1 to 2.1.4.5)");
    }

    private void AddUse()
    {
        Whole("2.2.1", Rationale, "Detailed description", result.Description, "Sums are exact decimals, and each line is rounded to the penny once. The same files give the same sums. Nothing is learned while it runs.");
        Part("2.2.2", Rationale, "Scope", "for whom the sums are meant, and for what they must not be used", [Covers, .. result.NotApplicable.Select(reason => $"No sum: {reason.Reason}, {People(reason.People)}.")]);
        Blank("2.2.3", Rationale, "Benefit", "what is better for people and for the organisation");
        Blank("2.2.4", Rationale, "Previous process", "how budgets were set before");
        Blank("2.2.5", Rationale, "Alternatives considered", "other ways that were weighed; phbcalc compare sets models side by side");
        Blank("2.3.1", Process, "Process integration", "where in the process the sum is used, and by whom");
        Part("2.3.2", Process, "Provided information", "who sees it", "A sum in pounds a year for each person, with the lines that make it up and their sources.");
        Part("2.3.3", Process, "Frequency and scale of usage", "how often it is used, and for how many decisions a year", $"This run was over {People(result.Coverage.People)}.");
        Blank("2.3.4", Process, "Human decisions and review", "who decides, and how a sum can be set aside");
        Blank("2.3.5", Process, "Required training", "what those who use it have learnt");
        Part("2.3.6", Process, "Appeals and review", "how, to whom and by when a person appeals", "For one person, phbcalc contest --person tells the answers that would change the sum, each with the amount, the nearest first.");
    }

    private void AddModel()
    {
        Part("2.4.1.1", System, "System architecture", "where it runs, and which systems it is part of", $"phbcalc {provenance.Version}, a program that reads files and writes files. It uses no network, no clock and no random numbers.", $"Published figures, version {provenance.Figures}.");
        Blank("2.4.1.2", System, "Phase", "idea, design, development, beta or pilot, production, or retired");
        Blank("2.4.1.3", System, "Maintenance", "how often rates, tables and figures are looked at, and by whom");
        Whole("2.4.1.4", System, "Models", result.Model);
        Whole("2.4.2.1", Model, "Model name", result.Model);
        Whole("2.4.2.2", Model, "Model version", $"phbcalc {provenance.Version}, with the files of 2.4.2.8.");
        Whole("2.4.2.3", Model, "Model task", "To work out a sum of money a year for one person.");
        Whole("2.4.2.4", Model, "Model input", Listed(provenance.Inputs.Select(file => file.Name)));
        Whole("2.4.2.5", Model, "Model output", "Pounds a year in whole pence, with its lines; or that there is no sum, and why.");
        Whole("2.4.2.6", Model, "Model architecture", [result.Description, provenance.Policies is { } policies ? $"Policies stated: {string.Join(' ', policies.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}" : "Every policy has its default."]);
        Whole("2.4.2.7", Model, "Model performance", [.. Performance()]);
        Whole("2.4.2.8", Model, "Datasets", [.. provenance.Inputs.Select(file => $"{file.Name}, SHA-256 {file.Sha256}")]);
        Part("2.4.2.9", Model, "Dataset purposes", "what each other file is for, if it is not plain", "actual.csv says what care cost, and is what the sums are measured by; the others are what they are worked out from.");
    }

    private void AddData()
    {
        string[] groups = [.. result.Parts.Select(part => part.GroupName).Concat(result.Hidden.Select(hidden => hidden.GroupName)).OfType<string>().Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal)];
        Part("2.4.3.1", Data, "Source data name", "from which systems the files were taken, and when", Listed(provenance.Inputs.Select(file => file.Name)));
        Whole("2.4.3.2", Data, "Data modality", "Tables: names, words, dates and numbers.");
        Blank("2.4.3.3", Data, "Data description", "what the files hold, in a few sentences");
        Whole("2.4.3.4", Data, "Data quantities", $"{People(result.Coverage.People)}; the past cost is known, and compared, of {People(result.Coverage.Compared)}.");
        Part("2.4.3.5", Data, "Sensitive attributes", "which of these are protected characteristics, and which others matter", "What people need for their health is such an attribute in itself.", groups.Length == 0 ? "No groups were looked at." : $"Groups that were looked at: {Listed(groups)}.");
        Part("2.4.3.6", Data, "Data completeness and representativeness", "whether those for whom the cost is known are like the others", [Covers, .. NotCompared]);
        Blank("2.4.3.7", Data, "Source data URL", "where the data can be had, or that they cannot");
        Blank("2.4.3.8", Data, "Data collection", "for which purpose and how they were collected");
        Part("2.4.3.9", Data, "Data cleaning", "what was done before the files were read", "Files with a faulty row are refused as a whole, with every fault.");
        Blank("2.4.3.10", Data, "Data sharing agreements", "under which agreements the data are shared");
        Blank("2.4.3.11", Data, "Data access and storage", "who has access, where the data are kept, and how long");
    }

    private void AddRisks()
    {
        Blank("2.5.1", Risks, "Impact assessments", "name, description, date and link of each, such as those of data protection and of equality");
        Part("2.5.2", Risks, "Risks and mitigations", "what is done about each, and which others there are", [.. Limits()]);
    }

    private string Covers => $"The model has a sum for {result.Coverage.Answered.ToString("#,##0", CultureInfo.InvariantCulture)} of {People(result.Coverage.People)}.";

    private string[] NotCompared => result.Coverage.Compared == result.Coverage.Answered ? [] : [$"A sum, but no past cost: {People(result.Coverage.Answered - result.Coverage.Compared)}. The figures leave them out."];

    private IEnumerable<string> Performance()
    {
        foreach (string finding in ContestText.Findings(result))
        {
            yield return finding;
        }

        if (result.All is not { } all)
        {
            yield break;
        }

        yield return $"Mean error (MAE) {Pounds(all.Errors.MeanAbsolute)}; root of the mean square (RMSE) {Pounds(all.Errors.RootMeanSquare)}; mean error as a share of the cost (MAPE) {Percent(all.Accuracy.MeanAbsolutePercentageError)}; R squared {all.Accuracy.RSquared?.ToString("0.000000", CultureInfo.InvariantCulture) ?? "-"}.";
        if (all.Errors.Within.Count > 0)
        {
            yield return $"Near to the cost: {string.Join("; ", all.Errors.Within.Select(within => $"within {within.Band} {Percent(within.Share)}"))}.";
        }

        foreach (ContestPart part in result.Parts)
        {
            yield return $"By {part.Title}, {part.Label}: {People(part.Figures.People)}, bias {Signed(part.Figures.Accuracy.Bias)}, MAE {Pounds(part.Figures.Errors.MeanAbsolute)}.";
        }

        foreach (ModelStability change in result.Stability.Where(change => change.Tried > 0))
        {
            yield return $"With {change.Change} for everybody, {change.Changed.ToString("#,##0", CultureInfo.InvariantCulture)} of {People(change.Tried)} have another sum, by {Pounds(change.MeanChange)} on average.";
        }
    }

    /// <summary>What the figures cannot say.</summary>
    private IEnumerable<string> Limits()
    {
        if (result.Coverage.Answered < result.Coverage.People)
        {
            yield return $"No sum by this model: {People(result.Coverage.People - result.Coverage.Answered)}.";
        }

        yield return "The past cost is what was paid, and not what was needed: where too little was paid, a model that is near to it gives too little again.";
        yield return "If the model was fitted to these costs, its figures here are no proof: measure it on costs that it has not seen.";
        foreach (HiddenParts hidden in result.Hidden)
        {
            yield return $"By {hidden.Title}: {ContestText.Of(hidden, result.SuppressBelow)}";
        }

        foreach (ContestPart part in result.Parts.Where(part => part is { By: ContestBy.Group, Figures.Accuracy.Bias: not null } && result.All?.Accuracy.Bias is { } bias && part.Figures.Accuracy.Bias < bias))
        {
            yield return $"{part.Title} {part.Label} has less beside its cost than all together: {Signed(part.Figures.Accuracy.Bias)} beside {Signed(result.All!.Accuracy.Bias)}.";
        }
    }

    private void Blank(string number, string section, string name, string toComplete) => fields.Add(new(number, section, name, [], toComplete));

    /// <summary>A field that the run can complete.</summary>
    private void Whole(string number, string section, string name, params ValueList<string> lines) => fields.Add(new(number, section, name, lines, null));

    /// <summary>A field of which the run knows a part.</summary>
    private void Part(string number, string section, string name, string toComplete, params ValueList<string> lines) => fields.Add(new(number, section, name, lines, toComplete));

    private static string Listed(IEnumerable<string> names) => names.Any() ? string.Join(", ", names) : "no files";

    private static string People(int people) => people == 1 ? "1 person" : $"{people.ToString("#,##0", CultureInfo.InvariantCulture)} people";

    private static string Pounds(Money? sum) => sum?.ToString() ?? "-";

    private static string Signed(decimal? share) => share is { } given ? $"{(given * 100m).ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture)}%" : "-";

    private static string Percent(decimal? share) => share is { } given ? $"{(given * 100m).ToString("0.00", CultureInfo.InvariantCulture)}%" : "-";
}
