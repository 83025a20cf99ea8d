namespace PhbCalc.Data.Json;

/// <summary>A period.</summary>
internal sealed record PeriodShape(LocalDate From, LocalDate To) : IShape<DateInterval>
{
    internal static PeriodShape Of(DateInterval days) => new(days.Start, days.End);

    /// <summary>The shape of a period; null if there is none.</summary>
    internal static PeriodShape? OfAny(DateInterval? days) => days is null ? null : Of(days);

    public DateInterval Made() => To >= From ? new(From, To) : throw new InvalidInputException([JsonFaults.EndsFirst("/to")]);
}

/// <summary>A notice.</summary>
internal sealed record NoticeShape(string? PersonId, string? File, int? Row, string Text) : IShape<Notice>
{
    internal static NoticeShape Of(Notice notice) => new(notice.PersonId, notice.File, notice.Row, notice.Text);

    public Notice Made() => new(Text) { PersonId = PersonId, File = File, Row = Row };
}
