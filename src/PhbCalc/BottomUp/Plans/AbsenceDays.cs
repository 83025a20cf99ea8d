namespace PhbCalc.BottomUp;

/// <summary>A person's days of absence, put together once: for visits of a card with absences of its own, and for all others.</summary>
internal sealed class AbsenceDays
{
    private static readonly AbsenceDays None = new([], []);

    private readonly DayRange[] forAll;
    private readonly (string Card, DayRange[] Days)[] forCards;

    private AbsenceDays(DayRange[] forAll, (string Card, DayRange[] Days)[] forCards) => (this.forAll, this.forCards) = (forAll, forCards);

    internal static AbsenceDays Of(ValueList<Absence> absences)
    {
        if (absences.Count == 0)
        {
            return None;
        }

        IEnumerable<string> cards = absences.Where(absence => absence.Card is not null).Select(absence => absence.Card!).Distinct(StringComparer.Ordinal);
        return new(
            Merged(absences.Where(absence => absence.Card is null)),
            [.. cards.Select(card => (card, Merged(absences.Where(absence => absence.Card is null || absence.Card == card))))]);
    }

    internal ReadOnlySpan<DayRange> For(string card)
    {
        foreach ((string name, DayRange[] days) in forCards)
        {
            if (name == card)
            {
                return days;
            }
        }

        return forAll;
    }

    /// <summary>Overlapping and touching absences made one, in order.</summary>
    private static DayRange[] Merged(IEnumerable<Absence> absences) =>
        DayRange.Merged(absences.Select(absence => new DayRange(DayNumber.Of(absence.From), DayNumber.Of(absence.To))));
}
