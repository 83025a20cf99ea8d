// What somebody who references the packages writes first. The check that runs it looks for the total, the page, the row of a file of cases and the models.
using NodaTime;
using PhbCalc;
using PhbCalc.Benchmarking;
using PhbCalc.BlockContracts;
using PhbCalc.BottomUp;
using PhbCalc.Comparison;
using PhbCalc.Data;
using PhbCalc.Rates;
using PhbCalc.Reports;
using PhbCalc.Testing;

RateCards rates = RateCards.From([new("agency", "care", RateUnit.Hour, "any", Money.FromPounds(12m), new LocalDate(2026, 4, 1))]);
BottomUpCosting costing = new(rates, PublishedFigures.Bundled.BankHolidays, new DateInterval(new(2026, 4, 6), new(2026, 4, 12)));
CarePlan plan = new("P1", new LocalDate(2026, 4, 1), visits: [new("v1", "agency", "care", DayTypes.Monday, new LocalTime(9, 0), new LocalTime(9, 30))]);
Console.OutputEncoding = System.Text.Encoding.UTF8;
Console.WriteLine($"Total {costing.Cost(plan).Totals.Total}");

BlockContract contract = BlockContract.OfValues(new LocalDate(2026, 4, 1), [Money.FromPounds(1_000_000m)]);
ReleasePlan release = new SteppedRelease(contract, GuaranteeSchedule.Explicit(new Ratio(4, 5))).Release(ReleasePer.Year);
Console.WriteLine($"Page {ReleaseReport.Text(release, "A contract").Contains("£200,000.00", StringComparison.Ordinal)}");

costing.Cost(plan).TypicalWeek.ShouldCost("0.5*12.00");
CostingCase row = CostingCases.Of("cases/mornings.csv", typeof(Program).Assembly).Single();
row.Verify();
Console.WriteLine($"Row {row}");

SyntheticCaseload invented = SyntheticCaseload.Of(people: 50, seed: 1);
Console.WriteLine($"Models {new ModelComparison(invented.Models).Compare(invented.People).Models.Count}");
