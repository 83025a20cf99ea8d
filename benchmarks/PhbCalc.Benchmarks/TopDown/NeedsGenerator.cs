namespace PhbCalc.Benchmarks.TopDown;

/// <summary>Writes made-up answers to a made-up questionnaire as the files that <c>phbcalc allocate</c> reads, the same for the same number on every machine.</summary>
public static class NeedsGenerator
{
    private const int Domains = 12;

    private static readonly (string Name, int Points)[] Levels = [("none", 0), ("low", 3), ("moderate", 9), ("high", 20), ("severe", 34)];

    /// <summary>Writes questionnaire.csv, answers.csv, table.csv and people.csv, with a floor for one person in three and a cap for one in three.</summary>
    /// <param name="folder">The folder; it is made if need be.</param>
    /// <param name="people">How many people.</param>
    public static void Write(string folder, int people)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllLines(Path.Combine(folder, "questionnaire.csv"), ["domain,level,points", .. Questionnaire()]);
        File.WriteAllLines(Path.Combine(folder, "table.csv"), ["points,amount", "0,0", "60,4200", "120,13500", "200,31000", "408,96000"]);
        using StreamWriter peopleFile = new(Path.Combine(folder, "people.csv"));
        using StreamWriter answers = new(Path.Combine(folder, "answers.csv"));
        peopleFile.WriteLine("person_id,start,floor,cap");
        answers.WriteLine("person_id,domain,level");
        Random random = new(1);
        for (int person = 0; person < people; person++)
        {
            (string floor, string cap) = (person % 3) switch
            {
                0 => ("6000.00", string.Empty),
                1 => (string.Empty, "12000.00"),
                _ => (string.Empty, string.Empty),
            };
            peopleFile.WriteLine(FormattableString.Invariant($"P{person:0000000},2026-04-01,{floor},{cap}"));
            int need = random.Next(Levels.Length);
            for (int domain = 1; domain <= Domains; domain++)
            {
                string level = Levels[Math.Min(random.Next(Levels.Length), need)].Name;
                answers.WriteLine(FormattableString.Invariant($"P{person:0000000},Domain {domain},{level}"));
            }
        }
    }

    private static IEnumerable<string> Questionnaire() =>
        from domain in Enumerable.Range(1, Domains)
        from level in Levels
        select FormattableString.Invariant($"Domain {domain},{level.Name},{level.Points}");
}
