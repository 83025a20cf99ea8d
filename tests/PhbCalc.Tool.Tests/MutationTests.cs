using System.Globalization;
using System.Text;
using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

/// <summary>
/// Files and options as nobody should write them, over every verb: no stack trace, no exit status that is not documented, nothing half written. A few hundred by
/// default; PHBCALC_MUTATIONS=5000 runs as many of each.
/// </summary>
public sealed class MutationTests
{
    private static readonly int Runs = int.TryParse(Environment.GetEnvironmentVariable("PHBCALC_MUTATIONS"), CultureInfo.InvariantCulture, out int runs) ? runs : 250;

    private static readonly string[] Cells =
    [
        "", " ", "-1", "0", "1e400", "99999999999999999999999999999", "-0.001", "1.23E+05", "#REF!", "=1+1", "\0", "\ud83d", "\u0663", "\u200b", "\"", "a\"b", "NaN", "£-5", "5%",
        "2026-02-30", "9999-12-31", "0001-01-01", "24:00", "23:59", "Mon-Fri", "every", "1 of 2", "52 of 53", "0 of 0", "yes", "P001", "agency", "year", new('x', 5000), "1/3", "-", ",", "\n",
    ];

    private static readonly string[] Values =
    [
        "", " ", "\0", "a\0b", "\ud800", "\udc00x", "\u0662\u0660\u0662\u0666", "-1", "0", "1", "2026", "2198", "1948", "99999999999999999999999999999", "-79228162514264337593543950335",
        "1e9", "0.0000000000000000000000000001", "1/0", "9999-12-31", "-9998-01-01", "2026-04-01", "no/such/place", "samples/first/people.csv", "samples/first", ".", new('y', 5000), "@x", "--", "P010", "\u202e", "\u001b[31m",
    ];

    [Fact]
    public void Files_that_are_mutated_never_crash_a_verb()
    {
        using Folder folder = new();
        Copy(Repository.File("samples"), folder.Of("samples"));
        List<string> wrong = [];
        for (int seed = 0; seed < Runs; seed++)
        {
            Random random = new(seed);
            (string line, bool writes) = Verbs.All[seed % Verbs.All.Count];
            string[] arguments = Verbs.Arguments(line, folder.Path);
            string place = arguments.FirstOrDefault(word => word.StartsWith(folder.Path, StringComparison.Ordinal)) ?? folder.Of("samples/first");
            string[] files = File.Exists(place) ? [place] : [.. Directory.EnumerateFiles(place).Where(path => path.EndsWith(".csv", StringComparison.Ordinal) || path.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
            string file = files[random.Next(files.Length)];
            byte[] sound = File.ReadAllBytes(file);
            File.WriteAllBytes(file, Mutated(sound, random));
            wrong.AddRange(Wrong(folder, writes, arguments).Select(what => $"seed {seed}, {Path.GetFileName(file)}, {line}: {what}"));
            File.WriteAllBytes(file, sound);
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Options_that_are_mutated_never_crash_a_verb()
    {
        using Folder folder = new();
        List<string> wrong = [];
        for (int seed = 0; seed < Runs; seed++)
        {
            Random random = new(seed);
            (string line, bool writes) = Verbs.All[seed % Verbs.All.Count];
            List<string> arguments = [.. Verbs.Arguments(line)];
            string value = Values[random.Next(Values.Length)];
            int at = 1 + random.Next(arguments.Count - 1);
            if (arguments[at].StartsWith("--", StringComparison.Ordinal) || random.Next(4) == 0)
            {
                string[] others = ["--out", "--figures", "--policy", "--uprate", "--on", "--from", "--to", "--folds", "--uplift", "--dates", "--format", "--person", "--reason", "--private"];
                arguments.AddRange([others[random.Next(others.Length)], value]);
            }
            else
            {
                arguments[at] = value;
            }

            bool hasOut = arguments.Contains("--out");
            wrong.AddRange((hasOut ? WrongIn(folder, [.. arguments]) : Wrong(folder, writes, [.. arguments]))
                .Select(what => $"seed {seed}, {string.Join(' ', arguments)}: {what}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static IEnumerable<string> Wrong(Folder folder, bool writes, string[] arguments)
    {
        string results = folder.Of("results");
        string[] problems = [.. WrongIn(folder, writes ? [.. arguments, "--out", results] : arguments)];
        foreach (string problem in problems)
        {
            yield return problem;
        }

        if (Directory.Exists(results))
        {
            bool isWhole = Data.Results.OutputFolder.WhatIsWrong(results) is null && File.Exists(Path.Combine(results, "provenance.json"));
            Directory.Delete(results, recursive: true);
            if (!isWhole)
            {
                yield return "the folder of results is not whole";
            }
        }
    }

    private static IEnumerable<string> WrongIn(Folder folder, string[] arguments)
    {
        Run run = InProcess.In(folder.Path, arguments);
        if (run.ExitStatus is not (0 or 1 or 2) || run.Errors.Contains("   at ", StringComparison.Ordinal) || run.Errors.Contains('\u001b') || run.Errors.Contains('\0'))
        {
            yield return $"{run.ExitStatus}, {run.Errors[..Math.Min(run.Errors.Length, 600)].TrimEnd()}";
        }
        else if (run.ExitStatus != 0 && run.Errors.Length == 0)
        {
            yield return $"{run.ExitStatus} without a word";
        }
    }

    private static byte[] Mutated(byte[] sound, Random random)
    {
        string text = Encoding.UTF8.GetString(sound);
        List<string> rows = [.. text.Split('\n')];
        int row = random.Next(rows.Count);
        switch (random.Next(7))
        {
            case 0:
                byte[] flipped = [.. sound];
                flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
                return flipped;
            case 1:
                return sound[..random.Next(sound.Length)];
            case 2:
                rows.RemoveAt(row);
                break;
            case 3:
                rows.Add(rows[row]);
                break;
            case 4:
                rows[0] = rows[0].Replace('_', ' ').Insert(random.Next(rows[0].Length), Cells[random.Next(Cells.Length)]);
                break;
            default:
                string[] cells = rows[row].Split(',');
                cells[random.Next(cells.Length)] = Cells[random.Next(Cells.Length)];
                rows[row] = string.Join(',', cells);
                break;
        }

        return Encoding.UTF8.GetBytes(string.Join('\n', rows));
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Repository.FilesBelow(from).Where(file => file.EndsWith(".csv", StringComparison.Ordinal) || file.EndsWith(".json", StringComparison.Ordinal)))
        {
            string copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
