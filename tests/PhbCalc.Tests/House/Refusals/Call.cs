using System.Reflection;

namespace PhbCalc.Tests.House.Refusals;

/// <summary>A public constructor or method, and the ways to call it wrongly: one argument at a time is bad, the others are sound.</summary>
/// <param name="method">What is called.</param>
/// <param name="owner">What it is called on; null if nothing.</param>
internal sealed class Call(MethodBase method, object? owner)
{
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
}
