using System.Reflection;

namespace PhbCalc.Tests.House.Refusals;

/// <summary>
/// Every fault says by a JSON pointer where it is in what was given, and nothing that is wrong is left for a second try: a law over all public constructors, and all
/// methods that refuse input (docs/decisions/0015).
/// </summary>
public sealed class FaultPathTests
{
    private static readonly Call[] Calls = [.. Call.Constructors().Concat(Call.Methods()).Where(call => call.OutcomeOfSound is null)];

    [Fact]
    public void Each_path_leads_to_a_member_of_what_was_given() => None.In(
        from call in Calls
        from bad in call.WithBadValues().Concat(call.WithTwoBadValues())
        from fault in FaultsOf(call, bad.Arguments)
        where !Pointer.Resolves(call.Given(bad.Arguments), fault.Path)
        group $"{bad.What}: {fault}" by $"{call}: {fault.Path}" into same
        select $"{same.Key}: {same.First()}");

    [Fact]
    public void The_path_of_a_member_that_is_set_leads_to_that_member() => None.In(
        from type in Call.Types
        from property in type.GetProperties()
        where property.SetMethod is { IsPublic: true }
        let owner = Call.Owner(type)
        where owner is not null && !owner.GetType().IsSubclassOf(typeof(Exception))
        from bad in Wrong.Values(property.SetMethod!.GetParameters()[0])
        let copy = Call.CopyOf(owner)
        let refused = Call.Thrown(() => property.SetMethod!.Invoke(copy, BindingFlags.DoNotWrapExceptions, null, [bad.Value], null)) as InvalidInputException
        where refused is not null
        from fault in refused.Faults
        let given = new Dictionary<string, object?> { [Pointer.Member(property.Name)] = bad.Value }
        where !Pointer.Resolves(given, fault.Path)
        group $"{bad.What}: {fault}" by $"{type.Name}.{property.Name}: {fault.Path}" into same
        select $"{same.Key}: {same.First()}");

    [Fact]
    public void Each_fault_is_reported_once() => None.In(
        from call in Calls
        from bad in call.WithBadValues().Concat(call.WithTwoBadValues())
        let faults = FaultsOf(call, bad.Arguments)
        where faults.Distinct().Count() != faults.Count
        select $"{call}: {bad.What}: {string.Join(" | ", faults)}");

    [Fact]
    public void What_is_wrong_with_one_argument_does_not_hide_what_is_wrong_with_another() => None.In(
        from call in Calls
        where !call.IsPositional
        from pair in call.WithTwoUnusable()
        let alone = FaultsOf(call, pair.First).Concat(FaultsOf(call, pair.Second)).Select(fault => (fault.Path, fault.Problem)).ToArray()
        let together = FaultsOf(call, pair.Both).Select(fault => (fault.Path, fault.Problem)).ToArray()
        let missing = alone.Except(together).ToArray()
        where missing.Length > 0
        select $"{call}: {pair.What}: not reported with the other: {string.Join(", ", missing)}");

    [Fact]
    public void The_law_sees_a_path_that_leads_nowhere()
    {
        object given = new Dictionary<string, object?> { ["visits"] = (ValueList<PhbCalc.BottomUp.Visit>)[Build.Visit("Mon", "09:00-10:00")], ["end"] = null };

        Assert.All(["", "/visits", "/visits/0", "/visits/0/card", "/visits/0/from", "/end"], path => Assert.True(Pointer.Resolves(given, path), path));
        Assert.All(["/visit", "/visits/1", "/visits/0/visit_id", "/visits/card", "/end/day"], path => Assert.False(Pointer.Resolves(given, path), path));
        Assert.True(Calls.Length > 200, "So few calls: the law looks at nothing.");
        Assert.Contains(Calls, call => call.WithTwoUnusable().Any());
    }

    private static List<Fault> FaultsOf(Call call, object?[] arguments) => call.Outcome(arguments) is InvalidInputException refused ? [.. refused.Faults] : [];
}

/// <summary>Follows JSON pointers through values, as System.Text.Json would write them with names in snake case.</summary>
internal static class Pointer
{
    internal static bool Resolves(object? given, string path) => path.Length == 0 || Resolves(given, path.Split('/')[1..]);

    private static bool Resolves(object? given, string[] names)
    {
        if (names.Length == 0)
        {
            return true;
        }

        switch (given)
        {
            case null:
                return false;
            case IReadOnlyDictionary<string, object?> members:
                return members.TryGetValue(names[0], out object? member) && Resolves(member, names[1..]);
            case string:
                return false;
            case System.Collections.IEnumerable list:
                object?[] items = [.. list.Cast<object?>()];
                return int.TryParse(names[0], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int position)
                    && position < items.Length && Resolves(items[position], names[1..]);
            default:
                PropertyInfo? property = given.GetType().GetProperties().SingleOrDefault(each => Member(each.Name) == names[0]);
                return property is not null && (names.Length == 1 || Resolves(property.GetValue(given), names[1..]));
        }
    }

    /// <summary>The name of a member in JSON: <c>fundedBy</c> is <c>funded_by</c>.</summary>
    internal static string Member(string name) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
