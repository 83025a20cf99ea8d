using System.Globalization;
using System.Runtime.InteropServices;

namespace PhbCalc;

/// <summary>What can be wrong when a sum is shared out.</summary>
internal static class ApportionmentFaults
{
    private const string Total = "total";
    private const string Weight = "weight";
    private const string Floor = "floor";
    private const string Cap = "cap";
    private const string Key = "/key";

    // Sums of money here stay within 64 bits of pence.
    private const decimal MostPounds = 90_000_000_000_000_000m;

    internal static void ThrowIfNotAligned(
        ReadOnlySpan<long> weights, ReadOnlySpan<long> shares, ApportionmentBounds bounds, ReadOnlySpan<string> keys, ReadOnlySpan<int> scratch)
    {
        int count = weights.Length;
        ThrowUnless(shares.Length == count, nameof(shares), "one for each weight");
        ThrowUnless(bounds.Floors.IsEmpty || bounds.Floors.Length == count, nameof(bounds), "a floor for each weight, or none at all");
        ThrowUnless(bounds.Caps.IsEmpty || bounds.Caps.Length == count, nameof(bounds), "a cap for each weight, or none at all");
        ThrowUnless(keys.IsEmpty || keys.Length == count, nameof(keys), "a key for each weight, or none at all");
        ThrowUnless(scratch.IsEmpty || scratch.Length >= Apportionment.ScratchLength(count), nameof(scratch), "as long as ScratchLength says");
        ThrowUnless(
            !weights.Overlaps(shares) && !bounds.Floors.Overlaps(shares) && !bounds.Caps.Overlaps(shares), nameof(shares), "in memory of its own");
        ThrowUnless(
            !Overlap(scratch, weights) && !Overlap(scratch, shares) && !Overlap(scratch, bounds.Floors) && !Overlap(scratch, bounds.Caps),
            nameof(scratch),
            "in memory of its own");
    }

    /// <summary>Everything that is wrong with weights and bounds given as numbers.</summary>
    internal static ValueList<Fault> In(long total, ReadOnlySpan<long> weights, ApportionmentBounds bounds)
    {
        List<Fault> faults = [];
        if (total == long.MinValue)
        {
            faults.Add(New(Total, total, "is too far below zero", $"write {Number(long.MinValue + 1)} pence or more"));
        }

        if (total < 0 && !bounds.IsEmpty)
        {
            faults.Add(BoundsBelowZero(Number(total)));
        }

        for (int i = 0; i < weights.Length; i++)
        {
            long floor = bounds.Floors.IsEmpty ? 0 : bounds.Floors[i];
            AddIfNegative(faults, Weight, weights[i], i);
            AddIfNegative(faults, Floor, floor, i);
            if (!bounds.Caps.IsEmpty && bounds.Caps[i] < floor)
            {
                faults.Add(At(i, UnderFloor(Number(bounds.Caps[i]))));
            }
        }

        return [.. faults];
    }

    internal static List<Fault> InTotal(Money total) => NotInPence(Total, total) is { } fault ? [fault] : [];

    /// <summary>Everything that is wrong with one recipient.</summary>
    internal static List<Fault>? In(Recipient recipient)
    {
        FaultList faults = new("recipient", recipient.Key ?? string.Empty);
        faults.AddIfBlank("recipient", recipient.Key, Key);
        if (recipient.Weight < 0m)
        {
            faults.Add(Negative(Weight, Number(recipient.Weight)));
        }

        AddIfNotInPence(ref faults, Floor, recipient.Floor);
        if (recipient.Floor < Money.Zero)
        {
            faults.Add(Negative(Floor, recipient.Floor.ToString()));
        }

        if (recipient.Cap is { } cap)
        {
            AddIfNotInPence(ref faults, Cap, cap);
            if (cap < recipient.Floor)
            {
                faults.Add(UnderFloor(cap.ToString()));
            }
        }

        return faults.All;
    }

    internal static Fault BoundsBelowZero(string total) =>
        new(Total, "is below zero, and floors and caps are for sums above", "share it without bounds, or share its opposite") { Value = total };

    internal static Fault Repeated(string key) => new("recipient", "appears twice", "give each recipient its own key") { Value = key, Path = Key };

    internal static Fault TooFine(string key, decimal weight) => new(Weight, "has too many digits to share exactly with the other weights", "write weights with fewer digits")
    {
        Subject = $"recipient {key}",
        Value = Number(weight),
    };

    internal static Fault NoWeight() => new(Weight, "is 0 for everybody, though there is something to share", "give a recipient a weight") { Path = "/weights" };

    internal static Fault TooLarge(ulong total) => new(Total, "times all the weights is too large to share exactly", "write weights with fewer digits")
    {
        Value = total.ToString(CultureInfo.InvariantCulture),
    };

    private static Fault? NotInPence(string field, Money sum) =>
        !sum.IsWholePence ? new(field, "has a fraction of a penny", "round it to the penny") { Value = sum.ToString() }
        : Math.Abs(sum.Pounds) < MostPounds ? null
        : new(field, "is too large", string.Create(CultureInfo.InvariantCulture, $"write a sum under £{MostPounds:#,##0}")) { Value = sum.ToString() };

    private static void AddIfNotInPence(ref FaultList faults, string field, Money sum)
    {
        if (NotInPence(field, sum) is { } fault)
        {
            faults.Add(fault);
        }
    }

    private static void AddIfNegative(List<Fault> faults, string field, long number, int position)
    {
        if (number < 0)
        {
            faults.Add(At(position, Negative(field, Number(number))));
        }
    }

    private static Fault At(int position, Fault fault) => (fault with { Path = string.Empty }).Under(fault.Field == Weight ? "weights" : fault.Field == Floor ? "floors" : "caps", position) with { Subject = $"position {Number(position)}" };

    private static Fault Negative(string field, string value) => new(field, "is below zero", "write 0 or more") { Value = value };

    private static Fault UnderFloor(string value) => new(Cap, "is under the floor", "write the floor or more, or leave it out") { Value = value };

    private static Fault New(string field, long value, string problem, string remedy) => new(field, problem, remedy) { Value = Number(value) };

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool Overlap(ReadOnlySpan<int> scratch, ReadOnlySpan<long> other) => MemoryMarshal.AsBytes(scratch).Overlaps(MemoryMarshal.AsBytes(other));

    private static void ThrowUnless(bool holds, string name, string expected)
    {
        if (!holds)
        {
            throw new ArgumentException($"What is given as {name} must be {expected}.", name);
        }
    }
}
