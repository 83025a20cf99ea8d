using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>Reads the rows of sample.csv.</summary>
internal static class SampleRows
{
    internal static ValueList<SampleCase> Read(CsvTable table)
    {
        List<SampleCase> cases = [];
        while (table.Next())
        {
            SampleCase one = new(table.RequiredNumber(SampleColumns.Points), table.RequiredMoney(SampleColumns.Cost), table.Text(SampleColumns.Group));
            if (CalibrationFaults.In(one, cases.Count) is { } faults)
            {
                table.Refuse(faults);
            }

            cases.Add(one);
        }

        return cases.ToValueList();
    }
}
