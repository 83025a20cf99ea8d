namespace PhbCalc.Budgets;

/// <summary>Moves people from what they have to what they are to have, year by year. No person loses more than a share of what they had the year before, and gains wait until there is money for them.</summary>
/// <remarks>
/// This type is immutable. In each year a person who loses gets what they are to have, or what they had less the share, whichever is more. People who gain share the rest of the envelope in proportion to what they are to have,
/// by the exact apportionment, with what they had as floor and what they are to have as cap. Rule: spec 10, Level: damping.
/// </remarks>
public sealed record Damping
{
    /// <summary>The most years until all people are level, by default.</summary>
    public const int UsualMostYears = 20;

    /// <summary>Prepares to damp.</summary>
    /// <param name="mostLoss">The largest share of what they had the year before that a person may lose in a year, from 0 to 1: 0.05 is 5%.</param>
    /// <param name="envelope">The money to spend in each year, in pounds and whole pence; null (the default) for the sum that all are to have in the end.</param>
    /// <param name="mostYears">The most years before it stops; <see cref="UsualMostYears"/> by default.</param>
    /// <exception cref="InvalidInputException">The share is not from 0 to 1, the envelope is below £0.00 or has a fraction of a penny, or the number of years is below 1: all faults are reported.</exception>
    public Damping(Ratio mostLoss, Money? envelope = null, int mostYears = UsualMostYears)
    {
        InvalidInputException.ThrowIfAny([.. LevellingFaults.In(mostLoss, envelope, mostYears)]);
        (MostLoss, Envelope, MostYears) = (mostLoss, envelope, mostYears);
    }

    /// <summary>The largest share of what they had the year before that a person may lose in a year.</summary>
    public Ratio MostLoss { get; }

    /// <summary>The money to spend in each year, in pounds; null for the sum that all are to have in the end.</summary>
    public Money? Envelope { get; }

    /// <summary>The most years before it stops.</summary>
    public int MostYears { get; }

    /// <summary>Works out each year until all people are level.</summary>
    /// <param name="people">The people, each once, in any order: the order does not change any answer.</param>
    /// <returns>
    /// At least one year. In each, the sums equal the envelope exactly. If the floors come to more, people get the floors, and <see cref="DampedYear.Missing"/> says by how much. If all are level, people get what they are to have.
    /// </returns>
    /// <exception cref="InvalidInputException">A person appears twice, or a sum is below £0.00 or has a fraction of a penny: all faults are reported.</exception>
    public ValueList<DampedYear> Years(ValueList<LevelledPerson> people)
    {
        InvalidInputException.ThrowIfAny([.. LevellingFaults.In(people)]);
        Money envelope = Envelope ?? people.Sum(person => person.After);
        List<DampedYear> years = [];
        ValueList<Money> had = [.. people.Select(person => person.Before)];
        do
        {
            DampedYear year = Next(years.Count + 1, people, had, envelope);
            years.Add(year);
            had = year.Amounts;
        }
        while (years[^1].NotLevel > 0 && years.Count < MostYears);

        return [.. years];
    }

    private DampedYear Next(int number, ValueList<LevelledPerson> people, ValueList<Money> had, Money envelope)
    {
        Recipient[] recipients = [.. people.Select((person, i) => Bounded(person, had[i]))];
        Money least = recipients.Sum(recipient => recipient.Floor);
        Money most = recipients.Sum(recipient => recipient.Cap!.Value);
        ValueList<Money> amounts = envelope <= least ? [.. recipients.Select(recipient => recipient.Floor)]
            : envelope >= most ? [.. recipients.Select(recipient => recipient.Cap!.Value)]
            : [.. Apportionment.Share(envelope, [.. recipients]).Shares.Select(share => share.Amount)];
        return new(number, envelope, amounts, envelope < least ? least - envelope : Money.Zero, people.Index().Count(person => amounts[person.Index] != person.Item.After));
    }

    /// <summary>A person who loses gets a fixed sum; a person who gains gets a sum between what they had and what they are to have.</summary>
    private Recipient Bounded(LevelledPerson person, Money had)
    {
        if (person.After >= had)
        {
            return new(person.PersonId, person.After.Pounds, had, person.After);
        }

        // Rounded so that nobody loses a part of a penny more than the share.
        Money kept = had - Money.FromPence(MostLossOf(had));
        Money amount = kept > person.After ? kept : person.After;
        return new(person.PersonId, person.After.Pounds, amount, amount);
    }

    private long MostLossOf(Money had) => (long)((Int128)had.ToPence() * MostLoss.Numerator / MostLoss.Denominator);
}

/// <summary>What each person has in one year of damping.</summary>
/// <remarks>This type is immutable; only <see cref="Damping"/> makes it. Rule: spec 10, Level.</remarks>
public sealed record DampedYear
{
    internal DampedYear(int number, Money envelope, ValueList<Money> amounts, Money missing, int notLevel) => (Number, Envelope, Amounts, Missing, NotLevel) = (number, envelope, amounts, missing, notLevel);

    /// <summary>The number of the year, a count from 1.</summary>
    public int Number { get; }

    /// <summary>The money to spend, in pounds.</summary>
    public Money Envelope { get; }

    /// <summary>What each person has, in pounds, in the order in which people were given.</summary>
    public ValueList<Money> Amounts { get; }

    /// <summary>How much the least that people are to have exceeds the envelope, in pounds; £0.00 if it does not.</summary>
    public Money Missing { get; }

    /// <summary>How many people do not have yet what they are to have in the end.</summary>
    public int NotLevel { get; }

    /// <summary>What all have together, in pounds: the envelope, unless money is missing or all people are level.</summary>
    public Money Total => Amounts.Sum();

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
