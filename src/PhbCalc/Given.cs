using System.Runtime.CompilerServices;
namespace PhbCalc;

/// <summary>Refuses what a caller in code can give and no file can hold: null where a value is needed, and numbers that an enum does not define.</summary>
internal static class Given
{
    /// <summary>The value, if its enum defines it.</summary>
    /// <exception cref="InvalidInputException">It does not.</exception>
    internal static T Defined<T>(T value, string field)
        where T : struct, Enum => IsDefined(value) ? value : throw new InvalidInputException([Undefined(field, value)]);

    /// <summary>The value, if there is none or its enum defines it.</summary>
    /// <exception cref="InvalidInputException">It does not.</exception>
    internal static T? Defined<T>(T? value, string field)
        where T : struct, Enum => value is { } given ? Defined(given, field) : null;

    /// <summary>The values, if their enum defines all of them.</summary>
    /// <exception cref="InvalidInputException">It does not: each fault has the position of its value.</exception>
    internal static ValueList<T> Defined<T>(ValueList<T> values, string field)
        where T : struct, Enum
    {
        List<Fault> faults = [];
        for (int i = 0; i < values.Count; i++)
        {
            if (!IsDefined(values[i]))
            {
                faults.Add((Undefined(field, values[i]) with { Path = string.Empty }).Under(field, i));
            }
        }

        InvalidInputException.ThrowIfAny(faults);
        return values;
    }

    /// <summary>The value, if there is one.</summary>
    internal static T NotNull<T>(T? value, string field)
        where T : class => value ?? throw new InvalidInputException([IfNull(field, value)!]);

    /// <summary>The first of several values that are given together, if none of them is wrong: the first member of a record that is checked gives it, so that all faults are reported.</summary>
    /// <exception cref="InvalidInputException">Something is wrong: all faults are reported.</exception>
    internal static T Together<T>(T first, params ReadOnlySpan<Fault?> faults)
    {
        List<Fault> found = [];
        foreach (Fault? fault in faults)
        {
            if (fault is not null)
            {
                found.Add(fault);
            }
        }

        InvalidInputException.ThrowIfAny(found);
        return first;
    }

    /// <summary>The list, if nothing in it is null.</summary>
    /// <exception cref="InvalidInputException">Something is: each fault has the position of its null.</exception>
    internal static ValueList<T> Whole<T>(ValueList<T> values, string field)
        where T : class
    {
        FaultList faults = new(string.Empty);
        faults.AddNulls(field, values);
        InvalidInputException.ThrowIfAny(faults.All);
        return values;
    }

    /// <summary>The things, as a list, if none of them is null.</summary>
    /// <exception cref="ArgumentNullException">There is no list.</exception>
    /// <exception cref="InvalidInputException">Something is null: each fault has its position.</exception>
    internal static ValueList<T> Whole<T>(IEnumerable<T> values, string field)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(values, field);
        return Whole(values.ToValueList(), field);
    }

    /// <summary>The things one by one, up to the first that is null.</summary>
    /// <exception cref="InvalidInputException">One is null: the fault has its position.</exception>
    internal static IEnumerable<T> Each<T>(IEnumerable<T> values, string field)
        where T : class => values.Select((value, i) => value ?? throw new InvalidInputException([Null(field, i)]));

    internal static bool IsDefined<T>(T value)
        where T : struct, Enum => Flags<T>.All is { } all ? (Unsafe.BitCast<T, int>(value) & ~all) == 0 : Enum.IsDefined(value);

    /// <summary>That there is no value; null if there is one.</summary>
    internal static Fault? IfNull(string field, object? value) => value is null ? new(field, "is null", "give it a value") : null;

    /// <summary>That the enum does not define a value; null if it does.</summary>
    internal static Fault? IfUndefined<T>(string field, T value)
        where T : struct, Enum => IsDefined(value) ? null : Undefined(field, value);

    internal static Fault Null(string field, int position) =>
        new(field, $"is null at position {Iso.Number(position)}", "give a value there, or leave it out of the list") { Path = $"/{field}/{Iso.Number(position)}" };

    private static Fault Undefined<T>(string field, T value)
        where T : struct, Enum =>
        new(field, $"is not a value of {typeof(T).Name}", $"use one of {string.Join(", ", Enum.GetNames<T>())}") { Value = value.ToString("D") };

    /// <summary>All values of an enum of flags together, any sum of which is defined; null for another enum.</summary>
    private static class Flags<T>
        where T : struct, Enum
    {
        internal static readonly int? All =
            typeof(T).IsDefined(typeof(FlagsAttribute), inherit: false) ? Enum.GetValues<T>().Aggregate(0, (all, value) => all | Unsafe.BitCast<T, int>(value)) : null;
    }
}
