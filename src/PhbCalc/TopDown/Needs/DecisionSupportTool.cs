namespace PhbCalc.TopDown;

/// <summary>The Decision Support Tool for NHS continuing healthcare: its domains and levels, a template for questionnaires, and what the levels indicate.</summary>
/// <remarks>
/// This type is immutable. Rule: spec 4, Questionnaire; National Framework for NHS Continuing Healthcare. The domains as published are in
/// PhbCalc.Data. Points are local policy: none ship with the tool.
/// </remarks>
/// <param name="Domains">The domains, in order.</param>
public sealed record DecisionSupportTool(ValueList<DecisionSupportToolDomain> Domains)
{
    /// <summary>How many levels of High or Moderate may indicate a primary health need by default: 2. This is a judgement; no national policy sets it.</summary>
    public const int DefaultSeveral = 2;

    /// <summary>A questionnaire of all domains with the same points for a level in each.</summary>
    /// <param name="points">
    /// The points of each level that the domains have, 0 or more, such as <c>new("High", 12)</c>; capitals do not matter.
    /// </param>
    /// <returns>A questionnaire with a weight of 1 for every domain.</returns>
    /// <exception cref="InvalidInputException">
    /// A level is unknown, appears twice or is missing, or points are below zero, 1,000,000,000 or more or have more than six decimals: all faults are reported.
    /// </exception>
    public Questionnaire ToQuestionnaire(ValueList<DomainLevel> points)
    {
        List<Fault> faults = [];
        Dictionary<NeedLevel, decimal> known = [];
        for (int i = 0; i < points.Count; i++)
        {
            int position = i;
            faults.AddRange(Take(points[i], known).Select(fault => fault.Under("points", position)));
        }

        NeedLevel[] used = [.. Domains.SelectMany(domain => domain.Levels).Distinct().Order()];
        faults.AddRange(used.Where(level => !known.ContainsKey(level)).Select(level => DecisionSupportToolFaults.NoPoints(level)));
        InvalidInputException.ThrowIfAny(faults);
        return new(Domains
            .Select(domain => new QuestionnaireDomain(domain.Name, domain.Levels.Select(level => new DomainLevel(level.Word(), known[level])).ToValueList()))
            .ToValueList());
    }

    /// <summary>What a person's levels indicate.</summary>
    /// <param name="answers">One answer for each domain, in any order; a level is a word ("High") or its letter ("H").</param>
    /// <param name="several">
    /// How many levels of High or Moderate, with none Severe, may indicate a primary health need, 1 or more; 2 by default. The default is a judgement; no
    /// national policy sets it.
    /// </param>
    /// <returns>What they indicate, for the team to judge. It never changes a sum.</returns>
    /// <exception cref="InvalidInputException">
    /// A domain or level is unknown, a domain has no answer or two: all faults are reported. Or several is below 1.
    /// </exception>
    public EligibilityIndication Indicate(ValueList<Answer> answers, int several = DefaultSeveral)
    {
        several = DecisionSupportToolFaults.CheckedSeveral(several);
        NeedLevel[] levels = Levels(answers);
        int severe = levels.Count(level => level == NeedLevel.Severe);
        int highOrModerate = levels.Count(level => level is NeedLevel.High or NeedLevel.Moderate);
        return levels.Contains(NeedLevel.Priority) || severe >= 2 ? EligibilityIndication.ExpectedEligible
            : severe == 1 || highOrModerate >= several ? EligibilityIndication.MayIndicate
            : EligibilityIndication.NotIndicated;
    }

    /// <summary>What the levels of a score indicate, if its questionnaire asks about the domains of this tool.</summary>
    /// <param name="score">The score, with the level of each domain.</param>
    /// <param name="several">How many levels of High or Moderate count, as for <see cref="Indicate"/>; 2 by default.</param>
    /// <returns>What they indicate; null if the questionnaire has other domains, or levels that the tool does not have.</returns>
    /// <exception cref="InvalidInputException">The domains are those of this tool, and several is below 1.</exception>
    public EligibilityIndication? IndicationOf(NeedsScore score, int several = DefaultSeveral)
    {
        ArgumentNullException.ThrowIfNull(score);
        Dictionary<string, DecisionSupportToolDomain> known = Domains.ToDictionary(domain => domain.Name, StringComparer.OrdinalIgnoreCase);
        bool isOfTool = score.Lines.Count == Domains.Count && score.Lines.All(line =>
            known.TryGetValue(line.Domain, out DecisionSupportToolDomain? domain) && NeedLevels.Find(line.Level) is { } level && domain.Levels.Contains(level));
        return isOfTool ? Indicate(score.Lines.Select(line => new Answer(line.Domain, line.Level)).ToValueList(), several) : null;
    }

    /// <summary>Adds the points of a level, and says what is wrong with them.</summary>
    private static IEnumerable<Fault> Take(DomainLevel given, Dictionary<NeedLevel, decimal> known)
    {
        string word = given.Name ?? string.Empty;
        if (NeedLevels.Find(word) is not { } level)
        {
            yield return DecisionSupportToolFaults.UnknownLevel(word);
        }
        else if (!known.TryAdd(level, given.Points))
        {
            yield return DecisionSupportToolFaults.LevelTwice(word);
        }

        foreach (Fault fault in QuestionnaireFaults.In(given) ?? [])
        {
            yield return fault;
        }
    }

