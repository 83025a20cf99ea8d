namespace PhbCalc.Tests.Oracles;

/// <summary>Choices from one seed, the same on every machine: FsCheck gives the seed, so a case is replayed by it.</summary>
/// <param name="seed">The seed.</param>
internal sealed class Dice(int seed)
{
    private readonly Random random = new(seed);

    internal int Between(int least, int most) => random.Next(least, most + 1);

    /// <summary>A whole number from the least to the most, which is under the largest there is.</summary>
    internal long Between(long least, long most) => random.NextInt64(least, most + 1);

    /// <summary>True so many times in a hundred.</summary>
    internal bool Percent(int chance) => random.Next(100) < chance;

    internal T OneOf<T>(params IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    internal T? Perhaps<T>(int percent, Func<T> make)
        where T : struct => Percent(percent) ? make() : null;

    internal List<T> Several<T>(int least, int most, Func<int, T> make) => [.. Enumerable.Range(0, Between(least, most)).Select(make)];

    internal LocalDate Day(LocalDate from, int least, int most) => from.PlusDays(Between(least, most));

    /// <summary>Some of the choices, at least one, in their order.</summary>
    internal List<T> Some<T>(IReadOnlyList<T> choices)
    {
        List<T> some = [.. choices.Where(_ => Percent(50))];
        return some.Count > 0 ? some : [OneOf(choices)];
    }
}
