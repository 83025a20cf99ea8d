using PhbCalc.TopDown;

namespace PhbCalc.Tests.TopDown;

/// <summary>Short ways to make people who share an envelope.</summary>
internal static class Caseload
{
    private static readonly TopDownAllocation PoundAPoint = new(AllocationTable.PricePerPoint(Pounds(1m)));

    /// <summary>The worked caseload of spec 1: five amounts, each with a floor of £4,000 and a cap of £20,000.</summary>
    internal static ValueList<EnvelopeClaim> Worked { get; } =
        [.. new[] { 4_000m, 9_000m, 12_000m, 19_000m, 26_000m }.Select((pounds, i) => Claim($"P{i + 1}", pounds, 4_000m, 20_000m))];

    internal static Money Pounds(decimal pounds) => Money.FromPounds(pounds);

    /// <summary>Somebody whose table amount is so many pounds.</summary>
    internal static EnvelopeClaim Claim(string id, decimal pounds, decimal floor = 0m, decimal? cap = null, params ValueList<Adjustment> adjustments) =>
        new(PoundAPoint.Allocate(id, pounds, adjustments), Pounds(floor), cap is { } most ? Pounds(most) : null);

    /// <summary>Somebody with a table amount, for whom another sum was set.</summary>
    internal static EnvelopeClaim Overridden(string id, decimal pounds, decimal set, decimal floor = 0m, decimal? cap = null) =>
        Claim(id, pounds, floor, cap, Adjustment.Override(Pounds(set), "panel", "A. Manager", new(2026, 5, 1)));

    internal static EnvelopeOutcome Share(decimal envelope, ValueList<EnvelopeClaim> claims, Scaling scaling = Scaling.Both, decimal contingency = 0m) =>
        new EnvelopeAllocation(new(Pounds(envelope), contingency), scaling).Allocate(claims);

    /// <summary>Amounts in pounds, as they would be printed.</summary>
    internal static string Text(EnvelopeOutcome outcome) => string.Join(' ', outcome.People.Select(person => person.Amount.ToString()[1..]));
}
