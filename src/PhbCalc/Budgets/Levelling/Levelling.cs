namespace PhbCalc.Budgets;

/// <summary>The effect of one set of rates, tables and policies for several areas: who gains, who loses, and the cost of letting no person lose.</summary>
/// <remarks>This type is immutable. Nothing depends on the order of the people. Rule: spec 10, Level.</remarks>
/// <example>
/// <code>
/// LevelledPerson[] people =
/// [
///     new("P1", "north", Money.FromPounds(10_000m), Money.FromPounds(11_000m)),
///     new("P2", "south", Money.FromPounds(12_000m), Money.FromPounds(11_500m)),
/// ];
/// Levelling north = Levelling.Of("the rates of north", [.. people]);
/// Money harmless = north.All.HoldHarmless; // 11,000 + 12,000: nobody has less than before
/// </code>
/// </example>
public sealed record Levelling
{
    private const int Fifths = 5;

    internal Levelling(string candidate, LevelSums all, ValueList<LevelPart> parts, ValueList<LevelledPerson> largest) => (Candidate, All, Parts, Largest) = (candidate, all, parts, largest);

    /// <summary>The set that would apply to all: <c>the rates of north</c>.</summary>
    public string Candidate { get; }

    /// <summary>The sums of all people.</summary>
    public LevelSums All { get; }

    /// <summary>The same by area, by each group that people belong to, and by fifth of the sum before, smallest sums first.</summary>
    public ValueList<LevelPart> Parts { get; }

    /// <summary>The people with the largest differences up or down, the largest first, those with one difference in ordinal order of their ids.</summary>
    public ValueList<LevelledPerson> Largest { get; }

    /// <summary>Adds people up.</summary>
    /// <param name="candidate">The set that would apply to all.</param>
    /// <param name="people">The people, each once, in any order.</param>
    /// <param name="largest">How many of the largest differences to list; 10 by default.</param>
    /// <exception cref="InvalidInputException">The name is blank, a person appears twice, or the number is below zero: all faults are reported.</exception>
    public static Levelling Of(string candidate, ValueList<LevelledPerson> people, int largest = CaseloadChange.UsualLargest)
    {
        InvalidInputException.ThrowIfAny([.. LevellingFaults.In(candidate, people, largest)]);
        LevelledPerson[] bySum = [.. people.OrderBy(person => person.Before).ThenBy(person => person.PersonId, StringComparer.Ordinal)];
        return new(
            candidate,
            LevelSums.Of(people),
            [
                .. people.GroupBy(person => person.Area, StringComparer.Ordinal).OrderBy(same => same.Key, StringComparer.Ordinal).Select(same => new LevelPart("area", same.Key, LevelSums.Of(same))),
                .. people.SelectMany(person => person.Groups.Select(group => (group, person))).GroupBy(one => one.group, one => one.person)
                    .OrderBy(same => same.Key.Name, StringComparer.Ordinal).ThenBy(same => same.Key.Value, StringComparer.Ordinal).Select(same => new LevelPart(same.Key.Name, same.Key.Value, LevelSums.Of(same))),
                .. bySum.Index().GroupBy(one => (int)((long)one.Index * Fifths / bySum.Length), one => one.Item)
                    .Select(same => new LevelPart("fifth", $"{Iso.Number(same.Key + 1)} of 5", LevelSums.Of(same))),
            ],
            [.. people.Where(person => person.Difference != Money.Zero).OrderByDescending(person => person.Size).ThenBy(person => person.PersonId, StringComparer.Ordinal).Take(largest)]);
    }

    /// <summary>The same for publication. It joins parts of few people, or with few who gain, lose or stay, with others: no number of few people is shown or can be worked out, and no person is named.</summary>
    /// <param name="small">The fewest people whose numbers are shown; 5 if not given.</param>
    /// <exception cref="InvalidInputException">All of them are few, or few gain, lose or stay: all faults are reported.</exception>
    public Levelling Published(SmallNumbers? small = null)
    {
        SmallNumbers rule = small ?? SmallNumbers.Default;
        InvalidInputException.ThrowIfAny([.. rule.Few("people", All.People), .. rule.Few("winners", All.Winners), .. rule.Few("losers", All.Losers), .. rule.Few("same", All.Same)]);
        return new(Candidate, All, [.. Parts.GroupBy(part => part.By, StringComparer.Ordinal).SelectMany(same => Published([.. same], rule))], []);
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);

