using PhbCalc.Comparison;
using PhbCalc.TestSupport;

namespace PhbCalc.Testing.Tests;

/// <summary>A right model keeps the laws of models; models that people write and that are wrong do not, and are told why in a sentence.</summary>
public sealed class CostingModelLawsTests
{
    private static readonly ValueList<ComparisonCase> Population = [.. Enumerable.Range(1, 12).Select(i => new ComparisonCase($"P{i:00}") { Points = i * 7m })];

    /// <summary>What is read of a model that breaks laws.</summary>
    internal static string Broken(CostingModel model, LawOptions? options = null) => Assert.Throws<CheckFailedException>(() => CostingModelLaws.Hold(model, Population, options)).Message;

    [Fact]
    public void A_right_model_keeps_every_law()
    {
        CostingModelLaws.Hold(SomeModels.Right, Population);
        CostingModelLaws.Hold(SomeModels.RateWithoutEnd, Population);
        CostingModelLaws.Hold(new("nothing", "It knows nothing.", _ => ModelAnswer.NotApplicable("nothing is known")), Population);
        CostingModelLaws.Hold(CostingModel.OfAll("by all", "The same, prepared.", SomeModels.Right.Prepare), Population);
    }

    [Fact]
    public void Lines_that_miss_the_sum_are_caught() => Snapshot.Matches(Broken(SomeModels.LinesMissTheSum()));

    [Fact]
    public void Lines_that_are_kept_in_one_list_for_all_are_caught() => Snapshot.Matches(Broken(SomeModels.OneListForAll()));

    [Fact]
    public void Lines_that_change_when_they_are_made_again_are_caught() => Snapshot.Matches(Broken(SomeModels.NumberedLines()));

    [Fact]
    public void Lines_with_parts_of_a_penny_are_caught()
    {
        Assert.Contains("Every line is rounded to the penny.", Broken(SomeModels.PartsOfAPenny()), StringComparison.Ordinal);
        Assert.Contains("P10 has the line A line, of which £0.125 is not in the budget.", Broken(SomeModels.PartsOfAPennyLeftOut()), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_that_are_not_what_their_rate_and_quantity_come_to_are_caught()
    {
        Snapshot.Matches(Broken(SomeModels.DiscountedAmount()));
        Assert.Contains("Rate x quantity x carers, rounded to the penny, is what every line comes to.", Broken(SomeModels.ForgottenCarer()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sum_that_changes_whenever_it_is_asked_for_is_caught() => Snapshot.Matches(Broken(SomeModels.Counter()));

    [Fact]
    public void A_sum_that_is_another_only_the_first_time_is_caught() => Snapshot.Matches(Broken(SomeModels.OnlyOnce()));

    [Fact]
    public void A_sum_that_is_taken_out_of_a_pot_is_caught() => Snapshot.Matches(Broken(SomeModels.OutOfAPot()));

    [Fact]
    public void A_sum_by_who_was_asked_about_first_is_caught() => Snapshot.Matches(Broken(SomeModels.Queue()));

    [Fact]
    public void A_sum_by_who_was_asked_about_before_is_caught() => Snapshot.Matches(Broken(SomeModels.ByTheNeighbours()));

    [Fact]
    public void A_sum_by_the_place_in_the_list_is_caught() => Snapshot.Matches(Broken(SomeModels.FirstInTheList()));

    [Fact]
    public void Sums_in_floating_point_are_caught()
    {
        Assert.Contains("answer with a sum of 0 or more, in whole pence", Broken(SomeModels.DoubleSum()), StringComparison.Ordinal);
        Snapshot.Matches($"{Broken(SomeModels.RoundedInDoubles())}\n\n{Broken(SomeModels.InDoubles())}");
    }

    [Fact]
    public void A_model_that_cannot_answer_is_caught() => Snapshot.Matches(Broken(SomeModels.LessThanNothing()));

    [Fact]
    public void A_model_that_throws_for_one_case_is_caught_by_one_law_that_shows_the_case() => Snapshot.Matches(Broken(SomeModels.ThrowsForOne()));

    [Fact]
    public void Null_instead_of_an_answer_a_function_or_lines_is_caught() =>
        Snapshot.Matches($"{Broken(SomeModels.Null())}\n\n{Broken(SomeModels.PreparesNull())}\n\n{Broken(SomeModels.NullLines())}");

    [Fact]
    public void A_model_that_two_threads_cannot_ask_at_once_is_caught() =>
        Assert.Contains("and while another thread asks too £0.00.", Broken(SomeModels.SharedByThreads(), new() { Cases = 20 }), StringComparison.Ordinal);

    [Fact]
    public void A_model_that_reads_what_the_machine_writes_is_caught() => Snapshot.Matches(Broken(SomeModels.ByText()));

    [Fact]
    public void A_model_that_is_fitted_to_all_may_say_that_a_few_are_too_few_and_not_that_all_are()
    {
        CostingModelLaws.Hold(SomeModels.Fitted(Population.Count), Population);

        Assert.Contains("Broken by population\n  P", Broken(SomeModels.Fitted(Population.Count + 1)), StringComparison.Ordinal);
    }
}
