namespace PhbCalc.Data;

/// <summary>The published figures that PhbCalc stands on, kept as they were published, each with its source.</summary>
/// <remarks>Each is a CSV file in this package, read when it is first asked for.</remarks>
public static class Published
{
    private static readonly Lazy<BankHolidays> EnglandAndWales = new(() => new(PublishedFile.Read(BankHolidayColumns.Resource, BankHolidayColumns.All, BankHolidayColumns.Read)));

    private static readonly Lazy<ValueList<DecisionSupportToolDomain>> Domains =
        new(() => PublishedFile.Read(DomainColumns.Resource, DomainColumns.All, DomainColumns.Read));

    /// <summary>The bank holidays of England and Wales.</summary>
    public static BankHolidays BankHolidays => EnglandAndWales.Value;

    /// <summary>The domains of need of the Decision Support Tool for NHS continuing healthcare, in its order.</summary>
    public static ValueList<DecisionSupportToolDomain> DecisionSupportToolDomains => Domains.Value;
}
