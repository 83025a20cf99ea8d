namespace PhbCalc.BottomUp;

/// <summary>Hours of care in the typical week, by the clock face and counted for each carer, for one service or one domain.</summary>
/// <remarks>
/// This type is immutable. Care priced by the week that has no times is somebody there day and night: 168 hours. Rule: spec 2, Around the sum;
/// spec 2b, Defects, 3.
/// </remarks>
/// <param name="Name">The service or the domain; empty for visits that name no domain.</param>
/// <param name="Hours">Hours a week; where a week pattern makes it a fraction without end, to 4 decimals.</param>
public sealed record WeeklyHours(string Name, decimal Hours);
