// A block contract released step by step, after the practice of Leeds: 80% of it stays guaranteed to the provider in the first year, and 20 points
// less each year after it, while people take up personal health budgets. The uplifts of 2025/26 are published; every other figure is invented.
// Run it with: dotnet run --project samples/leeds FOLDER. The folder gets release.csv and release.html; without one, nothing is written.
using PhbCalc;
using PhbCalc.BlockContracts;
using PhbCalc.Data.Results;
using PhbCalc.Rates;
using PhbCalc.Reports;
using PhbCalc.Samples.Leeds;

Console.OutputEncoding = System.Text.Encoding.UTF8;
Console.WriteLine("Every figure is invented, but for the uplifts of 2025/26.");

// 1. What a contact costs, by the rule for group contacts that was agreed, and what that makes of a person's contacts.
GroupContactPolicy groups = new(GroupContactRule.Relative, new(1, 4));
foreach (ServiceLine service in Contract.Services.Lines)
{
    ContactPrices prices = service.UnitCosts(groups).Prices;
    Console.WriteLine($"{service.Name}: {service.Value}; one-to-one {prices.OneToOne}, group {prices.Group}");
}

Console.WriteLine($"Not disaggregated: {Contract.Services.NotDisaggregated}");
CostBreakdown budget = new([.. Contract.Services.Lines[0].PhbValue(groups, oneToOneContacts: 30, groupContacts: 12).Lines, .. Contract.Services.Lines[1].PhbValue(groups, 0, 40).Lines]);
foreach (CostLine line in budget.Lines)
{
    Console.WriteLine($"  {line.Label}: {line.Quantity} x {line.Rate} = {line.Amount}");
}

Console.WriteLine($"Budget of SAMPLE-LE1 for a year: {budget.Total}");
Console.WriteLine();

// 2. How many people take up a budget: 7.5% at first, 30% after two years, 60% in the end.
PhbDemand demand = PhbDemand.Of(PhbUptake.ByPoints(people: 220, meanBudget: Money.FromPounds(7_800m), [new(0, new(3, 40)), new(24, new(3, 10)), new(60, new(3, 5))]));

// 3. Both sides of the release, where the guarantee falls by 20 points a year: 80, 60, 40, 20, 0%.
SteppedRelease linear = new(Contract.Agreed, GuaranteeSchedule.Linear(start: new(4, 5), step: new(1, 5)));
ReleasePlan plan = linear.Release(ReleasePer.Year, demand, Contract.Behaviour, Contract.Services);
Console.WriteLine(plan.Explain());

// 4. "Further 20 per cent stepped reductions" can also be read as a fifth less than the year before: 80, 64, 51.2%.
SteppedRelease geometric = new(Contract.Agreed, GuaranteeSchedule.Geometric(start: new(4, 5), step: new(1, 5)));
Console.WriteLine("The other reading of the schedule: each year a fifth less than the year before");
Schedules.Print(geometric.Release(ReleasePer.Year, demand, Contract.Behaviour, Contract.Services));

// 5. The gentlest schedule: the largest guarantees with which no year is paid twice, and what stays with the provider under them.
GentlestPlan gentlest = new GentlestRelease(Contract.Agreed).Release(demand);
Console.WriteLine(gentlest.Explain());
if (gentlest.Schedule is { } gentle)
{
    Schedules.Print(new SteppedRelease(Contract.Agreed, gentle).Release(ReleasePer.Year, demand, Contract.Behaviour, Contract.Services));
}

// 6. Month by month, as a file for a spreadsheet and as a page to look at.
if (args is [string folder])
{
    ReleasePlan months = linear.Release(ReleasePer.Month, demand, Contract.Behaviour, Contract.Services);
    OutputFolder.Write(
        folder,
        new OutputFile(ReleaseFile.Name, stream => ReleaseFile.Write(stream, months)),
        new OutputFile("release.html", stream => ReleaseReport.Write(stream, months, "community mental health services (invented figures)")));
    Console.WriteLine($"Written to {folder}: {ReleaseFile.Name}, release.html");
}
else
{
    Console.WriteLine($"Name a folder, and {ReleaseFile.Name} and release.html are written there.");
}
