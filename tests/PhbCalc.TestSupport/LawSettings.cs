using System.Globalization;

namespace PhbCalc.TestSupport;

/// <summary>What the environment says of laws: other cases than the usual ones.</summary>
/// <param name="Cases">How many cases of every law to run; null leaves it to the law.</param>
/// <param name="Seed">Where cases start.</param>
/// <param name="Gamma">The step of the random numbers, which is odd.</param>
/// <param name="Size">The size of the first case; null starts with the smallest.</param>
/// <param name="Fault">What is wrong with the environment, and how to mend it; null if nothing is.</param>
public sealed record LawSettings(int? Cases, ulong Seed, ulong Gamma, int? Size, string? Fault)
{
    private const ulong UsualSeed = 20260401;
    private const ulong UsualGamma = 9223372036854775783;

    /// <summary>Those of this run.</summary>
    public static LawSettings Current => Of(Environment.GetEnvironmentVariable);

    /// <summary>Where cases start, as FsCheck.Xunit reads it.</summary>
    public string Replay => Size is { } size ? Text($"{Seed},{Gamma},{size}") : Text($"{Seed},{Gamma}");

    /// <summary>Those of an environment. A value that cannot be read leaves the usual one, and the fault says so: an attribute that throws ends the whole run of tests.</summary>
    /// <param name="variable">The value of a variable; null or nothing if it is not set.</param>
    public static LawSettings Of(Func<string, string?> variable)
    {
        List<string> faults = [];
        int? cases = Read<int>("PHBCALC_CASES", "a whole number from 1 up, such as 1000", text => Number(text) is > 0 and <= int.MaxValue and { } count ? (int)count : null);
        ulong? seed = Read<ulong>("PHBCALC_SEED", "a whole number from 0 up, such as 7", Number);
        (ulong, ulong, int)? replay = Read<(ulong, ulong, int)>("PHBCALC_REPLAY", "the value that the failing law printed, such as 20260401,9223372036854775783,12: a seed, an odd number and a size", Start);
        string? fault = faults.Count > 0 ? string.Join('\n', faults) : null;
        return replay is var (start, gamma, size) ? new(cases, start, gamma, size, fault) : new(cases, seed ?? UsualSeed, UsualGamma, null, fault);

        T? Read<T>(string name, string wanted, Func<string, T?> read)
            where T : struct
        {
            if (variable(name) is not { Length: > 0 } text)
            {
                return null;
            }

            T? value = read(text);
            if (value is null)
            {
                faults.Add($"The environment variable {name} is '{text}'; give {wanted}, or unset it.");
            }

            return value;
        }
    }

    private static (ulong Seed, ulong Gamma, int Size)? Start(string text) =>
        text.Split(',') is [var first, var second, var third] && Number(first) is { } seed && Number(second) is { } gamma && gamma % 2 == 1 && Number(third) is { } size and <= int.MaxValue
            ? (seed, gamma, (int)size)
            : null;

    private static ulong? Number(string text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number) ? number : null;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
