using PhbCalc.Wheelchairs;

namespace PhbCalc.Tests.Wheelchairs;

/// <summary>Wheelchairs for tests.</summary>
internal static class Chairs
{
    internal static readonly LocalDate Start = new(2026, 6, 15);

    internal static Money Pounds(decimal pounds) => Money.FromPounds(pounds);

    internal static Wheelchair Notional(decimal value = 1_200m, decimal? price = null) => new("P1", "manual", WheelchairWay.Notional, Pounds(value), Start, price is { } given ? Pounds(given) : null);

    internal static Wheelchair TopUp(decimal value, decimal price, bool isVatExempt = false, decimal othersPay = 0m) => new(
        "P1", "powered", WheelchairWay.NotionalTopUp, Pounds(value), Start, Pounds(price), isVatExempt: isVatExempt, othersPay: Pounds(othersPay), others: othersPay == 0m ? null : "Anytown Charity");

    internal static Wheelchair ThirdParty(decimal value = 1_200m, decimal price = 2_000m, decimal repair = 300m, decimal othersPay = 0m) => new(
        "P1", "active", WheelchairWay.ThirdParty, Pounds(value), Start, Pounds(price), Pounds(repair), othersPay: Pounds(othersPay), others: othersPay == 0m ? null : "Anytown Charity");

    internal static WheelchairPricing WithVat(decimal rate = 0.2m) => new(new WheelchairPolicy { TopUpVat = rate });
}
