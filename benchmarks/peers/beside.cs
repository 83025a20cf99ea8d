using NodaTime;
using PhbCalc;
using PhbCalc.BottomUp;
using PhbCalc.Data;

// Person-years a second on one thread, by processor time, and the memory that one takes: the same lines for any build.
Caseload caseload = CaseloadFolder.Read(args[0]);
BottomUpCosting costing = new(caseload.RateCards, PublishedFigures.Bundled.BankHolidays, new DateInterval(new LocalDate(2026, 4, 1), new LocalDate(2027, 3, 31)));
CarePlan[] plans = [.. caseload.Plans.Take(20_000)];
Time("calendar-exact", plan => costing.CalendarExact(plan));
Time("totals", plan => costing.Totals(plan).CalendarExact);

void Time(string name, Func<CarePlan, Money> work)
{
    (double best, long bytes, Money sum) = (0, 0, Money.Zero);
    for (int run = -6; run < 40; run++)
    {
        (long allocated, TimeSpan began) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CpuUsage.UserTime);
        sum = Money.Zero;
        foreach (CarePlan plan in plans)
        {
            sum += work(plan);
        }

        double seconds = (Environment.CpuUsage.UserTime - began).TotalSeconds;
        if (run >= 0)
        {
            (best, bytes) = (Math.Max(best, plans.Length / seconds), GC.GetAllocatedBytesForCurrentThread() - allocated);
        }
        else
        {
            Thread.Sleep(150); // the compiler works in the background
        }
    }

    Console.WriteLine(FormattableString.Invariant($"| {args[1]} | {name} | {best:#,##0} | {bytes / plans.Length} | {sum} |"));
}
