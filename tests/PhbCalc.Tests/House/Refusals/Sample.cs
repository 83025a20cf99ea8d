using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using PhbCalc.Data;

namespace PhbCalc.Tests.House.Refusals;

/// <summary>One sound value of any type that a public constructor or method of the library takes, made by reflection.</summary>
internal static class Sample
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly ConcurrentDictionary<Type, object?> Known = new(Written.All);

    /// <summary>A sound argument: the default that the parameter declares, or else a value of its type.</summary>
    internal static object? Of(ParameterInfo parameter) =>
        Written.Arguments.TryGetValue((parameter.Member.DeclaringType!, parameter.Name!), out object? written) ? written
            : parameter.HasDefaultValue && !parameter.ParameterType.IsEnum ? DefaultOf(parameter)
            : Of(parameter.ParameterType);

    /// <summary>A sound value of a type.</summary>
    internal static object? Of(Type type)
    {
        if (Known.TryGetValue(type, out object? known))
        {
            return known;
        }

        object? made = Make(type);
        Known.TryAdd(type, made);
        return made;
    }

    /// <summary>The constructor that a sample is made with; null if there is none to call.</summary>
    internal static ConstructorInfo? ConstructorOf(Type type) =>
        type.GetConstructors().Where(each => each.GetParameters().Length > 0).OrderByDescending(each => each.GetParameters().Length).FirstOrDefault();

    /// <summary>The constructor of a result, which the library alone makes; null if the type is no result.</summary>
    internal static ConstructorInfo? OwnConstructorOf(Type type) =>
        type.IsClass && type.GetConstructors(BindingFlags.NonPublic | BindingFlags.Instance).SingleOrDefault(each => each.IsAssembly) is { } own
            && own.GetParameters().All(each => type.GetProperty(each.Name!, BindingFlags.IgnoreCase | BindingFlags.Public | BindingFlags.Instance)?.PropertyType == each.ParameterType)
            ? own
            : null;

    /// <summary>The type of the elements of a list; null if the type is no list.</summary>
    internal static Type? ElementOf(Type type) =>
        type == typeof(string) ? null
            : type.IsArray ? type.GetElementType()
            : type.IsGenericType && type.GetGenericArguments().Length == 1
                && (type.GetGenericTypeDefinition() == typeof(ValueList<>) || type.GetGenericTypeDefinition() == typeof(IEnumerable<>)
                    || type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) || type.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>))
                ? type.GetGenericArguments()[0]
            : null;

    /// <summary>A list of a type with one element.</summary>
    internal static object ListOf(Type type, Type element, object? value)
    {
        Array array = Array.CreateInstance(element, 1);
        array.SetValue(value, 0);
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>)
            ? typeof(ValueList).GetMethod(nameof(ValueList.ToValueList))!.MakeGenericMethod(element).Invoke(null, [array])!
            : array;
    }

    /// <summary>Whether null is a value that the signature allows.</summary>
    internal static bool AllowsNull(ParameterInfo parameter)
    {
        lock (Nullability)
        {
            return Nullability.Create(parameter).WriteState != NullabilityState.NotNull;
        }
    }

    private static object? DefaultOf(ParameterInfo parameter) =>
        parameter.DefaultValue is null && parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null
            ? Activator.CreateInstance(parameter.ParameterType)
            : parameter.DefaultValue;

    private static object? Make(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Of(inner);
        }

        if (type.IsEnum)
        {
            return Enum.GetValues(type).GetValue(0);
        }

        if (ElementOf(type) is { } element)
        {
            return ListOf(type, element, Of(element));
        }

        if (type.IsSubclassOf(typeof(Delegate)))
        {
            MethodInfo invoke = type.GetMethod("Invoke")!;
            ParameterExpression[] arguments = [.. invoke.GetParameters().Select(each => Expression.Parameter(each.ParameterType))];
            Expression body = invoke.ReturnType == typeof(void) ? Expression.Empty() : Expression.Constant(Of(invoke.ReturnType), invoke.ReturnType);
            return Expression.Lambda(type, body, arguments).Compile();
        }

        if (type.GetProperties(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(each => each.PropertyType == type) is { } shared)
        {
            return shared.GetValue(null);
        }

        if (typeof(PublishedFigures).GetProperties().FirstOrDefault(each => each.PropertyType == type) is { } figures)
        {
            return figures.GetValue(PublishedFigures.Bundled);
        }

        if (ConstructorOf(type) is { } constructor)
        {
            return constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, [.. constructor.GetParameters().Select(Of)], null);
        }

        if (type.GetMethods(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(each => each.ReturnType == type && !each.Name.Contains("Parse", StringComparison.Ordinal)) is { } factory)
        {
            return factory.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [.. factory.GetParameters().Select(Of)], null);
        }

        if (OwnConstructorOf(type) is { } own)
        {
            return own.Invoke(BindingFlags.DoNotWrapExceptions, null, [.. own.GetParameters().Select(Of)], null);
        }

        return type.IsValueType || type.GetConstructor(Type.EmptyTypes) is not null ? Activator.CreateInstance(type)
            : throw new InvalidOperationException($"no sample of {type}: write one in {nameof(Written)}");
    }
}
