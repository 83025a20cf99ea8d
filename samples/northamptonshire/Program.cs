// A mental health budget after the practice of Northamptonshire: an indicative sum from points, a care plan costed bottom-up, and the sense
// check of the one against the other. People, points and costs are invented. Run it with: dotnet run --project samples/northamptonshire
using NodaTime;
using PhbCalc;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Samples.Northamptonshire;
using PhbCalc.TopDown;

Console.OutputEncoding = System.Text.Encoding.UTF8;

// 1. A table of points and pounds, fitted to what care cost twelve people last year, at prices 2% higher, less 10% that is kept back.
using FileStream past = File.OpenRead(Path.Combine(AppContext.BaseDirectory, SampleFile.Name));
CalibratedTable fitted = new TableCalibration(CalibrationMethod.PercentileMatching, contingencyShare: 0.1m, uplift: 0.02m).Fit(SampleFile.Read(past));
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
EnvelopeOutcome outcome = new EnvelopeAllocation(new(Money.FromPounds(36000m), contingencyShare: 0.05m)).Share([.. claims]);
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

/// <summary>The sample.</summary>
internal static partial class Program
{
    internal const string PersonId = "SAMPLE-NN1";
}
