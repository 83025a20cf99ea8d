using PhbCalc.BlockContracts;

namespace PhbCalc.Data;

/// <summary>What can be wrong with contract.csv, beyond what is wrong with one cell or with the contract.</summary>
internal static class ContractFileFaults
{
    internal static Fault NotAShare(string field, string value) => new(field, "is not a share", ScheduleFaults.ShareRange) { Value = value };

    internal static Fault DoesNotFollow(string field, LocalDate start, LocalDate expected) =>
        new(field, "does not follow the year before by twelve months", $"write {Iso.Text(expected)}: contract years follow each other without a gap") { Value = Iso.Text(start) };

    internal static Fault BlankShare(string field) => new(field, "is blank, though other years have a share", "give every year a share, or none");

    internal static Fault BlankSpend(string field) => new(field, "is blank, though other years have a sum", "give every year a sum, 0.00 where nothing is spent, or none");
}
