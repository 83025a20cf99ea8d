using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using PhbCalc.Data;
using PhbCalc.Testing.Rows;

namespace PhbCalc.Testing;

/// <summary>One row of a file of cases: the input and the expected output.</summary>
/// <remarks>
/// <see cref="CostingCases"/> finds it, and so do the attributes of the packages for test frameworks. It keeps the place of the row, without its content: <see cref="Verify"/>
/// reads the file as it then is. Rule: spec 9, PhbCalc.Testing.
/// </remarks>
public class CostingCase
{
    /// <summary>For what finds rows, and for test frameworks, which fill in the place later.</summary>
    internal CostingCase()
    {
    }

    /// <summary>The form of workbooks to read in place of files; null if none are.</summary>
    internal WorkbookFormat? Workbooks { get; set; }

    /// <summary>Where the row is.</summary>
    internal CasePlace Place { get; set; } = new(string.Empty);

    /// <summary>Works the row out and fails, with every cell that differs and the lines that make it, unless it gives the expected figures.</summary>
    /// <remarks>
    /// Figures are compared to the penny: what is expected is rounded once, half away from zero. Environment: with <c>PHBCALC_BLESS=1</c> the figures of
    /// the whole file are written to <c>*.actual.csv</c> beside it; what differs is red all the same.
    /// </remarks>
    /// <exception cref="CheckFailedException">
    /// The row does not give the expected figures, or is malformed. A package for a test framework throws that framework's own exception instead.
    /// </exception>
    [StackTraceHidden]
    public void Verify()
    {
        if (Place.Problem(Workbooks) is { } problem)
        {
            throw Failure(problem);
        }
    }

    /// <summary>The name of the test: <c>agency-weekend.csv:14 two carers, Christmas Day</c>.</summary>
    public sealed override string ToString() => Place.ToString();

    /// <summary>What is thrown where the row is red; a test framework shows its own kind best.</summary>
    private protected virtual Exception Failure(string message) => new CheckFailedException(message);
}

/// <summary>The rows of a file of cases, for any test framework that takes a list of arguments: NUnit's <c>TestCaseSource</c>, MSTest's <c>DynamicData</c>, a loop.</summary>
/// <remarks>
/// For xunit, the packages PhbCalc.Testing.Xunit and PhbCalc.Testing.Xunit3 have an attribute <c>CostingCases</c> instead. docs/testing/columns.md says what the columns
/// are. Rule: spec 9, PhbCalc.Testing.
/// </remarks>
public static class CostingCases
{
    /// <summary>The rows that are tests. It throws nothing about the file: one that is missing or cannot be read is one red row that says what to do, never "no tests found".</summary>
    /// <param name="path">
    /// The path of the file from the folder of the project, such as <c>cases/agency-weekend.csv</c>. The file there is used: a change shows
    /// without a build; if the project is not on this machine, it uses the copy beside the built tests.
    /// </param>
    /// <param name="tests">The assembly of the tests, whose project it is: <c>typeof(BudgetTests).Assembly</c>.</param>
    /// <param name="dates">How dates are written in the file and in the files that it names; <see cref="DateForm.Iso"/>, 2026-04-06, by default.</param>
    /// <param name="workbooks">
    /// The form of workbooks to read, for cases in a workbook and in the files that they name: <c>ExcelWorkbook.Format</c> of the package PhbCalc.Workbooks; none are by default.
    /// </param>
    /// <returns>A row for each case of the file that is a test, or one red row.</returns>
    public static IReadOnlyList<CostingCase> Of(string path, Assembly tests, DateForm dates = DateForm.Iso, WorkbookFormat? workbooks = null)
    {
        ArgumentNullException.ThrowIfNull(tests);
        return Of<CostingCase>(path, tests, dates, () => new() { Workbooks = workbooks });
    }

    /// <summary>The rows as cases of a kind that a test framework can keep.</summary>
    internal static IReadOnlyList<T> Of<T>(string? path, Assembly tests, DateForm dates, Func<T> make)
        where T : CostingCase
    {
        T At(CasePlace place)
        {
            T made = make();
            made.Place = place;
            return made;
        }

        if (CasePath.Find(path, tests, out Fault? fault) is not { } found)
        {
            return [At(CasePlace.OfMissing(path ?? string.Empty, fault!))];
        }

        CaseFile file = CaseFile.Read(found, make().Workbooks);
        return file.Faults.Count > 0 ? [At(new(found))] : [.. file.Tests.Select(row => At(new(found, row.Row, row.Name, dates)))];
    }
}

/// <summary>Where a case is. It travels as text where a test framework finds tests in one process and runs them in another.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Row">The row as a spreadsheet numbers it; 0 for the file as a whole.</param>
/// <param name="Name">The name of the case when it was found.</param>
/// <param name="Dates">How dates are written.</param>
/// <param name="Missing">Why there is no such file; blank if there is.</param>
internal sealed record CasePlace(string Path, int Row = CasePlace.NoRow, string Name = "", DateForm Dates = DateForm.Iso, string Missing = "")
{
    private const int NoRow = 0;

    /// <summary>The place of a file that is not there.</summary>
    internal static CasePlace OfMissing(string path, Fault fault) => new(path, Missing: new FileFault(FileName(path), NoRow, null, fault).ToString());

    /// <summary>The place as it was before it travelled.</summary>
    internal static CasePlace OfTexts(string[] texts) =>
        new(texts[0], int.Parse(texts[1], CultureInfo.InvariantCulture), texts[2], Enum.Parse<DateForm>(texts[3]), texts[4]);

    /// <summary>The place as it travels.</summary>
    internal string[] ToTexts() => [Path, Iso.Number(Row), Name, Dates.ToString(), Missing];

    /// <summary>What the test is called.</summary>
    public override string ToString() =>
        Row == NoRow ? $"{FileName(Path)} cannot be used" : string.Create(CultureInfo.InvariantCulture, $"{FileName(Path)}:{Row} {Name}").TrimEnd();

    /// <summary>The message if the row is red; null if it is green.</summary>
    internal string? Problem(WorkbookFormat? workbooks)
    {
        if (Missing.Length > 0)
        {
            return Missing;
        }

        CaseFile file = CaseFile.Read(Path, workbooks, Row == NoRow ? null : Row);
        if (file.Faults.Count > 0)
        {
            return CaseReport.OfFaults(file.Name, file.Faults);
        }

        CaseRow? found = file.Rows.FirstOrDefault(own => own.Row == Row);
        Fault? changed = Row == NoRow ? CaseFaults.FileIsRight()
            : found is null ? CaseFaults.RowIsGone()
            : found.Name != Name ? CaseFaults.RowIsAnother(found.Name, Name)
            : null;
        if (changed is not null)
        {
            return CaseReport.OfFaults(ToString(), [new(file.Name, Row, null, changed)]);
        }

        ReadOptions options = new() { Dates = Dates, Workbooks = workbooks };
        CaseOutcome outcome = CaseCheck.Of(file, found!, options);
        string? blessed = Blessing.IsAsked && !outcome.IsGreen ? Blessing.Write(Path, options) : null;
        return outcome.IsGreen ? null : string.Join("\n\n", ((string?[])[CaseReport.Of(ToString(), outcome), blessed]).OfType<string>());
    }

    private static string FileName(string path) => System.IO.Path.GetFileName(path.Replace('\\', '/'));
}
