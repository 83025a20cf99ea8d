namespace PhbCalc.Budgets;

/// <summary>Goes from what people have to what they would have year by year: nobody loses more than a share of what they had the year before, and gains wait until there is money for them.</summary>
/// <remarks>
/// This type is immutable. In each year somebody who loses gets what they are to have, or what they had less the share, whichever is more; those who gain share the rest of the envelope in proportion to what they are to have,
/// by the exact apportionment, with what they had as floor and what they are to have as cap. Rule: spec 10, Level: damping.
/// </remarks>
public sealed record Damping
{
    /// <summary>After how many years at most everybody is level, if nobody says otherwise.</summary>
    public const int UsualMostYears = 20;

    /// <summary>Prepares to damp.</summary>
    /// <param name="mostLoss">The share of what a person had the year before that nobody loses more of in a year, from 0 to 1: 0.05 is 5%.</param>
    /// <param name="envelope">What there is to spend in each year, in pounds and whole pence; null (the default) for what all are to have in the end.</param>
    /// <param name="mostYears">After how many years at most it stops; <see cref="UsualMostYears"/> by default.</param>
    /// <exception cref="InvalidInputException">The share is not from 0 to 1, the envelope is below £0.00 or has a fraction of a penny, or there is no year: all faults are reported.</exception>
    public Damping(Ratio mostLoss, Money? envelope = null, int mostYears = UsualMostYears)
    {
        InvalidInputException.ThrowIfAny([.. LevellingFaults.In(mostLoss, envelope, mostYears)]);
        (MostLoss, Envelope, MostYears) = (mostLoss, envelope, mostYears);
    }

    /// <summary>The share of what a person had the year before that nobody loses more of in a year.</summary>
    public Ratio MostLoss { get; }

    /// <summary>What there is to spend in each year, in pounds; null for what all are to have in the end.</summary>
    public Money? Envelope { get; }

    /// <summary>After how many years at most it stops.</summary>
    public int MostYears { get; }

    /// <summary>Works the years out, until everybody is level.</summary>
    /// <param name="people">The people, each once, in any order: the answer of each is the same.</param>
    /// <returns>
    /// A year each, at least one. In each the sums are the envelope exactly; or, where the floors come to more, they are the floors, and <see cref="DampedYear.Missing"/> says by how much; or, where everybody is level, what all are to have.
    /// </returns>
    /// <exception cref="InvalidInputException">Somebody appears twice, or a sum is below £0.00 or has a fraction of a penny: all faults are reported.</exception>
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

    /// <summary>Who loses gets just so much; who gains, something from what they had to what they are to have.</summary>
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

/// <summary>What everybody has in one year of damping.</summary>
/// <remarks>This type is immutable; only <see cref="Damping"/> makes it. Rule: spec 10, Level.</remarks>
public sealed record DampedYear
{
    internal DampedYear(int number, Money envelope, ValueList<Money> amounts, Money missing, int notLevel) => (Number, Envelope, Amounts, Missing, NotLevel) = (number, envelope, amounts, missing, notLevel);

    /// <summary>Which year it is, a count from 1.</summary>
    public int Number { get; }

    /// <summary>What there is to spend, in pounds.</summary>
    public Money Envelope { get; }

    /// <summary>What each person has, in pounds, in the order in which people were given.</summary>
    public ValueList<Money> Amounts { get; }

    /// <summary>What is missing: the least that people are to have comes to so much more than there is, in pounds; £0.00 if it does not.</summary>
    public Money Missing { get; }

    /// <summary>How many people do not have yet what they are to have in the end.</summary>
    public int NotLevel { get; }

    /// <summary>What all have together, in pounds: the envelope, unless something is missing or everybody is level.</summary>
    public Money Total => Amounts.Sum();

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
