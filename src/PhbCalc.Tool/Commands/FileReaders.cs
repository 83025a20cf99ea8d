using PhbCalc.Data;

namespace PhbCalc.Tool.Commands;

/// <summary>Which verb works with which file of a folder. Files that a verb reads only to find faults in them are not among its own.</summary>
internal static class FileReaders
{
    private const int MostShown = 3;

    /// <summary>The files that everybody's plan is priced from.</summary>
    private static readonly string[] Plans =
    [
        PeopleFile.Name, VisitsFile.Name, ItemsFile.Name, PackagesFile.Name, AbsencesFile.Name, RatesFile.Name, SpecialDaysFile.Name, ParityFile.Name, TeamFile.Name, OnCostsFile.Name,
    ];

    /// <summary>The files about a budget besides its price.</summary>
    private static readonly string[] Budgets = [.. Plans, FundingFile.Name, HoldingFile.Name, AssessedContributionsFile.Name, PaymentsFile.Name, VersionsFile.Name];

    /// <summary>The files of the models of need and of clusters, and what care cost.</summary>
    private static readonly string[] Models =
    [
        .. Plans, QuestionnaireFile.Name, AnswersFile.Name, AllocationTableFile.Name, EpisodesFile.Name, AdmissionsFile.Name, TariffFile.Name, ContactsFile.Name, ActualFile.Name,
    ];

    /// <summary>The verbs, in the order in which the help lists them.</summary>
    internal static (string Verb, string[] Files)[] Verbs { get; } =
    [
        ("cost", Plans),
        ("explain", Plans),
        ("agency-rate", [QuotesFile.Name]),
        ("pa-rate", [QuotesFile.Name]),
        ("employ", [PeopleFile.Name, VisitsFile.Name, AbsencesFile.Name, RatesFile.Name, SpecialDaysFile.Name, TeamFile.Name, OnCostsFile.Name]),
        ("providers", [PeopleFile.Name, VisitsFile.Name, AbsencesFile.Name, RatesFile.Name, SpecialDaysFile.Name, TeamFile.Name, OnCostsFile.Name]),
        ("enough", [PeopleFile.Name, VisitsFile.Name, SupportNeedsFile.Name, RatesFile.Name, SpecialDaysFile.Name]),
        ("budget", Budgets),
        ("statement", Budgets),
        ("sense-check", Models),
        ("history", [.. Plans, VersionsFile.Name]),
        ("review", [.. Budgets, SpendingFile.Name]),
        ("wheelchair", [WheelchairsFile.Name]),
        ("change", Plans),
        ("forecast", Budgets),
        ("demand", Plans),
        ("level", [.. Plans, QuestionnaireFile.Name, AnswersFile.Name, AllocationTableFile.Name]),
        ("counts", Budgets),
        ("score", [QuestionnaireFile.Name, AnswersFile.Name]),
        ("allocate", [PeopleFile.Name, QuestionnaireFile.Name, AnswersFile.Name, AllocationTableFile.Name]),
        ("share", [WeightsFile.Name]),
        ("calibrate", [SampleFile.Name]),
        ("cluster", [EpisodesFile.Name, AdmissionsFile.Name, TariffFile.Name, ContactsFile.Name]),
        ("release", [ContractFile.Name]),
        ("compare", [.. Models, RouteFile.Name]),
        ("route", [.. Models, RouteFile.Name]),
        ("contest", [.. Models, RouteFile.Name]),
    ];

    /// <summary>The files that a verb reads from a folder, in the order of the page about files.</summary>
    internal static IReadOnlyList<string> Files { get; } =
    [
        .. Plans[..^5], SupportNeedsFile.Name, .. Plans[^5..], .. Budgets.Except(Plans, StringComparer.Ordinal), SpendingFile.Name, .. Models.Except(Plans, StringComparer.Ordinal), RouteFile.Name, ContractFile.Name, QuotesFile.Name, SampleFile.Name, WeightsFile.Name, WheelchairsFile.Name, PolicyFile.TableName,
    ];

    /// <summary>The first three verbs that work with a file, and how many more.</summary>
    internal static string InShort(string file)
    {
        string[] verbs = [.. Verbs.Where(verb => verb.Files.Contains(file)).Select(verb => verb.Verb)];
        return file == PolicyFile.TableName || verbs.Length <= MostShown ? Of(file) : $"{string.Join(", ", verbs[..MostShown])} and {verbs.Length - MostShown} more";
    }

    /// <summary>The verbs that work with a file, as a list in words.</summary>
    internal static string Of(string file) =>
        file == PolicyFile.TableName ? "every verb that has policies" : string.Join(", ", Verbs.Where(verb => verb.Files.Contains(file)).Select(verb => verb.Verb));
}
