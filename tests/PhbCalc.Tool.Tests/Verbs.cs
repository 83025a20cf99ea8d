using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

/// <summary>Every verb over the samples, as one line each: what it reads, and what it is told.</summary>
internal static class Verbs
{
    internal static readonly IReadOnlyList<(string Line, bool Writes)> All =
    [
        ("cost samples/caseload --year 2026 --lines", true),
        ("cost samples/first --year 2026", true),
        ("explain samples/caseload --person P010 --year 2026", false),
        ("agency-rate samples/oxfordshire/quotes.csv", true),
        ("agency-build-up --on 2025-04-06 --pay 12.60 --hours 30 --travel-minutes 10 --miles 2 --per-mile 0.45 --sick-pay 0.0275 --training 0.0173 --overhead 0.25 --margin 0.03 --lines", true),
        ("pa-rate samples/oxfordshire/wages.csv --on 2026-04-01", true),
        ("employ samples/enough/team.csv --year 2026 --start 2026-04-01", true),
        ("employ samples/caseload --year 2026", true),
        ("employ samples/employing --year 2026 --lines", true),
        ("nic samples/oxfordshire/pay.csv", true),
        ("providers samples/caseload --year 2026", true),
        ("providers samples/employing --year 2026 --years 2 --uprate 0.03", true),
        ("enough samples/enough --year 2026 --week", true),
        ("budget samples/budget --year 2026 --lines", true),
        ("statement samples/budget --year 2026 --person OLU-1", false),
        ("sense-check samples/caseload --year 2026 --envelope 2400000", true),
        ("history samples/budget --before samples/budget/before --year 2026", true),
        ("review samples/budget --year 2026 --as-at 2026-08-31", true),
        ("wheelchair samples/wheelchairs/wheelchairs.csv --policy samples/wheelchairs/policy.csv", true),
        ("change samples/budget/before samples/budget --year 2026 --paid-until 2026-06-30", true),
        ("change samples/caseload --rates samples/caseload/change/rates.csv --year 2026", true),
        ("forecast samples/budget --year 2026 --by-funder --payments --lines --scenario growth=people:+3%", true),
        ("demand samples/caseload --year 2026", true),
        ("level samples/areas/north samples/areas/south --year 2026 --damp 0.01", true),
        ("level samples/tables/east samples/tables/west --by points --damp 0.1", true),
        ("counts samples/caseload --year 2026 --quarter 1", true),
        ("score samples/caseload --lines", true),
        ("allocate samples/caseload --envelope 3200000 --contingency 0.1 --lines", true),
        ("share samples/northamptonshire/weights.csv --total 34200.00", true),
        ("calibrate samples/northamptonshire/sample.csv --method isotonic --contingency 0.15", true),
        ("cluster samples/northamptonshire/clusters --year 2014 --lines", true),
        ("cluster samples/northamptonshire/contacts --year 2024 --lines", true),
        ("release samples/leeds/contract.csv --per quarter", true),
        ("compare samples/caseload --models bottom-up,points,pa --year 2026 --envelope 2400000", true),
        ("route samples/mixed --year 2026", true),
        ("route samples/mixed --year 2026 --person M01", true),
        ("contest samples/caseload --model points --person P010", true),
        ("contest samples/caseload --model bottom-up --year 2026 --suppress 3 --record", true),
        ("data minimum-wage --on 2026-04-01", false),
    ];

    /// <summary>The arguments of a line. What it reads is taken from another folder than the root of the repository if one is given.</summary>
    internal static string[] Arguments(string line, string? root = null) =>
        [.. line.Split(' ').Select(word => word.StartsWith("samples/", StringComparison.Ordinal) ? Path.Combine(root ?? Repository.Folder, word) : word)];
}
