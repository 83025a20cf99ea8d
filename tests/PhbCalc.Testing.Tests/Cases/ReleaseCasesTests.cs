using PhbCalc.TestSupport;

namespace PhbCalc.Testing.Tests;

/// <summary>Cases of <c>release</c>.</summary>
public sealed class ReleaseCasesTests
{
    private const string Header = "case,calculation,contract,year_start,value,guaranteed_share,phb_spend,guarantee,guarantee_start,guarantee_step,guarantee_floor,per,period_start,expect value,expect guaranteed,expect released,expect phb_spend,expect double_running,expect unspent\n";

    private static readonly (string, string) FiveYears = ("contract.csv",
        "year_start,value\n2025-04-01,1000000\n2026-04-01,1000000\n2027-04-01,1000000\n2028-04-01,1000000\n2029-04-01,1000000\n");

    [Fact]
    public void A_contract_year_has_columns() => Snapshot.Matches(CaseRun.Of(
        Header
        + "Leeds in year one,release,,2025-04-01,500000,0.8,140000,,,,,,,500000,500000*0.8,100000,140000,140000-500000*0.2,0\n"
        + "in its first month,release,,2025-04-01,500000,4/5,140000,,,,,month,2025-04-01,500000/12,400000/12,8333.34,,,\n"
        + "less is spent,release,,2025-04-01,500000,0.8,60000,,,,,,,,,,,0,40000\n"
        + "all of it wrong,release,,2025-04-01,500000,0.8,140000,,,,,,,1,2,3,4,5,6\n"));

    [Fact]
    public void Several_years_come_from_a_file_and_shares_by_a_rule() => Snapshot.Matches(CaseRun.Of(
        Header
        + "baseline,release,contract.csv,,,,,linear,0.8,0.2,,,,,,,,,\n"
        + "year one,,,,,,,,,,,,2025-04-01,,800000,,,,\n"
        + "year five,,,,,,,,,,,,2029-04-01,,0,1000000,,,\n"
        + "year five with a floor,,,,,,,,,,0.1,,2029-04-01,,100000,,,,\n"
        + "year three by parts,,,,,,,geometric,,,,,2027-04-01,,1000000*0.8*0.8*0.8,,,,\n",
        FiveYears));

    [Fact]
    public void What_cannot_be_released_is_refused() => Snapshot.Matches(CaseRun.Of(
        Header
        + "no share,release,,2025-04-01,500000,,,,,,,,,,1,,,,\n"
        + "no value,release,,2025-04-01,,0.8,,,,,,,,,1,,,,\n"
        + "a share of eighty,release,,2025-04-01,500000,80,,,,,,,,,1,,,,\n"
        + "two shares,release,,2025-04-01,500000,0.8,,linear,0.8,0.2,,,,,1,,,,\n"
        + "half a rule,release,,2025-04-01,500000,,,linear,0.8,,,,,,1,,,,\n"
        + "a rule without a name,release,,2025-04-01,500000,,,,0.8,0.2,,,,,1,,,,\n"
        + "no rule,release,,2025-04-01,500000,,,explicit,0.8,0.2,,,,,1,,,,\n"
        + "a floor of a geometric rule,release,,2025-04-01,500000,,,geometric,0.8,0.2,0.1,,,,1,,,,\n"
        + "a word,release,,2025-04-01,500000,,,lineal,0.8,0.2,,weekly,,,1,,,,\n"
        + "which year,release,contract.csv,,,,,linear,0.8,0.2,,,,,1,,,,\n"
        + "no such month,release,contract.csv,,,,,linear,0.8,0.2,,month,2025-04-02,,1,,,,\n"
        + "a contract and a value,release,contract.csv,,500000,,,linear,0.8,0.2,,,2025-04-01,,1,,,,\n"
        + "no such contract,release,contracts.csv,,,,,linear,0.8,0.2,,,2025-04-01,,1,,,,\n"
        + "no spending,release,,2025-04-01,500000,0.8,,,,,,,,,,,,1,\n",
        FiveYears));
}
