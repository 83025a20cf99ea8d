using System.Reflection;

namespace PhbCalc.Tests.House.Refusals;

/// <summary>What no caller may give: null where a value is needed, and numbers that no enum defines. It is refused where it is given, with its place.</summary>
public sealed class RefusalTests
{
    [Fact]
    public void Every_public_constructor_takes_its_sample() => None.In(
        from call in Call.Constructors()
        let thrown = call.OutcomeOfSound
        where thrown is not null
        select $"{call}: {thrown.GetType().Name}: {thrown.Message}");

    [Fact]
    public void No_public_constructor_takes_an_undefined_enum() => None.In(
        from call in Call.Constructors()
        from bad in call.WithUndefinedEnums()
        where call.Outcome(bad.Arguments) is not ArgumentException
        select $"{call}: {bad.What}: {call.Outcome(bad.Arguments)?.GetType().Name ?? "taken"}");

    [Fact]
    public void No_public_method_that_makes_something_takes_an_undefined_enum() => None.In(
        from call in Call.Methods()
        where call.IsFactory && call.OutcomeOfSound is null
        from bad in call.WithUndefinedEnums()
        where call.Outcome(bad.Arguments) is not ArgumentException
        select $"{call}: {bad.What}: {call.Outcome(bad.Arguments)?.GetType().Name ?? "taken"}");

    [Fact]
    public void No_public_constructor_of_its_own_takes_null() => None.In(
        from call in Call.Constructors()
        where !call.IsPositional
        from bad in call.WithNulls()
        where call.Outcome(bad.Arguments) is not ArgumentException
        select $"{call}: {bad.What}: {call.Outcome(bad.Arguments)?.GetType().Name ?? "taken"}");

    [Fact]
    public void No_public_method_ends_in_a_crash() => None.In(
        from call in Call.Constructors().Concat(Call.Methods())
        from bad in call.WithNulls().Concat(call.WithUndefinedEnums())
        let thrown = call.Outcome(bad.Arguments)
        where thrown is NullReferenceException or IndexOutOfRangeException or KeyNotFoundException or InvalidCastException
        select $"{call}: {bad.What}: {thrown.GetType().Name}");

    [Fact]
    public void No_init_property_takes_null_or_an_undefined_enum() => None.In(
        from type in Call.Types
        from property in type.GetProperties()
        where property.SetMethod is { IsPublic: true }
        let owner = Call.Owner(type)
        where owner is not null
        from bad in Call.Bad(property.PropertyType, () => property.SetMethod!.GetParameters()[0], 2)
        where !(Call.IsPositionalRecord(type) && !bad.IsEnum)
        let thrown = Call.Thrown(() => property.SetMethod!.Invoke(owner, BindingFlags.DoNotWrapExceptions, null, [bad.Value], null))
        where thrown is not ArgumentException
        select $"{type.Name}.{property.Name} {bad.What}: {thrown?.GetType().Name ?? "taken"}");
}