    /// <summary>The levels of answers; the questionnaire does the checking.</summary>
    private NeedLevel[] Levels(ValueList<Answer> answers)
    {
        Questionnaire words = new(Domains
            .Select(domain => new QuestionnaireDomain(domain.Name, domain.Levels.Select(level => new DomainLevel(level.Word(), 0m)).ToValueList()))
            .ToValueList());
        NeedsScore score = words.Score(answers
            .Select(answer => NeedLevels.Find(answer.Level) is { } level ? answer with { Level = level.Word() } : answer)
            .ToValueList());
        return [.. score.Lines.Select(line => NeedLevels.Find(line.Level)!.Value)];
    }
}

/// <summary>One of the domains of need of the Decision Support Tool for NHS continuing healthcare.</summary>
/// <remarks>This type is immutable. It is one domain of a <see cref="DecisionSupportTool"/>. Rule: spec 4, Questionnaire.</remarks>
/// <param name="Number">Its number in the tool, counted from 1.</param>
/// <param name="Name">Its name in the tool ("Mobility").</param>
/// <param name="Levels">The levels of need it can have, from the lowest.</param>
/// <param name="Source">Where it was published.</param>
public sealed record DecisionSupportToolDomain(int Number, string Name, ValueList<NeedLevel> Levels, Source Source)
{
    /// <summary>The levels of need it can have, from the lowest.</summary>
    public ValueList<NeedLevel> Levels
    {
        get;
        init => field = Given.Defined(value, "levels");
    }
    = Given.Defined(Levels, "levels");
}

/// <summary>What can be wrong with the points of the levels of the Decision Support Tool.</summary>
internal static class DecisionSupportToolFaults
{
    internal static Fault UnknownLevel(string level) =>
        new("level", "is not a level of need", Nearest.Suggest(level, NeedLevels.Words)) { Value = level, Path = "/name" };

    internal static Fault LevelTwice(string level) => new("level", "appears twice", "give each level its points once") { Value = level, Path = "/name" };

    /// <summary>A number of levels that may indicate a primary health need.</summary>
    /// <exception cref="InvalidInputException">It is below 1.</exception>
    internal static int CheckedSeveral(int several) => several >= 1 ? several : throw new InvalidInputException([NotSeveral(several)]);

    internal static Fault NoPoints(NeedLevel level) => new("points", $"are missing for {level.Word()}", "give each level its points");

    private static Fault NotSeveral(int several) => new("several", "is not a number of levels", "write a whole number of 1 or more") { Value = Iso.Number(several) };
}

/// <summary>What the levels of the Decision Support Tool indicate. The team decides; this never changes a sum.</summary>
/// <remarks>Rule: spec 4, Questionnaire; National Framework for NHS Continuing Healthcare.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<EligibilityIndication>))]
public enum EligibilityIndication
{
    /// <summary>The levels alone do not indicate a primary health need.</summary>
    [JsonStringEnumMemberName("not-indicated")]
    NotIndicated,

    /// <summary>The levels may indicate a primary health need: the team judges.</summary>
    [JsonStringEnumMemberName("may-indicate")]
    MayIndicate,

    /// <summary>A level of Priority, or two of Severe: the person is expected to be eligible.</summary>
    [JsonStringEnumMemberName("expected-eligible")]
    ExpectedEligible,
}

/// <summary>A level of need in the Decision Support Tool, from the lowest. Not every domain has every level.</summary>
/// <remarks>Rule: spec 4, Questionnaire; National Framework for NHS Continuing Healthcare.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<NeedLevel>))]
public enum NeedLevel
{
    /// <summary>No needs: letter N.</summary>
    [JsonStringEnumMemberName("No needs")]
    NoNeeds,

    /// <summary>Low needs: letter L.</summary>
    [JsonStringEnumMemberName("Low")]
    Low,

    /// <summary>Moderate needs: letter M.</summary>
    [JsonStringEnumMemberName("Moderate")]
    Moderate,

    /// <summary>High needs: letter H.</summary>
    [JsonStringEnumMemberName("High")]
    High,

    /// <summary>Severe needs: letter S.</summary>
    [JsonStringEnumMemberName("Severe")]
    Severe,

    /// <summary>Priority, the highest: letter P.</summary>
    [JsonStringEnumMemberName("Priority")]
    Priority,
}

/// <summary>Levels of need as words.</summary>
internal static class NeedLevels
{
    internal static readonly string[] Words = [.. EnumWords.All<NeedLevel>()];

    /// <summary>The level of a word or of its first letter, as the Decision Support Tool abbreviates it; null if there is none.</summary>
    internal static NeedLevel? Find(string word)
    {
        int level = Array.FindIndex(Words, known =>
            known.Equals(word, StringComparison.OrdinalIgnoreCase) || (word is [var letter] && char.ToUpperInvariant(letter) == known[0]));
        return level < 0 ? null : (NeedLevel)level;
    }
}
