// Mental health budgets after the practice of Northamptonshire: an indicative sum from points or from a cluster, a care plan costed bottom-up,
// and the sense check of the one against the other. People, points, tariff and costs are invented. Run it with: dotnet run --project samples/northamptonshire
using NodaTime;
using PhbCalc;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Clusters;
using PhbCalc.Contacts;
using PhbCalc.Data;
using PhbCalc.Samples.Northamptonshire;
using PhbCalc.TopDown;

Console.OutputEncoding = System.Text.Encoding.UTF8;

// 1. A table of points and pounds, fitted to what care cost twelve people last year, at prices 2% higher, less 10% that is kept back.
using FileStream past = File.OpenRead(Path.Combine(AppContext.BaseDirectory, SampleFile.Name));
CalibratedTable fitted = new TableCalibration(CalibrationMethod.PercentileMatching, contingencyShare: 0.1m, uplift: 0.02m).Calibrate(SampleFile.Read(past));
Console.WriteLine(fitted.Explain());

// 2. The person's needs in points, and what the table gives everybody on the caseload.
NeedsScore score = Needs.Questionnaire.Score(Needs.Answers);
Console.WriteLine(new PersonScore(PersonId, score).Explain());
TopDownAllocation table = new(fitted.Table, new("Fitted to last year's invented costs"));
EnvelopeClaim[] claims =
[
    new(table.Allocate(PersonId, score.Points)),
    .. Needs.Others.Select(other => new EnvelopeClaim(table.Allocate(other.PersonId, other.Points), Floor: Money.FromPounds(1200m), Cap: Money.FromPounds(10000m))),
];

// 3. Made to fit the envelope, to the penny.
EnvelopeOutcome outcome = new EnvelopeAllocation(new(Money.FromPounds(36000m), contingencyShare: 0.05m)).Allocate([.. claims]);
Console.WriteLine(outcome.Explain());
PersonAllocation allocation = outcome.People.Single(person => person.Claim.Budget.PersonId == PersonId);
Console.WriteLine(allocation.Explain());

// 4. The care plan, costed bottom-up.
BottomUpBudget plan = new BottomUpCosting(Plan.Rates, PublishedFigures.Bundled.BankHolidays, new FinancialYear(2026).Days).Cost(Plan.Agreed);
Console.WriteLine(plan.Explain());

// 5. The sense check: the plan against the points.
BudgetVersion indicative = BudgetVersion.Of(allocation, on: new LocalDate(2026, 2, 16));
BudgetVersion final = BudgetVersion.Of(plan, on: new LocalDate(2026, 3, 23));
Console.WriteLine(new SenseCheck().Check(indicative, final).Explain());
Console.WriteLine(new BudgetHistory([indicative, final]).Explain());

// 6. Another person, in 2014/15: the indicative sum is what the cluster cost, without crisis and inpatient care.
ClusterCaseload clusters = ClusterCaseloadFolder.Read(Path.Combine(AppContext.BaseDirectory, "clusters"));
DateInterval year = new FinancialYear(2014).Days;
ClusterPricing pricing = new(clusters.Tariff!, PublishedFigures.Bundled.CareClusters, year, clusters.Policies.Clusters, PublishedFigures.Bundled.ClusterCostAnchors);
ClusterBudget cluster = pricing.Price(clusters.Histories.Single(history => history.PersonId == ClusterPlan.PersonId));
Console.WriteLine(cluster.Explain());

// 7. The care plan sets the final budget. A year of it is compared with a year in the clusters, and where the two are too far apart a panel is asked.
BottomUpBudget clusterPlan = new BottomUpCosting(ClusterPlan.Rates, PublishedFigures.Bundled.BankHolidays, year).Cost(ClusterPlan.Agreed);
Console.WriteLine(clusterPlan.Explain());
BudgetVersion fromCluster = BudgetVersion.Of(cluster, on: new LocalDate(2014, 2, 17));
BudgetVersion fromPlan = BudgetVersion.Of(clusterPlan, on: new LocalDate(2014, 3, 24));
Console.WriteLine(new SenseCheck().Check(fromCluster, fromPlan).Explain());
Console.WriteLine(new BudgetHistory([fromCluster, fromPlan]).Explain());

// 8. Years later, with no cluster: the same kind of care priced by contacts with teams, a contact in a group at a quarter of the average one.
ClusterCaseload contacts = ClusterCaseloadFolder.Read(Path.Combine(AppContext.BaseDirectory, "contacts"));
ContactPricing byContact = new(PublishedFigures.Bundled.TeamTypes, PublishedFigures.Bundled.TeamCosts, new FinancialYear(2024).Days, contacts.Policies.Contacts);
Console.WriteLine(byContact.Price(contacts.Packages[0]).Explain());

/// <summary>The sample.</summary>
internal static partial class Program
{
    internal const string PersonId = "SAMPLE-NN1";
}
