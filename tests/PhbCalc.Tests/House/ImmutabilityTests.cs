using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace PhbCalc.Tests.House;

/// <summary>Public types are readonly structs, sealed records, enums, static classes or sealed exceptions, or converters for System.Text.Json, and none can be changed once made (DESIGN, The house).</summary>
[Trait("Kind", "House")]
public sealed class ImmutabilityTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static TheoryData<string> Projects { get; } = [.. Project.Names];

    public static TheoryData<string> PublicTypes { get; } = [.. typeof(Money).Assembly.GetExportedTypes().Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(PublicTypes))]
    public void It_is_of_a_kind_that_cannot_change(string name)
    {
        Type type = Of(name);

        Assert.True(
            type.IsEnum
            || (type.IsValueType && type.IsDefined(typeof(IsReadOnlyAttribute)))
            || (type.IsAbstract && type.IsSealed)
            || (type.IsSealed && type.GetMethod("<Clone>$") is not null)
            || (type.IsSealed && type.IsSubclassOf(typeof(Exception)))
            || IsJsonConverter(type),
            $"{name} is no readonly struct, sealed record, enum, static class, sealed exception or converter for System.Text.Json without state");
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_static_of_a_project_changes(string project) => None.In(new Project(project).StaticsThatChange);

    [Theory]
    [MemberData(nameof(PublicTypes))]
    public void Its_fields_are_set_once(string name) => None.In(Of(name).GetFields(Declared)
        .Where(field => !field.IsInitOnly && !field.IsLiteral && !(Of(name).IsEnum && field.Name == "value__"))
        .Select(field => field.Name));

    [Theory]
    [MemberData(nameof(PublicTypes))]
    public void Its_properties_are_set_when_it_is_made_or_never(string name) => None.In(Of(name).GetProperties(Declared)
        .Where(property => property.SetMethod is { } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
        .Select(property => property.Name));

    [Theory]
    [MemberData(nameof(PublicTypes))]
    public void It_gives_nothing_away_that_can_be_changed(string name) => None.In(Of(name)
        .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(member => Gives(member) is { } given && CanBeChanged(given))
        .Select(member => member.Name));

    /// <summary>Results: who has one knows that the library worked it out.</summary>
    [Theory]
    [MemberData(nameof(PublicTypes))]
    public void What_only_the_library_makes_nobody_else_can_bend(string name)
    {
        Type type = Of(name);
        bool isMadeByAnybody = type.GetConstructors().Length > 0 || type.GetMethods(BindingFlags.Public | BindingFlags.Static).Any(method => method.ReturnType == type && !method.IsSpecialName);
        if (type.IsClass && !isMadeByAnybody)
        {
            None.In(type.GetProperties().Where(property => property.SetMethod?.IsPublic == true).Select(property => property.Name));
        }
    }

    [Fact]
    public void The_test_would_see_what_can_be_changed()
    {
        Assert.True(CanBeChanged(typeof(int[])));
        Assert.True(CanBeChanged(typeof(List<int>)));
        Assert.True(CanBeChanged(typeof(IReadOnlyList<int[]>)));
        Assert.True(CanBeChanged(typeof(Span<int>)));
        Assert.False(CanBeChanged(typeof(ValueList<Money>)));
        Assert.False(CanBeChanged(typeof(ReadOnlySpan<int>)));
        Assert.False(CanBeChanged(typeof(string)));
    }

    /// <summary>System.Text.Json makes converters itself, in the caller's own code: so they are public. They are sealed, but for their base, which nobody outside can derive from.</summary>
    private static bool IsJsonConverter(Type type) => type.IsSubclassOf(typeof(JsonConverter)) && type.GetFields(Declared).All(field => field.IsLiteral)
        && (type.IsSealed || type.GetConstructors(Declared).All(constructor => constructor.IsFamilyAndAssembly));

    private static Type Of(string name) => typeof(Money).Assembly.GetType(name, throwOnError: true)!;

    /// <summary>What a member hands out; null if nothing.</summary>
    private static Type? Gives(MemberInfo member) => member switch
    {
        PropertyInfo property => property.PropertyType,
        FieldInfo field => field.FieldType,
        MethodInfo method => method.ReturnType,
        _ => null,
    };

    private static bool CanBeChanged(Type type) =>
        type.IsArray
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Span<>))
        || type == typeof(IList) || type == typeof(IDictionary)
        || (type.Namespace?.StartsWith("System.Collections", StringComparison.Ordinal) == true
            && type.Name is "List`1" or "Dictionary`2" or "HashSet`1" or "IList`1" or "ICollection`1" or "IDictionary`2" or "ISet`1" or "Queue`1" or "Stack`1" or "SortedDictionary`2" or "LinkedList`1")
        || type.GetGenericArguments().Any(CanBeChanged);
}
