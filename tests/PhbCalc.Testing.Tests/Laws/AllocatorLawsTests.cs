using PhbCalc.TestSupport;

namespace PhbCalc.Testing.Tests;

/// <summary>The laws let the right allocator pass, and catch those that people write.</summary>
public sealed class AllocatorLawsTests
{
    [Fact]
    public void The_allocator_of_PhbCalc_keeps_every_law() => AllocatorLaws.Hold(SomeAllocators.Right);

    [Fact]
    public void It_keeps_every_law_without_bounds() => AllocatorLaws.HoldWithoutBounds(SomeAllocators.Right);

    [Fact]
    public void By_whole_numbers_it_keeps_every_law_without_bounds() => AllocatorLaws.HoldWithoutBounds(SomeAllocators.ByWholeNumbers);

    [Fact]
    public void In_memory_it_keeps_every_law() => AllocatorLaws.Hold(SomeAllocators.InMemory);

    [Fact]
    public void In_memory_without_keys_the_order_decides_and_all_else_is_kept()
    {
        string report = Broken(() => AllocatorLaws.Hold(SomeAllocators.InMemoryWithoutKeys));

        Assert.StartsWith("The allocator breaks 1 of 13 laws.\n\nIn another order each recipient gets the same.", report, StringComparison.Ordinal);
    }

    [Fact]
    public void An_envelope_keeps_every_law() => AllocatorLaws.Hold(SomeAllocators.ByEnvelope);

    [Fact]
    public void Rounding_each_share_loses_the_sum() => Snapshot.Matches(Broken(() => AllocatorLaws.HoldWithoutBounds(SomeAllocators.RoundEach)));

    [Fact]
    public void Giving_the_rest_to_the_last_is_caught() => Snapshot.Matches(Broken(() => AllocatorLaws.HoldWithoutBounds(SomeAllocators.RestToTheLast)));

    [Fact]
    public void Clamping_and_sharing_again_is_caught() => Snapshot.Matches(Broken(() => AllocatorLaws.Hold(SomeAllocators.ClampAndShareAgain)));

    [Fact]
    public void Pennies_down_the_list_are_caught() => Snapshot.Matches(Broken(() => AllocatorLaws.HoldWithoutBounds(SomeAllocators.PenniesDownTheList)));

    [Fact]
    public void Shares_in_the_precision_of_a_spreadsheet_are_caught() =>
        Assert.Contains("Nothing overflows", Broken(() => AllocatorLaws.HoldWithoutBounds(SomeAllocators.InDoubles)), StringComparison.Ordinal);

    [Fact]
    public void Throwing_where_nobody_has_a_weight_is_caught() => Snapshot.Matches(Broken(() => AllocatorLaws.Hold(SomeAllocators.DividesByZero)));

    [Fact]
    public void Throwing_where_sums_are_large_is_caught() => Snapshot.Matches(Broken(() => AllocatorLaws.Hold(SomeAllocators.InSmallNumbers)));

    [Fact]
    public void Null_too_few_shares_and_parts_of_a_penny_are_caught() => Snapshot.Matches(string.Join("\n\n",
        Broken(() => AllocatorLaws.Hold(SomeAllocators.NullForNothing)),
        Broken(() => AllocatorLaws.Hold(SomeAllocators.WithoutTheWeightless)),
        Broken(() => AllocatorLaws.HoldWithoutBounds(SomeAllocators.Unrounded))));

    [Fact]
    public void Keeping_something_from_one_question_to_the_next_is_caught() =>
        Assert.Contains("The same question has the same answer.\n  Broken by allocator(", Broken(() => AllocatorLaws.HoldWithoutBounds(SomeAllocators.WithAMemory())), StringComparison.Ordinal);

    [Fact]
    public void A_case_is_run_first_by_what_its_failure_prints()
    {
        string report = Broken(() => AllocatorLaws.HoldWithoutBounds(SomeAllocators.RoundEach));
        string replay = report.Split("Replay = \"")[1].Split('"')[0];

        string again = Broken(() => AllocatorLaws.HoldWithoutBounds(SomeAllocators.RoundEach, new LawOptions { Replay = replay }));

        Assert.Contains("Found after 1 case ", again, StringComparison.Ordinal);
    }

    private static string Broken(Action hold) => Assert.Throws<CheckFailedException>(hold).Message;
}
