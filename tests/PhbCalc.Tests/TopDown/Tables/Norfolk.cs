using PhbCalc.TopDown;

namespace PhbCalc.Tests.TopDown;

/// <summary>Norfolk's bands for children, as published: https://www.norfolk.gov.uk/article/40882/RAS-funding-tables.</summary>
internal static class Norfolk
{
    internal static AllocationTable Table { get; } = AllocationTable.OfBands(
    [
        Band(0, 69, 0),
        Band(70, 115, 500),
        Band(116, 130, 1_000),
        Band(131, 145, 1_500),
        Band(146, 160, 2_800),
        Band(161, 170, 4_000),
        Band(171, 185, 6_000),
    ]);

    private static AllocationBand Band(int from, int to, int pounds) => new(from, to, Money.FromPounds(pounds));
}
