using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.TestSupport;

namespace PhbCalc.Reports.Tests.Statements;

/// <summary>The statements of a folder for 2026/27, as the command makes them.</summary>
internal sealed class SampleStatements
{
    private static readonly DateInterval Year = new FinancialYear(2026).Days;

    private readonly FundedCaseload caseload;
    private readonly Caseload? before;
    private readonly BudgetCosting costing;

    private SampleStatements(FundedCaseload caseload, Caseload? before)
    {
        (this.caseload, this.before) = (caseload, before);
        costing = caseload.Care.Costing(PublishedFigures.Bundled, Year);
    }

    internal static SampleStatements OfSample(string sample, string? before = null) => new(
        FundedCaseloadFolder.Read(Repository.File("samples", sample)), before is null ? null : CaseloadFolder.Read(Repository.File("samples", sample, before)));

    /// <summary>A folder of files by their names.</summary>
    internal static SampleStatements OfFiles(params (string Name, string Text)[] files) => new(FundedCaseloadFolder.Read(
        name => Array.Find(files, file => file.Name == name) is { Text: { } text } ? new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)) : null), null);

    internal IEnumerable<string> People => caseload.Care.Plans.Select(plan => plan.PersonId);

    internal StatedBudget Stated(string id)
    {
        CarePlan plan = caseload.Care.FindPlan(id)!;
        BudgetTerms terms = caseload.TermsOf(id);
        PersonBudget budget = costing.Cost(plan, caseload.Care.RotaInPlan(id));
        return new(budget, new CaseloadBudgets(caseload, PublishedFigures.Bundled, Year).Paid(plan, terms).Paid, plan)
        {
            FundingReasons = terms.FundingReasons,
            Contributions = terms.Contributions,
            Before = before?.FindPlan(id) is { } earlier ? before.Costing(PublishedFigures.Bundled, Year).Cost(earlier, before.RotaInPlan(id)) : null,
            Rota = caseload.Care.RotaInPlan(id),
            PayRates = caseload.Care.PayRates,
            LastReview = caseload.Care.People.Single(person => person.Id == id).Reviewed,
            ReviewPolicy = caseload.Care.Policies.Review,
            MadeWith = "phbcalc 9.9.9; people.csv 0123456789abcdef",
        };
    }

    internal BudgetStatement Of(string id, StatementTemplate? template = null) => BudgetStatement.Of(Stated(id), template);
}

/// <summary>A caseload with one plan for each thing that words have to get right.</summary>
internal static class InventedStatements
{
    private const string Rates = """
        card,service,unit,band,days,from_time,to_time,rate,valid_from,valid_to,kind,source
        agency,care,hour,any,Mon-Sun,00:00,24:00,20.00,2020-01-01,,,agreed
        agency,night,night,any,Mon-Sun,,,120.00,2020-01-01,,,agreed
        pa,care,hour,weekday,Mon-Fri,00:00,24:00,13.50,2020-01-01,,pay,agreed
        pa,care,hour,weekend,Sat-Sun,00:00,24:00,16.00,2020-01-01,,pay,agreed
        """;

    internal static SampleStatements All { get; } = SampleStatements.OfFiles(
        ("rates.csv", Rates),
        ("people.csv", """
            person_id,start,end,held,holder,reviewed
            ONE-DAY,2026-05-04,2026-05-04,direct-payment,,
            NOTHING,2026-04-01,,notional,,
            BLOCK,2026-04-01,,notional,,
            TWO,2026-04-01,,direct-payment,,2026-05-01
            TEAM,2026-04-01,,direct-payment,,
            TRUST,2026-04-01,,third-party,Anytown Trust,2025-04-20
            PAYS,2026-04-01,,notional,,
            """),
        ("visits.csv", """
            person_id,visit_id,card,service,days,start,end,carers,weeks,from,to,domain,label,shared_with,pa
            ONE-DAY,v1,agency,care,Mon,09:00,10:00,,,,,,,,
            TWO,v1,agency,care,Fri-Sun,22:30,00:15,2,,,,,Late evening,,
            TWO,v2,agency,care,Wed,12:00,13:00,,1 of 2,,,,Lunch out,3,
            TWO,v3,agency,night,Sat Sun,22:00,07:00,,"1,3 of 4",2026-06-01,,,,,
            TWO,v4,agency,care,Tue,00:00,00:00,,,2028-01-01,,,Later,,
            TEAM,v1,pa,care,Mon-Sun,08:00,11:00,,,,,,Mornings,,ann
            TRUST,v1,agency,care,Mon,09:00,09:45,,,,,,Monday,,
            PAYS,v1,agency,care,Mon-Sun,09:00,10:00,,,,,,Morning,,
            """),
        ("items.csv", """
            person_id,item_id,category,amount,unit,quantity,from,funded_by,label
            BLOCK,i1,nursing,50.00,week,,,block,Nurse
            TWO,i1,equipment,10.00,once,2,2026-05-01,,Straps
            TWO,i2,travel,0.45,mile,40,,,Travel
            """),
        ("team.csv", """
            person_id,pa_id,weekly_hours,hourly_pay,frequency,age
            TEAM,ann,,,four-weekly,40
            TEAM,bob,5,14.00,four-weekly,50
            """),
        ("oncosts.csv", "person_id,item,amount,unit\nTEAM,Payroll service,20.00,month\n"),
        ("funding.csv", "person_id,funder,share\nPAYS,NHS,50%\nPAYS,local authority,50%\n"),
        ("contributions.csv", "person_id,amount,unit,from,to\nPAYS,15.00,week,,\n"),
        ("policy.json", "{ \"contingency_share\": 0.05, \"contingency_place\": \"inside\" }"));
}
