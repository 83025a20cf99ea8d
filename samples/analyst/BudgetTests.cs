using PhbCalc.Testing;
using Xunit;

// One line for each file of cases. To add a file, copy a line, and change the name of the file and the name after "void".
public class BudgetTests
{
    [Theory, CostingCases("cases/agency-weekend.csv")] public void Agency_weekend(CostingCase c) => c.Verify();
    [Theory, CostingCases("cases/personal-assistant.csv")] public void Personal_assistant(CostingCase c) => c.Verify();
    [Theory, CostingCases("cases/allocation.csv")] public void Allocation(CostingCase c) => c.Verify();
    [Theory, CostingCases("cases/mental-health.csv")] public void Mental_health(CostingCase c) => c.Verify();
    [Theory, CostingCases("cases/contacts.csv")] public void Contacts(CostingCase c) => c.Verify();
    [Theory, CostingCases("cases/our-caseload.csv")] public void Our_caseload(CostingCase c) => c.Verify();
}
