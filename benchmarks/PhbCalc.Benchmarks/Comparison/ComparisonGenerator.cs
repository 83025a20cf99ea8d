using System.Globalization;
using PhbCalc.Benchmarks.BottomUp;
using PhbCalc.Benchmarks.TopDown;

namespace PhbCalc.Benchmarks.Comparison;

/// <summary>Writes made-up people as the files that <c>phbcalc compare</c> reads: plans, answers, what care cost, and a team for one person in four.</summary>
public static class ComparisonGenerator
{
    /// <summary>Writes the files of <see cref="NeedsGenerator"/> and <see cref="CaseloadGenerator"/> for the same people, with team.csv and actual.csv.</summary>
    /// <param name="folder">The folder; it is made if need be.</param>
    /// <param name="people">How many people.</param>
    /// <param name="visitsPerPerson">How many visits each has.</param>
    public static void Write(string folder, int people, int visitsPerPerson)
    {
        NeedsGenerator.Write(folder, people);
        CaseloadGenerator.Write(folder, people, visitsPerPerson);
        using StreamWriter actual = new(Path.Combine(folder, "actual.csv")) { NewLine = "\n" };
        using StreamWriter team = new(Path.Combine(folder, "team.csv")) { NewLine = "\n" };
        actual.WriteLine("person_id,cost");
        team.WriteLine("person_id,pa_id,weekly_hours,hourly_pay,frequency");
        Random random = new(1);
        for (int person = 0; person < people; person++)
        {
            actual.WriteLine(string.Create(CultureInfo.InvariantCulture, $"P{person:0000000},{random.Next(5_000_000, 30_000_000) / 100m}"));
            if (person % 4 == 0)
            {
                team.WriteLine(string.Create(CultureInfo.InvariantCulture, $"P{person:0000000},ann,{8 + (person % 29)},14.05,monthly"));
            }
        }
    }
}
