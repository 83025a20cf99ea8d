using System.Reflection;

namespace PhbCalc.Tests.House.Refusals;

/// <summary>What every value of PhbCalc that can be compared promises.</summary>
public sealed class EqualityTests
{
    [Fact]
    public void A_value_equals_itself_and_never_nothing()
    {
        (Type Type, MethodInfo Method, object Value)[] comparable =
        [
            .. from type in Call.Types
               where !type.IsByRefLike && !type.IsAbstract
               let method = type.GetMethod(nameof(Equals), [type])
               where method is not null && method.GetParameters()[0].ParameterType == type
               let value = Call.Owner(type)
               where value is not null
               select (type, method, value),
        ];

        Assert.True(comparable.Length > 200, $"only {comparable.Length} types were compared");
        None.In(
            from each in comparable
            where !Says(each, each.Value) || (each.Type.IsClass && Says(each, null)) || Says(each, null, isTyped: false)
            select each.Type.Name);
    }

    private static bool Says((Type Type, MethodInfo Method, object Value) each, object? other, bool isTyped = true) =>
        isTyped ? (bool)each.Method.Invoke(each.Value, [other])! : each.Value.Equals(other);
}
