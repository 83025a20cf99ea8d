using PhbCalc.BottomUp;

namespace PhbCalc.Data;

/// <summary>Reads policy.json: what a commissioner decides once for all its budgets, where practice differs.</summary>
/// <remarks>
/// One JSON object, every name optional: <c>weeks_per_year</c> ("52", 52, 52.143 or "365/7"), <c>bank_holiday_dates</c> ("substitute",
/// "calendar", "both"), <c>clock_changes</c> ("elapsed", "ignored"), <c>contingency_weeks</c> or <c>contingency_share</c> (a number, or one
/// as text), <c>contingency_place</c> ("held_outside", "inside"). Rule: spec 2; spec 8, policy.json.
/// </remarks>
public static class PolicyFile
{
    /// <summary>The name of the file in a folder.</summary>
    public const string Name = "policy.json";

    /// <summary>Reads the policy; what it does not name is the default.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">What to call the file in messages.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once, each with its line.</exception>
    public static CostingPolicy Read(Stream stream, string fileName = Name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        FileFaults faults = new(fileName);
        CostingPolicy policy = PolicyReader.Read(stream, faults);
        InvalidFilesException.ThrowIfAny(faults);
        return policy;
    }
}
