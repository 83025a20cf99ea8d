using PhbCalc.Wheelchairs;

namespace PhbCalc.Data;

/// <summary>Reads the policy of personal wheelchair budgets from the values of policy.json.</summary>
internal static class WheelchairPolicyValues
{
    internal static WheelchairPolicy Read(PolicyValues values) => new()
    {
        Years = Years(values, PolicyNames.WheelchairYears, years => new WheelchairPolicy { Years = years }.Years, WheelchairPolicy.Default.Years),
        YearsForChild = Years(values, PolicyNames.WheelchairYearsForChild, years => new WheelchairPolicy { YearsForChild = years }.YearsForChild, WheelchairPolicy.Default.YearsForChild),
        TopUpVat = values.Share(PolicyNames.WheelchairVat) is { } rate ? values.Checked(PolicyNames.WheelchairVat, () => new WheelchairPolicy { TopUpVat = rate }.TopUpVat, null) : null,
    };

    private static int Years(PolicyValues values, string name, Func<int, int> check, int usual) =>
        values.Whole(name, PolicyFaults.NotWhole) is { } given ? values.Checked(name, () => check(given), usual) : usual;
}
