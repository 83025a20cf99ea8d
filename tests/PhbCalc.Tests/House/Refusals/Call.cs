using System.Reflection;
using PhbCalc.Data;

namespace PhbCalc.Tests.House.Refusals;

/// <summary>A public constructor or method, and the ways to call it wrongly: one argument at a time is bad, the others are sound.</summary>
/// <param name="method">What is called.</param>
/// <param name="owner">What it is called on; null if nothing.</param>
internal sealed class Call(MethodBase method, object? owner)
{
    internal static readonly Type[] Types = [.. new[] { typeof(Money), typeof(Caseload) }
        .SelectMany(type => type.Assembly.GetExportedTypes())
        .Where(type => !type.IsEnum && !type.ContainsGenericParameters && !type.IsSubclassOf(typeof(Delegate)))
        .OrderBy(type => type.FullName, StringComparer.Ordinal)];

    private object?[]? sound;

    internal object?[] Sound => sound ??= [.. method.GetParameters().Select(Sample.Of)];

    /// <summary>What the call ends in with nothing wrong; null if it ends well.</summary>
    internal Exception? OutcomeOfSound
    {
        get
        {
            Exception? thrown = Thrown(() => _ = Sound);
            return thrown ?? Outcome(Sound);
        }
    }

    /// <summary>Whether the compiler wrote the constructor of a record, which keeps what it is given.</summary>
    internal bool IsPositional => method is ConstructorInfo && IsPositionalRecord(method.DeclaringType!);

    /// <summary>Whether it makes something, without an owner.</summary>
    internal bool IsFactory => method is MethodInfo { IsStatic: true } made && made.ReturnType != typeof(void);

    internal static bool IsPositionalRecord(Type type) => type.Assembly != typeof(string).Assembly && type.GetMethods().Any(each => each.Name == "Deconstruct")
        && Sample.ConstructorOf(type) is { } constructor && constructor.GetParameters().All(each => type.GetProperty(each.Name!) is not null);

    internal IEnumerable<(string What, object?[] Arguments)> WithNulls() => With(isEnum: false);

    internal IEnumerable<(string What, object?[] Arguments)> WithUndefinedEnums() => With(isEnum: true);

    /// <summary>What a call ends in; null if it ends well.</summary>
    internal Exception? Outcome(object?[] arguments) => Thrown(() =>
    {
        if (method is ConstructorInfo constructor)
        {
            constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null);
        }
        else
        {
            method.Invoke(owner, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        }
    });

