using PhbCalc.Testing;

namespace PhbCalc.Docs;

/// <summary>The example of laws in docs/testing/in-code.md: an allocator that rounds each share, and so loses pennies.</summary>
internal static class LawsOnThePage
{
    internal static void Run()
    {
        // begin
        AllocatorLaws.HoldWithoutBounds((total, recipients) =>
        {
            decimal weights = Math.Max(1m, recipients.Sum(recipient => recipient.Weight));
            return [.. recipients.Select(recipient => Money.FromPounds(total.Pounds * recipient.Weight / weights).ToPenny())];
        });
        // end
    }
}
