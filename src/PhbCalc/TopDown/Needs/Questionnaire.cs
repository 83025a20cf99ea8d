namespace PhbCalc.TopDown;

/// <summary>A questionnaire that turns a person's needs into points: its domains, the levels of each, and what they score.</summary>
/// <remarks>This type is immutable. Rule: spec 4, Questionnaire. Names of domains and levels are matched without regard to capitals.</remarks>
/// <example>
/// <code>
/// Questionnaire questionnaire = new([new("Mobility", [new("Low", 3m), new("High", 20m)]), new("Breathing", [new("Low", 2m), new("High", 25m)])]);
/// decimal points = questionnaire.Score([new("Mobility", "High"), new("Breathing", "Low")]).Points; // 22
/// </code>
/// </example>
public sealed record Questionnaire
{
    private readonly Dictionary<string, int> positions;

    /// <summary>Makes a questionnaire.</summary>
    /// <param name="domains">The domains, in order, at least one.</param>
    /// <exception cref="InvalidInputException">
    /// There is no domain, a domain has no level, a name is blank or appears twice, points or a weight are below zero, are 1,000,000,000 or more
    /// or have more than six decimals, or weight x points has more: all faults are reported, each with the position of its domain.
    /// </exception>
    public Questionnaire(ValueList<QuestionnaireDomain> domains)
    {
        Domains = domains;
        InvalidInputException.ThrowIfAny(QuestionnaireFaults.In(domains));
        positions = new(domains.Count, StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < domains.Count; i++)
        {
            positions.Add(domains[i].Name, i);
        }
    }

    /// <summary>The domains, in order.</summary>
    public ValueList<QuestionnaireDomain> Domains { get; }

    /// <summary>Scores a person's answers: the sum of weight x points over the domains.</summary>
    /// <param name="answers">One answer for each domain, in any order.</param>
    /// <returns>The score in points, with a line for each domain in the order of the questionnaire.</returns>
    /// <exception cref="InvalidInputException">
    /// A domain or level is unknown, a domain has no answer or two: all faults are reported, with what is expected and the position of the answer.
    /// </exception>
    public NeedsScore Score(ValueList<Answer> answers)
    {
        List<Fault> faults = [];
        ScoreLine?[] lines = new ScoreLine?[Domains.Count];
        bool[] isAnswered = new bool[Domains.Count];
        for (int i = 0; i < answers.Count; i++)
        {
            if (Take(answers[i], lines, isAnswered) is { } fault)
            {
                faults.Add(fault.Under("answers", i));
            }
        }

        faults.AddRange(Domains.Where((_, i) => !isAnswered[i]).Select(domain => QuestionnaireFaults.NotAnswered(domain).Under("answers")));
        InvalidInputException.ThrowIfAny(faults);
        return new(lines.Select(line => line!.Value).ToValueList());
    }

    /// <summary>Scores answers given by position, one for each domain.</summary>
    /// <param name="levels">The position of the level in each domain, in the order of the domains.</param>
    internal NeedsScore ScoreByPosition(ReadOnlySpan<int> levels)
    {
        ScoreLine[] lines = new ScoreLine[Domains.Count];
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = Line(Domains[i], Domains[i].Levels[levels[i]]);
        }

        return new(new ValueList<ScoreLine>(lines));
    }

    /// <summary>Whether both questionnaires have the same domains in the same order.</summary>
    /// <param name="other">The questionnaire to compare with.</param>
    public bool Equals(Questionnaire? other) => other is not null && Domains == other.Domains;

    /// <inheritdoc/>
    public override int GetHashCode() => Domains.GetHashCode();

    /// <summary>Makes the line of an answer, or says what is wrong with it.</summary>
    private Fault? Take(Answer answer, ScoreLine?[] lines, bool[] isAnswered)
    {
        if (!positions.TryGetValue(answer.Domain ?? string.Empty, out int position))
        {
            return QuestionnaireFaults.UnknownDomain(answer.Domain ?? string.Empty, Domains.Select(known => known.Name));
        }

        QuestionnaireDomain domain = Domains[position];
        if (isAnswered[position])
        {
            return QuestionnaireFaults.AnsweredTwice(domain.Name);
        }

        isAnswered[position] = true;
        foreach (DomainLevel level in domain.Levels.AsSpan())
        {
            if (level.Name.Equals(answer.Level, StringComparison.OrdinalIgnoreCase))
            {
                lines[position] = Line(domain, level);
                return null;
            }
        }

        return QuestionnaireFaults.UnknownLevel(domain.Name, answer.Level ?? string.Empty, domain.Levels.Select(level => level.Name));
    }

    private static ScoreLine Line(QuestionnaireDomain domain, DomainLevel level) => new(domain.Name, level.Name, level.Points, domain.Weight);
}

/// <summary>A domain of need that a questionnaire asks about.</summary>
/// <remarks>This type is immutable. <see cref="Questionnaire"/> checks it with the others. Rule: spec 4, Questionnaire.</remarks>
/// <param name="Name">The name of the domain ("Mobility"), once in the questionnaire.</param>
/// <param name="Levels">The levels it can have, at least one, each with its points.</param>
/// <param name="Weight">The factor for its points, a plain number, 0 or more, under 1,000,000,000, with at most six decimals; 1 by default.</param>
public sealed record QuestionnaireDomain(string Name, ValueList<DomainLevel> Levels, decimal Weight = 1m)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>A level of need that a domain of a questionnaire can have, and what it scores.</summary>
/// <remarks>This type is immutable. <see cref="Questionnaire"/> checks it with the others. Rule: spec 4, Questionnaire.</remarks>
/// <param name="Name">The name of the level ("Moderate"), once in the domain.</param>
/// <param name="Points">Points, 0 or more, under 1,000,000,000, with at most six decimals.</param>
public readonly record struct DomainLevel(string Name, decimal Points)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
