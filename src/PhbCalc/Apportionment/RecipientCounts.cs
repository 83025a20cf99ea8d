namespace PhbCalc;

/// <summary>How many recipients of each kind share a sum: one of several machines counts its own recipients like this, to share a sum over those of all.</summary>
/// <remarks>
/// <para>
/// This type is immutable. Each machine counts its own (<see cref="Of"/>), all counts are put together in any order (<see cref="Together"/>), and from them each machine works out the rule
/// (<see cref="Rule"/>) by which it shares to its own: the answer of <see cref="Apportionment"/> over all of them, to the penny. There are as many counts as different weights and bounds, however many recipients there are.
/// </para>
/// <para>Rule: spec 9, Scale; spec 1, Apportionment.</para>
/// </remarks>
/// <example>
/// <code>
/// ValueList&lt;Recipient&gt; here = [new("ann", 1m), new("bo", 2m)];
/// ValueList&lt;Recipient&gt; there = [new("cy", 1m, Cap: Money.FromPounds(20m))];
/// RecipientCounts all = RecipientCounts.Together([RecipientCounts.Of(there), RecipientCounts.Of(here)]);
/// ShareRule rule = all.Rule(Money.FromPounds(100m));
/// rule = rule.WithTied([.. rule.Tied(here), .. rule.Tied(there)]); // here nobody ties for a penny
/// ValueList&lt;ApportionedShare&gt; shares = rule.Share(here); // £26.67 and £53.33
/// </code>
/// </example>
public sealed record RecipientCounts
{
    /// <summary>Puts counts together, in the order of weight, floor and cap, those of one kind added up.</summary>
    /// <param name="kinds">The kinds, in any order.</param>
    /// <exception cref="InvalidInputException">A weight or floor is below zero, a cap under its floor, a bound has a fraction of a penny, or a count is below 1: all faults are reported.</exception>
    public RecipientCounts(ValueList<RecipientKind> kinds)
    {
        List<Fault> faults = [];
        foreach ((int position, RecipientKind kind) in kinds.Index())
        {
            IEnumerable<Fault> own = ApportionmentFaults.In(new Recipient(KeyOf(position), kind.Weight, kind.Floor, kind.Cap)) ?? [];
            faults.AddRange(own.Concat(kind.Count < 1 ? [new("count", "is below 1", "leave the kind out, or count its recipients")] : []).Select(fault => fault.Under("kinds", position)));
        }

        InvalidInputException.ThrowIfAny(faults);
        Kinds =
        [
            .. kinds.GroupBy(kind => (kind.Weight, kind.Floor, kind.Cap)).Select(same => same.First() with { Count = same.Sum(kind => kind.Count) })
                .OrderBy(kind => kind.Weight).ThenBy(kind => kind.Floor).ThenBy(kind => kind.Cap is null).ThenBy(kind => kind.Cap),
        ];
    }

    /// <summary>The kinds in the order of weight, floor and cap, each once.</summary>
    public ValueList<RecipientKind> Kinds { get; }

    /// <summary>Counts recipients.</summary>
    /// <param name="recipients">The recipients of one machine.</param>
    /// <exception cref="InvalidInputException">Something is wrong with a recipient, or a key appears twice: all faults are reported. It does not check whether one appears on two machines.</exception>
    public static RecipientCounts Of(ValueList<Recipient> recipients)
    {
        List<Fault> faults = [];
        HashSet<string> seen = new(recipients.Count, StringComparer.Ordinal);
        foreach ((int position, Recipient recipient) in recipients.Index())
        {
            faults.AddRange((ApportionmentFaults.In(recipient) ?? []).Concat(seen.Add(recipient.Key ?? string.Empty) ? [] : [ApportionmentFaults.Repeated(recipient.Key ?? string.Empty)])
                .Select(fault => fault.Under("recipients", position)));
        }

        InvalidInputException.ThrowIfAny(faults);
        return new([.. recipients.CountBy(KindOf).Select(kind => kind.Key with { Count = kind.Value })]);
    }

    /// <summary>Puts the counts of several machines together.</summary>
    /// <param name="parts">The counts, in any order, with no recipient in two of them.</param>
    /// <exception cref="InvalidInputException">One of them is null.</exception>
    public static RecipientCounts Together(IEnumerable<RecipientCounts> parts) => new([.. Given.Each(parts, "parts").SelectMany(part => part.Kinds)]);

    /// <summary>Works out the rule that shares a sum over all recipients.</summary>
    /// <param name="total">The sum, in whole pence. One below zero is shared as the mirror image of the same sum above zero, without bounds.</param>
    /// <exception cref="InvalidInputException">
    /// The total has a fraction of a penny or is £90,000,000,000,000,000 or more; weights do not scale into 62 bits together; there are bounds under a total below zero; or total and weights are too
    /// large to multiply exactly. All faults are reported.
    /// </exception>
    public ShareRule Rule(Money total)
    {
        List<Fault> faults = ApportionmentFaults.InTotal(total);
        if (total < Money.Zero && Kinds.Any(kind => kind.Floor != Money.Zero || kind.Cap is not null))
        {
            faults.Add(ApportionmentFaults.BoundsBelowZero(total.ToString()));
        }

        ScaledWeights weights = ScaledWeights.Of([.. Kinds.Select((kind, position) => new Recipient(KeyOf(position), kind.Weight, kind.Floor, kind.Cap))], faults);
        InvalidInputException.ThrowIfAny(faults);
        return ShareRule.Of(total, Kinds, weights);
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);

    /// <summary>The kind of a recipient. Equal numbers are one kind, whatever their final zeros.</summary>
    internal static RecipientKind KindOf(Recipient recipient) => new(recipient.Weight, recipient.Floor, recipient.Cap, 1);

    private static string KeyOf(int position) => $"kind {Iso.Number((decimal)position)}";
}

/// <summary>Recipients that differ only in their keys, and how many there are.</summary>
/// <remarks>This type is immutable. It is part of <see cref="RecipientCounts"/>, which checks it. Rule: spec 9, Scale.</remarks>
/// <param name="Weight">The weight of each.</param>
/// <param name="Floor">The least that each gets, in whole pence.</param>
/// <param name="Cap">The most that each gets, in whole pence; null for no most.</param>
/// <param name="Count">How many they are, at least 1.</param>
public readonly record struct RecipientKind(decimal Weight, Money Floor, Money? Cap, long Count);
