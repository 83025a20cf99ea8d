namespace PhbCalc.Tool.Help;

/// <summary>The verbs in the order and the groups in which help lists them, each with one line and with command lines to try.</summary>
internal static class VerbGuide
{
    /// <summary>The groups.</summary>
    internal static readonly ValueList<VerbGroup> Groups =
    [
        new("To begin with",
        [
            new("new", "make files to start from", "new ours --xlsx", "new teams --like employment"),
            new("check", "say what is in a folder, what is wrong and what is odd", "check samples/caseload"),
            new("convert", "CSV files to a workbook or to Parquet, and back", "convert samples/first first.xlsx", "convert samples/caseload tables --to parquet"),
        ]),
        new("A budget",
        [
            new("cost", "everybody's budget from the care plan", "cost samples/caseload --year 2026", "cost samples/caseload --year 2026 --lines --out results"),
            new("explain", "one person's budget, every line and why", "explain samples/caseload --person P010 --year 2026"),
            new("budget", "who pays for it, how it is held, what is paid when", "budget samples/budget --year 2026", "budget samples/budget --year 2026 --person MAYA-1"),
            new("statement", "tell the person, in plain words", "statement samples/budget --year 2026 --person MAYA-1", "statement samples/budget --year 2026 --before samples/budget/before --out statements"),
            new("sense-check", "compare each plan with the indicative sum", "sense-check samples/caseload --year 2026", "sense-check samples/caseload --year 2026 --pack --out panel"),
            new("enough", "compare the support with what people need", "enough samples/enough --year 2026", "enough samples/enough --year 2026 --person NIGHT-1"),
            new("history", "why budgets changed, line by line", "history samples/budget --before samples/budget/before --year 2026", "history samples/budget --before samples/budget/before --year 2026 --person MAYA-1"),
            new("review", "compare what was spent with the plan", "review samples/budget --year 2026 --as-at 2026-08-31"),
            new("wheelchair", "a personal wheelchair budget: who pays what", "wheelchair samples/wheelchairs/wheelchairs.csv", "wheelchair samples/wheelchairs/wheelchairs.csv --explain"),
        ]),
        new("Rates and employing",
        [
            new("agency-rate", "an agency rate from local quotes", "agency-rate samples/oxfordshire/quotes.csv"),
            new("agency-build-up", "what an agency's visits have to cost, step by step", "agency-build-up --on 2025-04-06 --pay 12.60 --hours 30 --travel-minutes 10"),
            new("pa-rate", "a rate for personal assistants", "pa-rate samples/oxfordshire/wages.csv --on 2026-04-01"),
            new("employ", "what employing personal assistants costs", "employ samples/caseload --year 2026", "employ samples/employing --year 2026 --explain"),
            new("nic", "employer's National Insurance, row by row", "nic samples/oxfordshire/pay.csv"),
            new("providers", "an agency or personal assistants, side by side", "providers samples/caseload --year 2026", "providers samples/caseload --year 2026 --person P010"),
        ]),
        new("Groups of people",
        [
            new("score", "points from a questionnaire of needs", "score samples/caseload"),
            new("allocate", "pounds from points, within an envelope", "allocate samples/caseload --envelope 3200000 --contingency 0.1"),
            new("calibrate", "fit an allocation table to past costs", "calibrate samples/northamptonshire/sample.csv --method isotonic"),
            new("share", "share one sum by weights, to the penny", "share samples/northamptonshire/weights.csv --total 34200.00 --explain"),
            new("change", "what new rates or policies change, and for whom", "change samples/caseload --rates samples/caseload/change/rates.csv --year 2026", "change samples/budget/before samples/budget --year 2026 --person MAYA-1"),
            new("forecast", "what a caseload will cost, month by month", "forecast samples/caseload --year 2026 --envelope 2900000", "forecast samples/caseload --year 2026 --scenario award=uprate:4%"),
            new("demand", "which hours people buy, by service, day and hour", "demand samples/caseload --year 2026"),
            new("level", "make one area of several, year by year", "level samples/areas/north samples/areas/south --year 2026 --damp 0.01"),
            new("counts", "how many budgets there are, small numbers hidden", "counts samples/caseload --year 2026 --quarter 1"),
        ]),
        new("Money between organisations",
        [
            new("cluster", "price clusters or contacts of mental health care", "cluster samples/northamptonshire/clusters --year 2014", "cluster samples/northamptonshire/contacts --year 2024 --lines"),
            new("release", "release a block contract step by step", "release samples/leeds/contract.csv --per quarter", "release samples/leeds/contract.csv --explain"),
        ]),
        new("Comparing models",
        [
            new("compare", "several costing models over the same people", "compare samples/caseload --models bottom-up,points --year 2026 --envelope 2400000"),
            new("route", "the right model for each person, by rules", "route samples/mixed --year 2026", "route samples/mixed --year 2026 --person M08"),
            new("contest", "how good one model is, and for whom it is not", "contest samples/caseload --model points", "contest samples/caseload --model points --person P010"),
        ]),
        new("Figures, files and help",
        [
            new("data", "published figures, with their sources", "data", "data minimum-wage --on 2026-04-01"),
            new("merge", "put the results of parts together", "merge part1 part2 --out results"),
            new("help", "read about a topic or a verb", "help dates", "help cost"),
            new("completion", "complete words with the Tab key", "completion bash"),
        ]),
    ];

    /// <summary>What help says about a verb; null if the verb does not exist.</summary>
    internal static VerbHelp? Find(string verb) => Groups.SelectMany(group => group.Verbs).FirstOrDefault(help => help.Name == verb);
}

/// <summary>Verbs that belong together.</summary>
/// <param name="Title">What for.</param>
/// <param name="Verbs">The verbs.</param>
internal sealed record VerbGroup(string Title, ValueList<VerbHelp> Verbs);

/// <summary>What help says about a verb besides its description.</summary>
/// <param name="Name">The verb.</param>
/// <param name="Summary">One line.</param>
/// <param name="Examples">Command lines to try in the root of the repository.</param>
internal sealed record VerbHelp(string Name, string Summary, params ValueList<string> Examples);
