using PhbCalc.Data.Csv;
using PhbCalc.Employment;

namespace PhbCalc.Data;

/// <summary>state-pension-age.csv: the State Pension age by day of birth.</summary>
internal static class StatePensionAgeFile
{
    private const int BornFrom = 0;
    private const int BornTo = 1;
    private const int Years = 2;
    private const int Months = 3;
    private const int OldestAge = 120;
    private const int MostMonths = 11;

    internal static FigureFile<StatePensionAge> File { get; } = new(
        "state-pension-age", "State Pension age by day of birth", "the State Pension age",
        "born_from", "born_to", "years", "months", "source", "confidence", "checked_on")
    {
        FirstDay = null,
        Read = (row, origin) => Read(row, origin),
        Key = age => $"born {Iso.Text(age.BornFrom)} to {Iso.Text(age.BornTo)}",
        Text = age => age.ToString(),
        Unit = _ => string.Empty,
        SaysItsUnit = true,
        CanBeAssumed = false,
        ClashAsAWhole = Clashes,
    };

    internal static StatePensionAges Of(IEnumerable<FigureRow<StatePensionAge>> rows) => new(InOrder(rows).Select(row => row.Value).ToValueList());

    private static StatePensionAge Read(CsvTable row, RowOrigin origin)
    {
        StatePensionAge age = new(
            row.Day(BornFrom), row.Day(BornTo), row.WholeBetween(Years, 0, OldestAge), row.WholeBetween(Months, 0, MostMonths), origin.Source);
        row.RefuseUnless(age.BornTo >= age.BornFrom, BornTo, field => EmploymentFaults.BornToIsEarlier(field, age));
        return age;
    }

    private static IEnumerable<(int Row, Fault Fault)> Clashes(IReadOnlyList<FigureRow<StatePensionAge>> rows)
    {
        FigureRow<StatePensionAge>[] inOrder = InOrder(rows);
        for (int i = 1; i < inOrder.Length; i++)
        {
            if (inOrder[i].Value.BornFrom <= inOrder[i - 1].Value.BornTo)
            {
                yield return (Math.Max(inOrder[i].Row, inOrder[i - 1].Row), EmploymentFaults.SharesABirthday(inOrder[i - 1].Value, inOrder[i].Value));
            }
        }
    }

    private static FigureRow<StatePensionAge>[] InOrder(IEnumerable<FigureRow<StatePensionAge>> rows) => [.. rows.OrderBy(row => row.Value.BornFrom)];
}
