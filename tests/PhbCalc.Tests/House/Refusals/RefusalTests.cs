using System.Reflection;
using PhbCalc.Data;

namespace PhbCalc.Tests.House.Refusals;

/// <summary>What no caller may give: null where a value is needed, and numbers that no enum defines. It is refused where it is given, with its place.</summary>
public sealed class RefusalTests
{
    private static readonly Type[] Types = [.. new[] { typeof(Money), typeof(Caseload) }
        .SelectMany(type => type.Assembly.GetExportedTypes())
        .Where(type => !type.IsEnum && !type.ContainsGenericParameters && !type.IsSubclassOf(typeof(Delegate)))
        .OrderBy(type => type.FullName, StringComparer.Ordinal)];

    [Fact]
    public void Every_public_constructor_takes_its_sample() => None.In(
        from call in Constructors()
        let thrown = call.OutcomeOfSound
        where thrown is not null
        select $"{call}: {thrown.GetType().Name}: {thrown.Message}");

    [Fact]
    public void No_public_constructor_takes_an_undefined_enum() => None.In(
        from call in Constructors()
        from bad in call.WithUndefinedEnums()
        where call.Outcome(bad.Arguments) is not ArgumentException
        select $"{call}: {bad.What}: {call.Outcome(bad.Arguments)?.GetType().Name ?? "taken"}");

    [Fact]
    public void No_public_method_that_makes_something_takes_an_undefined_enum() => None.In(
        from call in Methods()
        where call.IsFactory && call.OutcomeOfSound is null
        from bad in call.WithUndefinedEnums()
        where call.Outcome(bad.Arguments) is not ArgumentException
        select $"{call}: {bad.What}: {call.Outcome(bad.Arguments)?.GetType().Name ?? "taken"}");

    [Fact]
    public void No_public_constructor_of_its_own_takes_null() => None.In(
        from call in Constructors()
        where !call.IsPositional
        from bad in call.WithNulls()
        where call.Outcome(bad.Arguments) is not ArgumentException
        select $"{call}: {bad.What}: {call.Outcome(bad.Arguments)?.GetType().Name ?? "taken"}");

    [Fact]
    public void No_public_method_ends_in_a_crash() => None.In(
        from call in Constructors().Concat(Methods())
        from bad in call.WithNulls().Concat(call.WithUndefinedEnums())
        let thrown = call.Outcome(bad.Arguments)
        where thrown is NullReferenceException or IndexOutOfRangeException or KeyNotFoundException or InvalidCastException
        select $"{call}: {bad.What}: {thrown.GetType().Name}");

    [Fact]
    public void No_init_property_takes_null_or_an_undefined_enum() => None.In(
        from type in Types
        from property in type.GetProperties()
        where property.SetMethod is { IsPublic: true }
        let owner = Owner(type)
        where owner is not null
        from bad in Call.Bad(property.PropertyType, () => property.SetMethod!.GetParameters()[0], 2)
        where !(Call.IsPositionalRecord(type) && !bad.IsEnum)
        let thrown = Call.Thrown(() => property.SetMethod!.Invoke(owner, BindingFlags.DoNotWrapExceptions, null, [bad.Value], null))
        where thrown is not ArgumentException
        select $"{type.Name}.{property.Name} {bad.What}: {thrown?.GetType().Name ?? "taken"}");

    private static IEnumerable<Call> Constructors() =>
        from type in Types
        from constructor in type.GetConstructors()
        where constructor.GetParameters().Length > 0 && !constructor.GetParameters().Any(each => each.ParameterType.IsByRefLike || each.ParameterType.IsByRef)
        select new Call(constructor, null);

    private static IEnumerable<Call> Methods() =>
        from type in Types
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where !method.IsSpecialName && !method.ContainsGenericParameters && method.Name is not ("Equals" or "GetHashCode" or "ToString" or "<Clone>$")
            && !method.GetParameters().Any(each => each.ParameterType.IsByRefLike || each.ParameterType.IsByRef || each.ParameterType.IsPointer)
        let owner = method.IsStatic ? null : Owner(type)
        where method.IsStatic || owner is not null
        select new Call(method, owner);

    private static object? Owner(Type type)
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
}
