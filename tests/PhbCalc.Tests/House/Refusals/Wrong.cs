using System.Reflection;

namespace PhbCalc.Tests.House.Refusals;

/// <summary>Wrong values for parameters, by their types. Some are right for some parameters: that does no harm.</summary>
internal static class Wrong
{
    /// <summary>Every wrong value that there is for a type, and lists that hold it.</summary>
    internal static IEnumerable<(string What, object? Value)> Values(ParameterInfo parameter) => Unusable(parameter).Concat(OfType(parameter.ParameterType));

    /// <summary>Values that can never be right: null where the signature does not allow it, an undefined number, and lists that hold one.</summary>
    internal static IEnumerable<(string What, object? Value)> Unusable(ParameterInfo parameter)
    {
        foreach ((string what, object? value, _) in Call.Bad(parameter.ParameterType, () => parameter, 2))
        {
            if (value is not null || !Sample.AllowsNull(parameter))
            {
                yield return (what, value);
            }
        }
    }

    private static IEnumerable<(string What, object? Value)> OfType(Type type)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        if (Sample.ElementOf(plain) is { } element)
        {
            yield return ("[]", Empty(plain, element));
            yield return ("[x, x]", List(plain, element, Sample.Of(element), Sample.Of(element)));
            foreach ((string what, object? value) in Simple(element))
            {
                yield return ($"[x, {what}]", List(plain, element, Sample.Of(element), value));
            }

            foreach ((string what, object? value) in Members(element))
            {
                yield return ($"[x, {what}]", List(plain, element, Sample.Of(element), value));
            }

            yield break;
        }

        foreach ((string what, object? value) in Simple(plain).Concat(Members(plain)))
        {
            yield return (what, value);
        }
    }

    private static IEnumerable<(string What, object? Value)> Simple(Type type)
    {
        object?[] values = type switch
        {
            _ when type == typeof(string) => ["", " ", "no such thing"],
            _ when type == typeof(int) => [-1, 0, 1_000_000_001],
            _ when type == typeof(long) => [-1L, 0L, long.MaxValue],
            _ when type == typeof(decimal) => [-1m, 0m, 0.1234567m, 1e27m],
            _ when type == typeof(Money) => [Money.FromPounds(-1m), Money.FromPounds(0.1234567m), Money.FromPounds(1e20m)],
            _ when type == typeof(Ratio) => [new Ratio(-1), new Ratio(2), new Ratio(1_000_000_000)],
            _ when type == typeof(LocalDate) => [new LocalDate(1900, 1, 1), new LocalDate(2500, 1, 1)],
            _ when type == typeof(LocalTime) => [new LocalTime(8, 0, 30)],
            _ when type == typeof(DateInterval) => [new DateInterval(new(1900, 1, 1), new(1900, 1, 2))],
            _ when type == typeof(FinancialYear) => [new FinancialYear(1948), new FinancialYear(2199)],
            _ when type == typeof(TaxYear) => [new TaxYear(1948), new TaxYear(2199)],
            _ when type == typeof(DayTypes) => [DayTypes.None, DayTypes.BankHoliday],
            _ => [],
        };
        return values.Select(value => (value?.ToString() is { Length: > 0 } text ? text : "(blank)", value));
    }

    /// <summary>Things that take such wrong values in one of their own members, where they take them at all: what is refused is not worth trying.</summary>
    private static IEnumerable<(string What, object? Value)> Members(Type type)
    {
        if (type.Namespace?.StartsWith(nameof(PhbCalc), StringComparison.Ordinal) != true || type.IsEnum || Sample.ConstructorOf(type) is not { } constructor
            || Written.All.Any(written => written.Key == type))
        {
            yield break;
        }

        ParameterInfo[] parameters = constructor.GetParameters();
        for (int i = 0; i < parameters.Length; i++)
        {
            foreach ((string what, object? value) in Simple(Nullable.GetUnderlyingType(parameters[i].ParameterType) ?? parameters[i].ParameterType))
            {
                object? made = null;
                int wrong = i;
                if (Call.Thrown(() => made = constructor.Invoke(
                    BindingFlags.DoNotWrapExceptions, null, [.. parameters.Select((each, position) => position == wrong ? value : Sample.Of(each))], null)) is null)
                {
                    yield return ($"{type.Name} with {parameters[i].Name} {what}", made);
                }
            }
        }
    }

    private static object Empty(Type type, Type element) => List(type, element);

    private static object List(Type type, Type element, params object?[] values)
    {
        Array array = Array.CreateInstance(element, values.Length);
        values.CopyTo(array, 0);
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>)
            ? typeof(ValueList).GetMethod(nameof(ValueList.ToValueList))!.MakeGenericMethod(element).Invoke(null, [array])!
            : array;
    }
}
