using System.Reflection;
using PhbCalc.Data;
using PhbCalc.Workbooks;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace PhbCalc.Testing;

/// <summary>
/// Makes each row of a CSV file, or of a sheet of an Excel workbook, a test:
/// <c>[Theory, CostingCases("cases/agency-weekend.csv")] public void Agency_weekend(CostingCase c) =&gt; c.Verify();</c>
/// </summary>
/// <remarks>
/// A file that is missing or cannot be read is one red row that says what to do, never "no tests found". docs/testing/columns.md says what the columns are.
/// Rule: spec 9, PhbCalc.Testing.
/// </remarks>
/// <param name="path">
/// The path of the file from the folder of the project, such as <c>cases/agency-weekend.csv</c>. The file there is taken, so that a change shows
/// without a build; where the project is not on this machine, the copy beside the built tests.
/// </param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class CostingCasesAttribute(string path) : DataAttribute
{
    /// <summary>The path, as given.</summary>
    public string Path { get; } = path;

    /// <summary>How dates are written in the file and in the files that it names; <see cref="DateForm.Iso"/>, 2026-04-06, by default.</summary>
    public DateForm Dates { get; set; }

    /// <summary>Whether rows are found when tests are listed: always, so that each is a test of its own.</summary>
    /// <returns>True.</returns>
    public override bool SupportsDiscoveryEnumeration() => true;

    /// <summary>The rows, each as the one argument of the test. It throws nothing about the file: what is wrong with it becomes a red row.</summary>
    /// <param name="testMethod">The test, which takes one <see cref="CostingCase"/>.</param>
    /// <param name="disposalTracker">Not used: rows hold nothing that has to be disposed of.</param>
    /// <returns>A row for each case of the file that is a test, or one red row.</returns>
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        ArgumentNullException.ThrowIfNull(testMethod);
        return new([.. CostingCases.Of<XunitCase>(Path, testMethod.ReflectedType!.Assembly, Dates, () => new()).Select(row => ConvertDataRow(new object[] { row }))]);
    }
}

/// <summary>A case that xunit can find in one process and run in another, and that fails as xunit's own assertions do.</summary>
internal sealed class XunitCase : CostingCase, IXunitSerializable
{
    private const string Texts = "place";

    /// <summary>For xunit, which then fills in the place.</summary>
    public XunitCase() => Workbooks = ExcelWorkbook.Format;

    /// <inheritdoc/>
    public void Deserialize(IXunitSerializationInfo info) => Place = CasePlace.OfTexts(info.GetValue<string[]>(Texts)!);

    /// <inheritdoc/>
    public void Serialize(IXunitSerializationInfo info) => info.AddValue(Texts, Place.ToTexts());

    /// <inheritdoc/>
    private protected override Exception Failure(string message) => new XunitException(message);
}
