using PhbCalc.Budgets;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Reads payments.csv: the payments so far.</summary>
/// <remarks>Rule: spec 7, The payment plan: paid so far; Watching it.</remarks>
public static class PaymentsFile
{
    /// <summary>The name of the file in a folder: <c>payments.csv</c>.</summary>
    public const string Name = "payments.csv";

    internal static PersonFile<PayoutMade> File { get; } = new(tellsRepeats: true);

    private static readonly Column<LocalDate> Date = File.Required("date", Cell.Date);
    private static readonly Column<Money> Amount = File.Required("amount", Cell.SignedMoney);
    private static readonly Column<string?> Funder = File.Optional("funder", Cell.TextOrBlank);
    private static readonly Column<string?> Holder = File.Optional("holder", Cell.TextOrBlank);
    private static readonly Column<Money?> Interest = File.Optional("interest", Cell.MoneyOrBlank);

    /// <summary>Reads the payments in pounds, in the order of the file. It does not check whether people exist.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">The name of the file in messages; <c>payments.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<PersonRow<PayoutMade>> Read(Stream stream, string fileName = Name, ReadOptions? options = null) =>
        File.ReadAlone(stream, fileName, options, (row, _, _) => Made(row));

    /// <summary>Reads the rows beside other files.</summary>
    internal static PersonRows<PayoutMade> Rows(CsvTable table, PersonColumn people) => File.Read(table, people, (row, _, _) => Made(row));

    private static PayoutMade Made(CsvTable row)
    {
        Money amount = Amount.In(row);
        if (!amount.IsWholePence)
        {
            row.Refuse([PayoutFaults.NotPence(amount)]);
        }

        Money interest = Interest.In(row) ?? Money.Zero;
        if (!interest.IsWholePence)
        {
            row.Refuse([PaymentFaults.NotInterest(interest)]);
        }

        return new(Date.In(row), amount, Funder.In(row), Holder.In(row)) { Interest = interest };
    }
}