    internal static Exception? Thrown(Action act)
    {
        try
        {
            act();
            return null;
        }
#pragma warning disable CA1031 // what it ends in is what is asked
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception;
        }
    }

    /// <summary>Every public constructor that can be called by reflection.</summary>
    internal static IEnumerable<Call> Constructors() =>
        from type in Types
        from constructor in type.GetConstructors()
        where constructor.GetParameters().Length > 0 && !constructor.GetParameters().Any(each => each.ParameterType.IsByRefLike || each.ParameterType.IsByRef)
        select new Call(constructor, null);

    /// <summary>Every public method that can be called by reflection.</summary>
    internal static IEnumerable<Call> Methods() =>
        from type in Types
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where !method.IsSpecialName && !method.ContainsGenericParameters && method.Name is not ("Equals" or "GetHashCode" or "ToString" or "<Clone>$")
            && !method.GetParameters().Any(each => each.ParameterType.IsByRefLike || each.ParameterType.IsByRef || each.ParameterType.IsPointer)
        let owner = method.IsStatic ? null : Owner(type)
        where method.IsStatic || owner is not null
        select new Call(method, owner);

    /// <summary>A value to call a method of; null if none can be made.</summary>
    internal static object? Owner(Type type)
    {
        try
        {
            return Sample.Of(type);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A copy of a record, which a test can change: samples are shared.</summary>
    internal static object CopyOf(object record) => record.GetType().GetMethod("<Clone>$") is { } clone ? clone.Invoke(record, null)! : record;

    /// <summary>What faults are told from: the one thing that a method is given, or else the arguments by their names.</summary>
    internal object? Given(object?[] arguments)
    {
        ParameterInfo[] parameters = method.GetParameters();
        return method is MethodInfo { IsStatic: false } && parameters is [{ } only] && IsThing(only.ParameterType) ? arguments[0]
            : parameters.Zip(arguments).ToDictionary(given => Pointer.Member(given.First.Name!), given => given.Second);
    }

    /// <summary>The call with one argument wrong in any way that there is for its type.</summary>
    internal IEnumerable<(string What, object?[] Arguments)> WithBadValues() =>
        from bad in Single(Wrong.Values)
        select (bad.What, bad.Arguments);

    /// <summary>The call with two arguments wrong.</summary>
    internal IEnumerable<(string What, object?[] Arguments)> WithTwoBadValues() =>
        from first in Single(Wrong.Values)
        from second in Single(Wrong.Values)
        where first.Parameter < second.Parameter
        select ($"{first.What}, {second.What}", Both(first, second));

    /// <summary>The call with two arguments that can never be right, whatever the others: null, an undefined number, a blank.</summary>
    internal IEnumerable<(string What, object?[] First, object?[] Second, object?[] Both)> WithTwoUnusable() =>
        from first in Single(Wrong.Unusable)
        where Outcome(first.Arguments) is InvalidInputException
        from second in Single(Wrong.Unusable)
        where first.Parameter < second.Parameter && Outcome(second.Arguments) is InvalidInputException
        select ($"{first.What}, {second.What}", first.Arguments, second.Arguments, Both(first, second));

    public override string ToString() => $"{TypeName.Of(method.DeclaringType!)}{(method is ConstructorInfo ? string.Empty : $".{method.Name}")}";

    /// <summary>Bad values of a type: null, an undefined number, and lists and records that hold one.</summary>
    internal static IEnumerable<(string What, object? Value, bool IsEnum)> Bad(Type type, Func<ParameterInfo> parameter, int depth)
    {
        if (!type.IsValueType && (depth < 2 || !Sample.AllowsNull(parameter())))
        {
            yield return ("null", null, false);
        }

        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsEnum)
        {
            yield return ($"({plain.Name})77", Enum.ToObject(plain, plain == typeof(DayTypes) ? 0x4000 : 77), true);
        }

        if (Sample.ElementOf(type) is { } element)
        {
            foreach ((string what, object? value, bool isEnum) in Bad(element, parameter, 1))
            {
                yield return ($"[{what}]", Sample.ListOf(type, element, value), isEnum);
            }
        }
        else if (depth > 0 && IsPositionalRecord(plain) && !Written.Answers.Contains(plain))
        {
            ConstructorInfo constructor = Sample.ConstructorOf(plain)!;
            ParameterInfo[] parameters = constructor.GetParameters();
            for (int i = 0; i < parameters.Length; i++)
            {
                ParameterInfo its = parameters[i];
                if (its.ParameterType.IsValueType || Sample.AllowsNull(its))
                {
                    continue;
                }

                object?[] arguments = [.. parameters.Select(Sample.Of)];
                arguments[i] = null;
                object? made = null;
                if (Thrown(() => made = constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null)) is null)
                {
                    yield return ($"{plain.Name} with null {its.Name}", made, false);
                }
            }
        }
    }

    private IEnumerable<(string What, object?[] Arguments)> With(bool isEnum)
    {
        ParameterInfo[] parameters = method.GetParameters();
        if (Thrown(() => _ = Sound) is not null)
        {
            yield break;
        }

        for (int i = 0; i < parameters.Length; i++)
        {
            ParameterInfo parameter = parameters[i];
            foreach (var bad in Bad(parameter.ParameterType, () => parameter, 2).Where(bad => bad.IsEnum == isEnum))
            {
                object?[] arguments = [.. Sound];
                arguments[i] = bad.Value;
                yield return ($"{parameter.Name} {bad.What}", arguments);
            }
        }
    }

    private static bool IsThing(Type type) => type.Namespace!.StartsWith(nameof(PhbCalc), StringComparison.Ordinal) && !type.IsValueType;

    private static object?[] Both((int Parameter, string What, object?[] Arguments) first, (int Parameter, string What, object?[] Arguments) second)
    {
        object?[] both = [.. first.Arguments];
        both[second.Parameter] = second.Arguments[second.Parameter];
        return both;
    }

    private IEnumerable<(int Parameter, string What, object?[] Arguments)> Single(Func<ParameterInfo, IEnumerable<(string What, object? Value)>> values)
    {
        ParameterInfo[] parameters = method.GetParameters();
        for (int i = 0; i < parameters.Length; i++)
        {
            foreach ((string what, object? value) in values(parameters[i]))
            {
                object?[] arguments = [.. Sound];
                arguments[i] = value;
                yield return (i, $"{parameters[i].Name} {what}", arguments);
            }
        }
    }
}
