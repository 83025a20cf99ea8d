namespace PhbCalc;

/// <summary>Somebody, or something, that gets a share of a sum.</summary>
/// <remarks>This type is immutable. <see cref="Apportionment.Share(Money, ValueList{Recipient})"/> checks it, together with all others. Rule: spec 1, Apportionment.</remarks>
/// <param name="Key">Who it is; no two recipients have the same key. Pennies that tie in everything else go to the smaller key, by ordinal comparison.</param>
/// <param name="Weight">The weight by which it shares in proportion, 0 or more, in any unit that is the same for all.</param>
/// <param name="Floor">The least it gets, in whole pence; £0.00 if not given.</param>
/// <param name="Cap">The most it gets, in whole pence and not under the floor; null (the default) for no most.</param>
public readonly record struct Recipient(string Key, decimal Weight, Money Floor = default, Money? Cap = null);
