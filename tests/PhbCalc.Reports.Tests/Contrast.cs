using System.Globalization;

namespace PhbCalc.Reports.Tests;

/// <summary>How far apart two colours are, from 1 to 21, as WCAG 2.2 defines the contrast ratio.</summary>
internal static class Contrast
{
    internal static double Of(string colour, string other)
    {
        (double one, double two) = (Luminance(colour), Luminance(other));
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    private static double Luminance(string colour) => (0.2126 * Part(colour, 1)) + (0.7152 * Part(colour, 3)) + (0.0722 * Part(colour, 5));

    private static double Part(string colour, int start)
    {
        double share = int.Parse(colour.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