    /// <summary>The parts of one kind, for publication. Who is in no group of a name is a row that is not shown, but follows.</summary>
    private IEnumerable<LevelPart> Published(ValueList<LevelPart> parts, SmallNumbers rule)
    {
        LevelPart none = parts[0] with { Name = string.Empty, Sums = parts.Aggregate(All, (left, part) => left.Less(part.Sums)) };
        return SmallNumbers.Together([.. parts, .. none.Sums.People > 0 ? (LevelPart[])[none] : []], part => part.Sums.People, part => part.Sums.MayShow(rule), few => few[0] with
        {
            Name = SmallNumbers.Others(few.Count, few.Contains(none)),
            Sums = few.Skip(1).Aggregate(few[0].Sums, (sum, part) => sum.And(part.Sums)),
        }).Where(part => part.Name.Length > 0);
    }
}

/// <summary>What one person has, and would have.</summary>
/// <remarks>This type is immutable. Rule: spec 10, Level.</remarks>
/// <param name="PersonId">The id of the person, unique across areas.</param>
/// <param name="Area">The area that the person belongs to.</param>
/// <param name="Before">What the person has, in pounds and whole pence.</param>
/// <param name="After">What the person would have, in pounds and whole pence.</param>
public sealed record LevelledPerson(string PersonId, string Area, Money Before, Money After)
{
    /// <summary>The id of the person, unique across areas.</summary>
    public string PersonId
    {
        get;
        init => field = Given.NotNull(value, "person_id");
    }
    = Given.NotNull(PersonId, "person_id");

    /// <summary>The area that the person belongs to.</summary>
    public string Area
    {
        get;
        init => field = Given.NotNull(value, "area");
    }
    = Given.NotNull(Area, "area");

    /// <summary>The groups that the person belongs to; none by default.</summary>
    public ValueList<PersonGroup> Groups { get; init; }

    /// <summary>The change, in pounds; below £0.00 if it is a loss.</summary>
    public Money Difference => After - Before;

    /// <summary>The difference, whichever way it goes.</summary>
    internal Money Size => Difference < Money.Zero ? -Difference : Difference;

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>What some people have and would have, who gains and who loses. All sums are in pounds.</summary>
/// <remarks>This type is immutable. Rule: spec 10, Level.</remarks>
/// <param name="People">How many they are.</param>
/// <param name="Before">What they have.</param>
/// <param name="After">What they would have.</param>
/// <param name="Winners">How many would have more.</param>
/// <param name="Gains">The sum of the gains.</param>
/// <param name="Losers">How many would have less.</param>
/// <param name="Losses">The sum of the losses: £0.00 or below.</param>
public sealed record LevelSums(int People, Money Before, Money After, int Winners, Money Gains, int Losers, Money Losses)
{
    /// <summary>The sum if no person has less than before, in pounds: the larger of before and after for each.</summary>
    public Money HoldHarmless => After - Losses;

    /// <summary>The difference, in pounds.</summary>
    public Money Difference => After - Before;

    /// <summary>How many keep what they had.</summary>
    internal int Same => People - Winners - Losers;

    /// <summary>Whether none of its numbers is about few people.</summary>
    internal bool MayShow(SmallNumbers rule) => rule.MayShow(People) && rule.MayShow(Winners) && rule.MayShow(Losers) && rule.MayShow(Same);

    internal LevelSums And(LevelSums other) =>
        new(People + other.People, Before + other.Before, After + other.After, Winners + other.Winners, Gains + other.Gains, Losers + other.Losers, Losses + other.Losses);

    internal LevelSums Less(LevelSums other) =>
        new(People - other.People, Before - other.Before, After - other.After, Winners - other.Winners, Gains - other.Gains, Losers - other.Losers, Losses - other.Losses);

    internal static LevelSums Of(IEnumerable<LevelledPerson> people) => people.Aggregate(
        new LevelSums(0, Money.Zero, Money.Zero, 0, Money.Zero, 0, Money.Zero),
        (sums, person) => new(
            sums.People + 1,
            sums.Before + person.Before,
            sums.After + person.After,
            sums.Winners + (person.Difference > Money.Zero ? 1 : 0),
            sums.Gains + (person.Difference > Money.Zero ? person.Difference : Money.Zero),
            sums.Losers + (person.Difference < Money.Zero ? 1 : 0),
            sums.Losses + (person.Difference < Money.Zero ? person.Difference : Money.Zero)));
}

/// <summary>What some of the people have and would have.</summary>
/// <remarks>This type is immutable. Rule: spec 10, Level: by area, group and fifth of the sum.</remarks>
/// <param name="By">The kind of part: <c>area</c>, <c>fifth</c>, or the name of the groups.</param>
/// <param name="Name">The area, the fifth, or the group.</param>
/// <param name="Sums">What they have and would have.</param>
public sealed record LevelPart(string By, string Name, LevelSums Sums);
