using System.Globalization;
using PhbCalc.BlockContracts;

namespace PhbCalc.Samples.Leeds;

/// <summary>Prints a release in few columns, to lay one schedule beside another.</summary>
internal static class Schedules
{
    internal static void Print(ReleasePlan plan)
    {
        Console.WriteLine($"  {"year",4}  {"share",8}  {"guaranteed",14}  {"released",14}  {"PHB spending",14}  {"double running",14}  {"stranded",14}");
        foreach (ReleaseYear year in plan.Years)
        {
            string share = (year.GuaranteedShare * 100m).ToString("0.##", CultureInfo.InvariantCulture) + "%";
            ReleaseSums sums = year.Sums;
            Console.WriteLine($"  {year.Number,4}  {share,8}  {sums.Guaranteed,14}  {sums.Released,14}  {sums.Spend,14}  {sums.DoubleRunning,14}  {sums.Stranded,14}");
        }

        Console.WriteLine();
    }
}
