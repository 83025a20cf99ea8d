using System.Globalization;

namespace PhbCalc.Testing;

/// <summary>Asks in a culture, whatever that of the machine is, so that laws are broken or kept alike on every machine.</summary>
internal static class Culture
{
    /// <summary>Numbers with a decimal point.</summary>
    internal static CultureInfo WithPoint => CultureInfo.InvariantCulture;

    /// <summary>Numbers with a decimal comma, and points between thousands.</summary>
    internal static CultureInfo WithComma
    {
        get
        {
            CultureInfo culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator) = (",", ".");
            return culture;
        }
    }

    /// <summary>What comes of work that is done in a culture.</summary>
    internal static T In<T>(CultureInfo culture, Func<T> work)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            return work();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
