using System.Reflection;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.House.Refusals;

/// <summary>What a log shows of any value of PhbCalc: never whose it is, and the same text in every culture.</summary>
public sealed class ToStringTests
{
    private const string Secret = "P-4711";

    [Fact]
    public void No_text_of_a_value_has_the_id_of_the_person() => None.In(
        from type in Call.Types
        let person = type.GetProperty("PersonId") is not null ? "personid" : type == typeof(PhbCalc.Data.Person) ? "id" : null
        where person is not null
        let value = Of(type, person)
        where value?.ToString()!.Contains(Secret, StringComparison.Ordinal) != false
        select $"{type.Name}: {value?.ToString() ?? "no sample"}");

    [Fact]
    public void The_text_of_a_value_is_the_same_in_every_culture() => None.In(
        from type in Call.Types
        where !type.IsByRefLike && !type.IsAbstract && !type.IsSubclassOf(typeof(System.Text.Json.Serialization.JsonConverter))
        let value = Call.Owner(type)
        where value is not null && value is not Exception
        let text = Cultures.In("", () => value.ToString())
        from culture in (string[])["tr-TR", "fa-IR", "de-DE"]
        let other = Cultures.In(culture, () => value.ToString())
        where text != other
        group $"{text} / {other}" by type.Name into same
        select $"{same.Key}: {same.First()}");

    [Fact]
    public void A_member_that_cannot_be_worked_out_is_a_question_mark() =>
        Assert.Contains("Score = ?", new PhbCalc.TopDown.ScoreLine("Mobility", "high", decimal.MaxValue, 2m).ToString(), StringComparison.Ordinal);

    private static object? Of(Type type, string person)
    {
        MethodBase? way = Sample.ConstructorOf(type) ?? Sample.OwnConstructorOf(type) ?? (MethodBase?)type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .FirstOrDefault(method => method.ReturnType == type && method.GetParameters().Any(IsPerson));
        object?[]? arguments = way is null ? null : [.. way.GetParameters().Select(each => IsPerson(each) ? Secret : Sample.Of(each))];
        return way is ConstructorInfo constructor ? constructor.Invoke(arguments) : way?.Invoke(null, arguments);

        bool IsPerson(ParameterInfo parameter) => parameter.Name!.Equals(person, StringComparison.OrdinalIgnoreCase);
    }
}
