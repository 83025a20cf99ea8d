using PhbCalc.Data.Csv;
using PhbCalc.Testing.Calculations;
using PhbCalc.Testing.Rows;

namespace PhbCalc.Testing;

/// <summary>What can be wrong with cases, beyond what is wrong with one cell.</summary>
internal static class CaseFaults
{
    internal static Fault NoRows() => new("file", "has no cases", "write one in each row below the header; a baseline must expect something");

    internal static Fault NotFound(string path, string folder) => new("file", "cannot be found", $"it is looked for in {folder}; write its path from the folder of the project, such as cases/agency-weekend.csv")
    {
        Value = path,
    };

    internal static Fault OtherCapitals(string path, string there) => new("file", "cannot be found", $"there is '{there}': capitals count in the names of files and folders") { Value = path };

    internal static Fault OtherForm(string path, string there) => new("file", "cannot be found", $"there is '{there}': in Excel, save it as CSV UTF-8 (Comma delimited), under the name of the file, or write the name of the workbook") { Value = path };

    internal static Fault NamedTwice(string name, int row) =>
        new(CaseColumns.Case, $"is the name of row {Iso.Number(row)} too", "give each case a name of its own, so that a red one can be told from the others") { Value = CellFaults.Shown(name) };

    internal static Fault NoPath() => new("file", "is not named", """write its path from the folder of the project, such as [CostingCases("cases/agency-weekend.csv")]""");

    internal static Fault OtherSheets(IEnumerable<string> sheets) =>
        new("file", $"has sheets that are not read: {string.Join(", ", sheets)}", "put cases into the sheet cases, and more of them into cases 2; give a sheet without tests a name that starts with note");

    internal static Fault RowIsGone() => new("row", "is not there any more", "build the project again, so that the rows are found again");

    internal static Fault RowIsAnother(string name, string wasNamed) =>
        new("row", $"was '{wasNamed}' when the project was built", "build the project again, so that the rows are found again") { Value = name };

    internal static Fault FileIsRight() => new("file", "was corrected after the project was built", "build the project again, so that its rows are found");

    internal static Fault NoCalculation() => new(CaseColumns.Calculation, "is blank", $"write one of {string.Join(", ", AllCalculations.All.Select(calculation => calculation.Name))}");

    internal static Fault NotACalculation(string text) =>
        new(CaseColumns.Calculation, "is not a calculation", Nearest.Suggest(text, AllCalculations.All.Select(calculation => calculation.Name))) { Value = CellFaults.Shown(text) };

    internal static Fault NothingExpected(Calculation calculation) => new("row", "expects nothing, so it checks nothing",
        $"write a figure in one of these columns: {string.Join(", ", calculation.Outputs.Select(CaseColumns.Expected))}");

    internal static Fault NotAnInput(string column, Calculation calculation) =>
        new(column, $"is not used by {calculation.Name}",
            $"leave it blank: it is for {string.Join(" and ", AllCalculations.All.Where(own => own.Inputs.Contains(column)).Select(own => own.Name))}");

    internal static Fault NotAnOutput(string column, Calculation calculation) =>
        new(column, $"is not worked out by {calculation.Name}", $"leave it blank: {calculation.Name} works out {string.Join(", ", calculation.Outputs)}");

    internal static Fault NoFigure(string column) =>
        new(column, "is not worked out for this case", "leave it blank, or give what it needs: an allocation needs an envelope, a loaded hourly rate needs hours, a rate needs contacts of one price, double running needs phb_spend");

    internal static Fault NotWithFolder(string column) => new(column, "is given together with a folder", "leave it blank: everything about the person comes from the folder");
}
