using PhbCalc.Comparison;

namespace PhbCalc.Data;

/// <summary>Contests a costing model over the caseload of a folder: how close it comes, how it treats different people, and for one person which answers would change the sum.</summary>
/// <remarks>This type is immutable. Rule: spec 10, Contest.</remarks>
/// <param name="Caseload">What the files say about people; past costs are those of actual.csv.</param>
/// <param name="Contest">The model, and how it is contested.</param>
public sealed record CaseloadContest(ComparisonCaseload Caseload, ModelContest Contest)
{
    /// <summary>What the files say about people.</summary>
    public ComparisonCaseload Caseload
    {
        get;
        init => field = Given.NotNull(value, "caseload");
    }
    = Given.NotNull(Caseload, "caseload");

    /// <summary>The model, and how it is contested.</summary>
    public ModelContest Contest
    {
        get;
        init => field = Given.NotNull(value, "contest");
    }
    = Given.NotNull(Contest, "contest");

    /// <summary>Measures the model over all people.</summary>
    /// <returns>How close the model comes for all, by group, and by fifth of the sum and of the cost, in pounds a year.</returns>
    /// <exception cref="InvalidFilesException">The model finds something wrong with what the files say of a person: all faults are reported, each at its row.</exception>
    /// <exception cref="InvalidInputException">The model finds something wrong that is in none of the files.</exception>
    /// <exception cref="InvalidOperationException">The model fails: see <see cref="ModelComparison.Compare"/>.</exception>
    public ModelContestResult Measure() => Located(() => Contest.Measure(Caseload.Cases));

    /// <summary>Finds the answers that would change one person's sum: all from the files, and the caller's own.</summary>
    /// <param name="personId">The id of the person.</param>
    /// <param name="own">The caller's own answers, tried after those of <see cref="AnswerChanges"/>; none if not given.</param>
    /// <returns>The answers that change the sum, the nearest first.</returns>
    /// <exception cref="InvalidFilesException">The model finds something wrong with what the files say of a person: all faults are reported, each at its row.</exception>
    /// <exception cref="InvalidInputException">No person has that id, or an answer is null or gives back another person: all faults are reported.</exception>
    /// <exception cref="InvalidOperationException">The model fails: see <see cref="ModelComparison.Compare"/>.</exception>
    public PersonContest Ask(string personId, ValueList<AnswerChange> own = default)
    {
        ArgumentNullException.ThrowIfNull(personId);
        _ = Given.Whole(own, "own");
        ComparisonCase? person = Caseload.Cases.FirstOrDefault(one => one.PersonId == personId);
        ValueList<AnswerChange> known = person is null ? [] : AnswerChanges.Of(person, Caseload.Questionnaire, Caseload.Cases);
        return Located(() =>
        {
            try
            {
                return Contest.Ask(Caseload.Cases, personId, [.. known, .. own]);
            }
            catch (InvalidInputException refused) when (refused.Faults.Any(IsOfOwn))
            {
                throw new InvalidInputException([.. refused.Faults.Select(fault => IsOfOwn(fault) ? fault with { Path = $"/own/{Iso.Number(fault.Position!.Value - known.Count)}" } : fault)]);
            }
        });
    }

    /// <summary>Whether a fault is one of the caller's own answers: those of the files have none.</summary>
    private static bool IsOfOwn(Fault fault) => fault.Path.StartsWith("/changes/", StringComparison.Ordinal);

    private T Located<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (InvalidInputException exception)
        {
            FileFault[] located = [.. new ModelFaultPlaces(Caseload, [Contest.Model]).Of(exception.Faults)];
            if (located.Length == 0)
            {
                throw;
            }

            throw new InvalidFilesException([.. located]);
        }
    }
}
