using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;

namespace PhbCalc;

/// <summary>Records as text for logs and debuggers: the same in every culture, and without the ids of people.</summary>
internal static class RecordText
{
    private const string PersonId = "PersonId";

    /// <summary>The public members of a record with their values, as the compiler would write them, but days as <c>2026-04-01</c>, numbers with a point, and no person: <c>Absence { From = 2026-04-01, To = 2026-04-30 }</c>.</summary>
    /// <param name="record">The record.</param>
    /// <param name="except">Another member that tells who it is.</param>
    internal static string Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>(T record, string except = PersonId)
    {
        IEnumerable<string> members = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(member => member.Name != PersonId && member.Name != except && member.GetIndexParameters().Length == 0)
            .Select(member => $"{member.Name} = {Of(ValueOf(member, record))}");
        return $"{typeof(T).Name.Split('`')[0]} {{ {string.Join(", ", members)} }}";
    }

    /// <summary>The value of a member; a question mark if it cannot be worked out, such as a product beyond what a decimal holds: a text for logs never throws.</summary>
    private static object? ValueOf(PropertyInfo member, object? record)
    {
        try
        {
            return member.GetValue(record);
        }
        catch (TargetInvocationException)
        {
            return "?";
        }
    }

    /// <summary>A value as text, the same in every culture.</summary>
    internal static string Of(object? value) => value switch
    {
        null => string.Empty,
        LocalDate day => Iso.Text(day),
        DateInterval days => Iso.Text(days),
        LocalTime time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => $"{value}",
    };
}
