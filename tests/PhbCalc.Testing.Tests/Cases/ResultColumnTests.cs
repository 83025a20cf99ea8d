using System.Text;
using PhbCalc.BlockContracts;
using PhbCalc.Data.Results;
using PhbCalc.Testing.Calculations;
using PhbCalc.TopDown;

namespace PhbCalc.Testing.Tests;

/// <summary>What is expected has the names that it has in the files of results (spec 9).</summary>
public sealed class ResultColumnTests
{
    [Fact]
    public void Figures_have_the_names_of_the_result_files()
    {
        Assert.Empty(CostCases.Calculation.Outputs.Except(Columns(stream => BudgetsFile.Write(stream, new(new FinancialYear(2026).Days, BottomUp.CostingPolicy.Default, [])))));
        Assert.Empty(EmployCases.Calculation.Outputs.Except(Columns(stream => EmploymentFile.Write(stream, []))));
        LocalDate day = new(2025, 4, 1);
        ReleasePlan plan = new SteppedRelease(BlockContract.OfValues(day, [Money.Zero]), GuaranteeSchedule.Linear(new(1), new(0))).Release(ReleasePer.Year);
        Assert.Empty(ClusterCases.Calculation.Outputs.Except(Columns(stream => ClusterBudgetsFile.Write(stream, new(new(day, day), day, [], [])))));
        ClusterResults contacts = new(new(day, day), day, [], []);
        Assert.Empty(ContactCases.Calculation.Outputs.Except([.. Columns(stream => ContactBudgetsFile.Write(stream, contacts)), .. Columns(stream => ContactLinesFile.Write(stream, contacts))]));
        Assert.Empty(ReleaseCases.Calculation.Outputs.Except(Columns(stream => ReleaseFile.Write(stream, plan))));
        Assert.Empty(AllocateCases.Calculation.Outputs.Except(Columns(stream => AllocationsFile.Write(stream, new(new(Money.Zero, 0m), Scaling.Both, [])))));
    }

    private static string[] Columns(Action<Stream> write)
    {
        using MemoryStream stream = new();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray()).Split('\n')[0].Split(',');
    }
}
