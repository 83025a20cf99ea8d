namespace PhbCalc.Data.Tests;

/// <summary>Working something out for everybody of a caseload: on all cores, for everybody or for nobody.</summary>
public sealed class EachTests
{
    private const int Many = 300;

    private static Caseload Caseload { get; } = Files.Sound
        .With("people.csv", ["person_id,start", .. Enumerable.Range(0, Many).Select(i => $"P{Many - i:000},2026-04-01")])
        .With("visits.csv", ["person_id,visit_id,card,service,days,start,end", .. Enumerable.Range(1, Many).Select(i => $"P{i:000},V1,agency,personal-care,Mon,08:00,09:00")])
        .Read();

    [Fact]
    public void Answers_come_in_the_order_of_the_plans() => Assert.Equal(Caseload.Plans.Select(plan => plan.PersonId), Caseload.Each(plan => plan.PersonId));

    [Fact]
    public void One_after_another_gives_the_same_answers() => Assert.Equal(Caseload.Each(plan => plan.PersonId), Caseload.EachInTurn(plan => plan.PersonId));

    [Fact]
    public void Faults_of_everybody_come_together_in_the_order_of_file_and_row()
    {
        InvalidFilesException refused = Assert.Throws<InvalidFilesException>(() => Caseload.Each<int>(plan => throw new InvalidInputException(
        [
            new Fault("service", "is odd", "mend it").Under("visits", 0), new("person_id", "is odd", "mend it"),
        ])));

        string[] places = [.. refused.Faults.Select(fault => $"{fault.File}:{fault.Row}")];
        Assert.Equal([.. Enumerable.Range(2, Many).Select(row => $"people.csv:{row}"), .. Enumerable.Range(2, Many).Select(row => $"visits.csv:{row}")], places);
    }

    [Fact]
    public void Nobody_gets_an_answer_if_one_is_refused() => Assert.Equal(1, Assert.Throws<InvalidFilesException>(() =>
        Caseload.Each(plan => plan.PersonId == "P150" ? throw new InvalidInputException([new("person_id", "is odd", "mend it")]) : 1)).Count);

    [Fact]
    public void What_fails_in_another_way_fails_as_it_would_on_one_core() =>
        Assert.Equal("here", Assert.Throws<InvalidOperationException>(() => Caseload.Each<int>(_ => throw new InvalidOperationException("here"))).Message);

    [Fact]
    public void It_can_be_ended_early()
    {
        using CancellationTokenSource source = new();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => Caseload.Each(plan => plan.PersonId, cancellation: source.Token));
    }

    [Fact]
    public void It_tells_how_far_it_has_come_up_to_the_last_of_them()
    {
        System.Collections.Concurrent.ConcurrentQueue<PeopleProgress> told = new();

        Caseload.Each(plan => plan.PersonId, new Told(told.Enqueue));

        Assert.Contains(new(Many, Many), told);
        Assert.All(told, progress => Assert.InRange(progress.Done, 1, Many));
    }

    [Fact]
    public void Teams_are_worked_out_in_their_order()
    {
        Teams teams = Files.Sound.With("team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency", "P002,A,16,13,weekly", "P001,A,8,14,monthly").Read().Teams;

        Assert.Equal(["P001", "P002"], teams.Each(team => team.PersonId));
    }

    private sealed class Told(Action<PeopleProgress> tell) : IProgress<PeopleProgress>
    {
        public void Report(PeopleProgress value) => tell(value);
    }
}
