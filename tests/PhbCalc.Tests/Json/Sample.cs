using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using PhbCalc.BlockContracts;
using PhbCalc.Clusters;
using PhbCalc.Currencies;
using PhbCalc.Data;
using PhbCalc.Employment;
using PhbCalc.Rates;
using PhbCalc.Wheelchairs;

namespace PhbCalc.Tests.Json;

/// <summary>A value of any public type, made from samples of what it is made of: never its default value.</summary>
internal static class Sample
{
    private static readonly Dictionary<Type, object> Given = new()
    {
        [typeof(string)] = "a",
        [typeof(bool)] = true,
        [typeof(int)] = 2,
        [typeof(long)] = 3L,
        [typeof(byte)] = (byte)4,
        [typeof(decimal)] = 0.25m,
        [typeof(LocalDate)] = new LocalDate(2026, 4, 6),
        [typeof(LocalTime)] = new LocalTime(9, 30),
        [typeof(DateInterval)] = new FinancialYear(2026).Days,
        [typeof(Money)] = Money.FromPounds(15.305m),
        [typeof(Ratio)] = new Ratio(1, 3),
        [typeof(ShareRatio)] = new ShareRatio(81, 2),
        [typeof(FinancialYear)] = new FinancialYear(2026),
        [typeof(TaxYear)] = new TaxYear(2026),
        [typeof(WeekPattern)] = WeekPattern.Of(4, 1, 3),
        [typeof(ClusterCode)] = ClusterCode.Parse("08"),
        [typeof(SettingClass)] = SettingClass.Community,
        [typeof(UnitCost)] = UnitCost.Of(Money.FromPounds(80_000m), 1_700),
        [typeof(LoadedRate)] = new LoadedRate(Money.FromPounds(1_000m), new Ratio(7)),
        [typeof(DayTypes)] = DayTypes.EveryDay,
        [typeof(MinimumWages)] = PublishedFigures.Bundled.MinimumWages,
        [typeof(AgendaForChangePay)] = PublishedFigures.Bundled.AgendaForChangePay,
        [typeof(UnsocialHoursRates)] = PublishedFigures.Bundled.UnsocialHours,
        [typeof(PublishedFigures)] = PublishedFigures.Bundled,
        [typeof(BlockContract)] = BlockContract.OfValues(new(2026, 4, 1), [Money.FromPounds(1_000_000m), Money.FromPounds(1_020_000m)]),
        [typeof(Wheelchair)] = new Wheelchair("P1", "active", WheelchairWay.ThirdParty, Money.FromPounds(1_200m), new(2026, 6, 15), Money.FromPounds(2_000m), Money.FromPounds(300m), 4, isForChild: true, othersPay: Money.FromPounds(100m), others: "a", review: "b", repair: "c"),
        [typeof(NicRow)] = new NicRow(new(new(2026), PayFrequency.Monthly, 3), "A", Money.FromPounds(1_234.50m)),
    };

    /// <summary>A value of a type; null if none could be made.</summary>
    internal static object? Of(Type type, int depth = 0)
    {
        if (Given.TryGetValue(type, out object? given))
        {
            return given;
        }

        if (depth > 6 || type.IsAbstract || type.ContainsGenericParameters)
        {
            return null;
        }

        return Nullable.GetUnderlyingType(type) is { } inner ? Of(inner, depth)
            : type.IsEnum ? Enum.GetValues(type).Cast<object>().Last()
            : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>) ? List(type, depth)
            : type.IsGenericType && type.Namespace == "System" ? null
            : Made(type, depth);
    }

    private static object? List(Type type, int depth) => Of(type.GetGenericArguments()[0], depth + 1) is not { } item ? Activator.CreateInstance(type)
        : typeof(Sample).GetMethod(nameof(One), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(item.GetType()).Invoke(null, [item]);

    private static ValueList<T> One<T>(T item) => [item];

    private static object? Made(Type type, int depth)
    {
        // Results are made by the library alone, with constructors that nobody else sees.
        IEnumerable<MethodBase> ways = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Where(way => way.IsPublic || (way.IsAssembly && type.IsClass)).Where(way => way.GetParameters() is not [{ } only] || only.ParameterType != type)
            .Concat<MethodBase>(type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(way => way.ReturnType == type && !way.IsSpecialName && !way.IsGenericMethod))
            .OrderByDescending(way => way.IsPublic).ThenByDescending(way => way.GetParameters().Length);
        foreach (MethodBase way in ways)
        {
            ParameterInfo[] parameters = way.GetParameters();
            foreach (bool isShort in new[] { false, true })
            {
                object?[] arguments = [.. parameters.Select(parameter => isShort && parameter.HasDefaultValue ? Type.Missing : Of(parameter.ParameterType, depth + 1))];
                if (Array.IndexOf(arguments, null) < 0 && TryMake(way, arguments, out object? made))
                {
                    return made;
                }
            }
        }

        return null;
    }

    private static bool TryMake(MethodBase way, object?[] arguments, [NotNullWhen(true)] out object? made)
    {
        try
        {
            const BindingFlags Flags = BindingFlags.OptionalParamBinding | BindingFlags.InvokeMethod;
            made = way is ConstructorInfo constructor ? constructor.Invoke(Flags, null, arguments, null) : way.Invoke(null, Flags, null, arguments, null);
            return made is not null;
        }
        catch (TargetInvocationException)
        {
            made = null;
            return false;
        }
    }
}
