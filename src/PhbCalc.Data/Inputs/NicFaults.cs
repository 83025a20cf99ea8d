using System.Globalization;
using PhbCalc.Employment;

namespace PhbCalc.Data;

/// <summary>What can be wrong with a file of pay to work out National Insurance for.</summary>
internal static class NicFaults
{
    private const string Form = "write it like 2023/24";
    private const decimal TooMuch = 1_000_000_000_000m;

    internal static Fault NotATaxYear(string field, string value) =>
        new(field, "is not a tax year", Meant(value) is { } year ? $"write {year}" : Form) { Value = value, RemedyWithoutPersonalData = Form };

    internal static List<Fault>? In(NicRow row)
    {
        FaultList faults = new("pay");
        faults.AddIfBlank("category", row.Category);
        if (row.Pay < Money.Zero || !row.Pay.IsWholePence)
        {
            faults.Add(EmploymentFaults.NotPay(row.Pay));
        }
        else if (row.Pay.Pounds >= TooMuch)
        {
            faults.Add("pay", row.Pay.ToString(), "is not a sum of pay", string.Create(CultureInfo.InvariantCulture, $"write less than {TooMuch:#,##0}"));
        }

        return faults.All;
    }

    /// <summary>A fault of working out a contribution, named by the column of the file that it comes from.</summary>
    internal static Fault InFile(Fault fault) => fault with
    {
        Field = fault.Field switch
        {
            "ni_category" => NicFile.Category.Name,
            "date" => NicFile.TaxYear.Name,
            _ => fault.Field,
        },
    };

    /// <summary>The tax year that is written 2023, 2023-24, 23/24, 2023/2024 or 2023-2024; null if the text is not one of these.</summary>
    private static string? Meant(string value)
    {
        string[] parts = value.Split('/', '-');
        string first = parts[0].Length == 2 && parts.Length == 2 ? $"20{parts[0]}" : parts[0];
        if (first.Length != 4 || !int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out int start)
            || !TaxYear.TryParse(string.Create(CultureInfo.InvariantCulture, $"{start}/{(start + 1) % 100:00}"), out TaxYear year))
        {
            return null;
        }

        string text = year.ToString();
        return parts.Length == 1 || (parts.Length == 2 && (parts[1] == text[5..] || parts[1] == Iso.Number(start + 1))) ? text : null;
    }
}
