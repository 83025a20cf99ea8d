// One person's budget from a weekly schedule of care, after the practice of Oxfordshire: hours over the domains of the Decision Support
// Tool, times hourly rates. The person is invented. Run it with: dotnet run --project samples/oxfordshire
using NodaTime;
using PhbCalc;
using PhbCalc.BottomUp;
using PhbCalc.Data;
using PhbCalc.Rates;

Source published = new("Homecare Association, fee rates for state-funded homecare in 2025-26: average local authority fee, £24.10 an hour", new LocalDate(2026, 11, 21));
Source invented = new("Invented for this sample");
LocalDate april = new(2026, 4, 1);

// 1. The rate card: what an hour costs, by band. The windows of each day cover 24 hours once.
LocalTime morning = new(6, 0);
LocalTime night = new(22, 0);
RateCards rates = RateCards.From(
[
    new("agency", "personal-care", RateUnit.Hour, "weekday", Money.FromPounds(24.10m), april) { Days = DayTypes.Weekdays, From = morning, To = night, Source = published },
    new("agency", "personal-care", RateUnit.Hour, "weekday night", Money.FromPounds(27.50m), april) { Days = DayTypes.Weekdays, From = night, To = morning, Source = invented },
    new("agency", "personal-care", RateUnit.Hour, "weekend", Money.FromPounds(27.50m), april) { Days = DayTypes.Weekend, Source = invented },
    new("agency", "personal-care", RateUnit.Hour, "bank holiday", Money.FromPounds(48.20m), april) { Days = DayTypes.BankHoliday, Source = invented },
    new("agency", "nurse", RateUnit.Visit, "any", Money.FromPounds(46m), april) { Source = invented },
]);

// 2. The care plan: who comes when, for which need. Domains are those of the Decision Support Tool.
CarePlan plan = new("SAMPLE-OX1", start: new LocalDate(2025, 9, 1),
    visits:
    [
        new("v1", "agency", "personal-care", DayTypes.EveryDay, new LocalTime(7, 30), new LocalTime(8, 30), carers: 2, domain: "Mobility", label: "Getting up, washing and dressing"),
        new("v2", "agency", "personal-care", DayTypes.EveryDay, new LocalTime(12, 30), new LocalTime(13, 15), domain: "Nutrition (food and drink)", label: "Lunch"),
        new("v3", "agency", "personal-care", DayTypes.EveryDay, new LocalTime(20, 30), new LocalTime(21, 15), carers: 2, domain: "Mobility", label: "Going to bed"),
        new("v4", "agency", "personal-care", DayTypes.Friday | DayTypes.Saturday, night, new LocalTime(7, 0), domain: "Altered states of consciousness", label: "Waking night"),
        new("v5", "agency", "nurse", DayTypes.Tuesday, new LocalTime(10, 0), new LocalTime(10, 30), weeks: WeekPattern.Of(2, 1), domain: "Skin integrity (incl tissue viability)", label: "Nurse, every other week"),
    ],
    items:
    [
        new("i1", "therapy", Money.FromPounds(65m), ItemUnit.Month, label: "Physiotherapy"),
        new("i2", "equipment", Money.FromPounds(420m), ItemUnit.Once, from: new LocalDate(2026, 5, 11), label: "Pressure cushion"),
    ],
    absences: [new(new LocalDate(2026, 8, 10), new LocalDate(2026, 8, 16), reason: "respite")]);

// 3. Costing it over the financial year 2026/27, and printing every line.
CostingPolicy policy = new() { Contingency = Contingency.OfWeeks(1m) };
BottomUpCosting costing = new(rates, PublishedFigures.Bundled.BankHolidays, new FinancialYear(2026).Days, policy);
Console.OutputEncoding = System.Text.Encoding.UTF8;
Console.Write(costing.Cost(plan).Explain());
