using System.Text.Json;
using PhbCalc.BlockContracts;

namespace PhbCalc.Data;

/// <summary>The members of a block contract.</summary>
internal static class BlockContractMembers
{
    /// <summary>What stands for a contract that cannot be read.</summary>
    internal static BlockContract NoContract { get; } = BlockContract.OfValues(new(2000, 4, 1), [Money.Zero]);

    internal static void Write(Utf8JsonWriter json, string name, BlockContract contract)
    {
        json.WriteStartObject(name);
        json.WriteDate("start", contract.Start);
        json.WriteDate("end", contract.End);
        json.WritePounds("base_value", contract.BaseValue);
        json.WriteList("years", contract.Years, ContractYearMembers.Write);
        json.WriteEndObject();
    }

    internal static BlockContract Read(JsonObject members)
    {
        members.MustHave("start", "end", "base_value", "years");
        LocalDate start = members.Date("start");
        Money? baseValue = members.PenceOrNull("base_value");
        ValueList<ContractYear> years = members.List("years", ContractYearMembers.Read);
        LocalDate end = members.Date("end");
        if (!members.IsSoundSoFar)
        {
            return NoContract;
        }

        ValueList<ContractRevision> revisions = years.SelectMany(year => year.Revisions).Select(revised => revised.Revision).ToValueList();
        BlockContract contract = members.Make(
            () => baseValue is { } value
                ? BlockContract.OfUplifts(start, value, years.Select(year => year.Uplift ?? default).ToValueList(), revisions)
                : BlockContract.OfValues(start, years.Select(year => year.FirstValue).ToValueList(), revisions),
            NoContract,
            field => field == "base_value" ? field : "years");
        members.RefuseUnlessIs("years", years, contract.Years);
        members.RefuseUnlessIs("end", end, contract.End);
        return contract;
    }
}
