using System.Globalization;

namespace PhbCalc.Rates;

/// <summary>Finds the pay years of a band whose upper steps are not held, so that nothing lower is taken for the top.</summary>
/// <remarks>Rule: spec 3, Personal assistant: the step <c>top</c> is the highest annual figure of the band that pay year. Steps that name neither years nor spine points are taken to be all.</remarks>
/// <param name="points">The points with their days.</param>
internal sealed class AgendaForChangeGaps(ValueList<Dated<AgendaForChangePoint>> points)
{
    private const string SpinePoint = "spine point ";
    private const string Years = " years";

    /// <summary>What is missing above the highest point that is held of a band in the pay year from a day on, in words; null if nothing is.</summary>
    internal string? Above(string band, LocalDate from)
    {
        string[] steps = [.. Steps(band).Where(point => point.ValidFrom == from).Select(point => point.Value.Step)];
        int[] spine = [.. steps.Select(PointOf).OfType<int>()];
        int highest = Steps(band).Select(point => PointOf(point.Value.Step)).Max() ?? 0;
        if (spine.Length > 0)
        {
            return spine.Max() >= highest ? null
                : $"the points above spine point {Iso.Number(spine.Max())}, up to {Iso.Number(highest)}, are missing";
        }

        int[] ends = [.. steps.Select(EndOf).OfType<int>()];
        return ends.Length == 0 || ends.Length < steps.Count(step => step.EndsWith(Years, StringComparison.Ordinal)) ? null
            : $"the steps from {Iso.Number(ends.Max())} years of service on are missing";
    }

    private IEnumerable<Dated<AgendaForChangePoint>> Steps(string band) => points.Where(point => point.Value.Band == band);

    private static int? PointOf(string step) => step.StartsWith(SpinePoint, StringComparison.Ordinal) ? Number(step[SpinePoint.Length..]) : null;

    /// <summary>The years at which a step such as <c>5-6 years</c> ends; null for one without an end, such as <c>6+ years</c>.</summary>
    private static int? EndOf(string step) =>
        step.EndsWith(Years, StringComparison.Ordinal) && step.Contains('-', StringComparison.Ordinal) ? Number(step[(step.IndexOf('-', StringComparison.Ordinal) + 1)..^Years.Length]) : null;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
