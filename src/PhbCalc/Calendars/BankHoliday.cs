namespace PhbCalc;

/// <summary>One published bank holiday.</summary>
/// <remarks>This type is immutable. Rule: spec 2, Bank holidays.</remarks>
/// <param name="Date">The date as published.</param>
/// <param name="Name">Its name, such as "Boxing Day".</param>
/// <param name="IsSubstitute">Whether it is a substitute day, given because the holiday itself falls on a weekend.</param>
/// <param name="Source">Where it was published.</param>
public sealed record BankHoliday([property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate Date, string Name, bool IsSubstitute, Source Source)
{
    /// <summary>Its name, such as "Boxing Day".</summary>
    public string Name
    {
        get;
        init => field = Given.NotNull(value, "name");
    }
    = Given.NotNull(Name, "name");

    /// <summary>Where it was published.</summary>
    public Source Source
    {
        get;
        init => field = Given.NotNull(value, "source");
    }
    = Given.NotNull(Source, "source");

    /// <summary>The holiday's own date: 25 or 26 December or 1 January for a substitute of those days, else the date as published.</summary>
    internal LocalDate CalendarDate => (IsSubstitute, Name) switch
    {
        (true, "Christmas Day") => new LocalDate(Date.Year, 12, 25),
        (true, "Boxing Day") => new LocalDate(Date.Year, 12, 26),
        (true, "New Year's Day") => new LocalDate(Date.Year, 1, 1),
        _ => Date,
    };
}
