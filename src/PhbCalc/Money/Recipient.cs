namespace PhbCalc;

/// <summary>Somebody, or something, that gets a share of a sum.</summary>
/// <remarks>This type is immutable. <see cref="Apportionment.Share(Money, ValueList{Recipient})"/> checks it, together with all others.</remarks>
/// <param name="Key">Who it is; no two recipients have the same key. Pennies that tie in everything else go to the smaller key, by ordinal comparison.</param>
/// <param name="Weight">In what proportion it shares, 0 or more.</param>
/// <param name="Floor">The least it gets, in whole pence; £0.00 if not given.</param>
/// <param name="Cap">The most it gets, in whole pence and not under the floor; null (the default) for no most.</param>
public readonly record struct Recipient(string Key, decimal Weight, Money Floor = default, Money? Cap = null);
