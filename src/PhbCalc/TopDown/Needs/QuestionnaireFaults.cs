using System.Globalization;

namespace PhbCalc.TopDown;

/// <summary>What can be wrong with a questionnaire, and with answers to it.</summary>
internal static class QuestionnaireFaults
{
    private const decimal TooMuch = 1_000_000_000m;
    private const string Domain = "domain";
    private const string Level = "level";
    private const string Points = "points";

    internal static List<Fault>? In(ValueList<QuestionnaireDomain> domains)
    {
        FaultList faults = new("questionnaire");
        if (domains.Count == 0)
        {
            faults.Add(Domain, null, "there is none", "give at least one domain", "/domains");
        }

        faults.AddNulls("domains", domains);

        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < domains.Count; i++)
        {
            faults.AddOfPart(domains[i] is { } domain ? In(domain, isRepeated: !seen.Add(domain.Name ?? string.Empty)) : null, "domains", i);
        }

        return faults.All;
    }

    /// <summary>What is wrong with the points of a level alone.</summary>
    internal static List<Fault>? In(DomainLevel level)
    {
        FaultList faults = new(Level, level.Name ?? string.Empty);
        faults.AddIfOutside(Points, level.Points, TooMuch);
        return faults.All;
    }

    internal static Fault UnknownDomain(string domain, IEnumerable<string> known) =>
        new(Domain, "is not a domain of the questionnaire", Nearest.Suggest(domain, known)) { Value = domain };

    internal static Fault UnknownLevel(string domain, string level, IEnumerable<string> known) =>
        new(Level, $"is not a level of {domain}", Nearest.Suggest(level, known)) { Value = level };

    internal static Fault AnsweredTwice(string domain) => new(Domain, "is answered twice", "give one answer for each domain") { Value = domain };

    internal static Fault NotAnswered(QuestionnaireDomain domain) =>
        new(Level, $"is missing for {domain.Name}", $"answer it with one of: {string.Join(", ", domain.Levels.Select(level => level.Name))}") { Path = string.Empty };

    /// <summary>Everything that is wrong with one domain.</summary>
    internal static List<Fault>? In(QuestionnaireDomain domain, bool isRepeated = false)
    {
        FaultList faults = new("domain", domain.Name ?? string.Empty);
        faults.AddIfBlank(Domain, domain.Name, "/name");
        faults.AddIfOutside("weight", domain.Weight, TooMuch);
        if (isRepeated)
        {
            faults.Add(Domain, domain.Name, "appears twice", "give each domain its own name", "/name");
        }

        if (domain.Levels.Count == 0)
        {
            faults.Add(Level, null, "there is none", "give the domain at least one level", "/levels");
        }

        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < domain.Levels.Count; i++)
        {
            AddForLevel(ref faults, domain.Levels[i], domain.Weight, seen, $"/levels/{Iso.Number(i)}");
        }

        return faults.All;
    }

    private static void AddForLevel(ref FaultList faults, DomainLevel level, decimal weight, HashSet<string> seen, string path)
    {
        faults.AddIfBlank(Level, level.Name, $"{path}/name");
        faults.AddIfOutside(Points, level.Points, TooMuch, $"{path}/points");
        if (!seen.Add(level.Name ?? string.Empty))
        {
            faults.Add(Level, level.Name, "appears twice", "give each level of a domain its own name", $"{path}/name");
        }

        bool areInRange = !FaultList.IsOutside(level.Points, TooMuch) && !FaultList.IsOutside(weight, TooMuch);
        if (areInRange && decimal.Round(level.Points * weight, 6, MidpointRounding.ToZero) != level.Points * weight)
        {
            faults.Add(Points, level.Points.ToString(CultureInfo.InvariantCulture), "times the weight has more than six decimals", "write points or weight with fewer decimals", $"{path}/points");
        }
    }
}
