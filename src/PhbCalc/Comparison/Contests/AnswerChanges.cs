using PhbCalc.BottomUp;
using PhbCalc.Clusters;
using PhbCalc.Contacts;
using PhbCalc.Employment;
using PhbCalc.TopDown;

namespace PhbCalc.Comparison;

/// <summary>The answers about a person that could be different, from all facts known about them. Whatever a model uses, an appeal can be about these.</summary>
/// <remarks>Rule: spec 10, Contest. It leaves alone what cannot change separately: it does not remove a visit that an item comes with, or that names a personal assistant.</remarks>
public static class AnswerChanges
{
    private const int QuarterOfAnHour = 15;
    private const int MinutesADay = 1440;
    private const int MostPoints = 100;
    private const string InPlan = "as planned";
    private const string LeftOut = "left out";

    /// <summary>
    /// The answers: each other level of each domain, from one to 100 points more or fewer as two series, a quarter of an hour more or less and a carer more or fewer at each visit, each visit, item, PA and contact left out,
    /// each other group and each other cluster that a person of the population is in.
    /// </summary>
    /// <param name="one">The person.</param>
    /// <param name="questionnaire">The questionnaire that scored the needs; null (the default) if levels are not known.</param>
    /// <param name="population">The people whose groups and clusters the person could have; none if not given.</param>
    /// <returns>The answers, in that order.</returns>
    /// <exception cref="InvalidInputException">A case is null.</exception>
    public static ValueList<AnswerChange> Of(ComparisonCase one, Questionnaire? questionnaire = null, ValueList<ComparisonCase> population = default)
    {
        ArgumentNullException.ThrowIfNull(one);
        _ = Given.Whole(population, "population");
        return
        [
            .. Levels(one, questionnaire),
            .. Score(one, 1),
            .. Score(one, -1),
            .. Visits(one),
            .. Items(one),
            .. Assistants(one),
            .. Contacts(one),
            .. Groups(one, population),
            .. ClustersOf(one, population),
        ];
    }

    private static IEnumerable<AnswerChange> Levels(ComparisonCase one, Questionnaire? questionnaire)
    {
        if (one.Needs is not { } needs || questionnaire is null)
        {
            yield break;
        }

        for (int i = 0; i < needs.Lines.Count; i++)
        {
            ScoreLine line = needs.Lines[i];
            DomainLevel[] levels = [.. questionnaire.Domains.FirstOrDefault(domain => domain.Name == line.Domain)?.Levels ?? []];
            int now = Array.FindIndex(levels, level => level.Name == line.Level);
            for (int then = 0; now >= 0 && then < levels.Length; then++)
            {
                if (then != now)
                {
                    (int place, ScoreLine instead) = (i, line with { Level = levels[then].Name, Points = levels[then].Points });
                    yield return new(line.Domain, line.Level, instead.Level, person => WithLine(person, place, instead))
                    {
                        Points = instead.Score - line.Score,
                        Steps = Math.Abs(then - now),
                    };
                }
            }
        }
    }

    private static ComparisonCase WithLine(ComparisonCase person, int place, ScoreLine line)
    {
        ReadOnlySpan<ScoreLine> lines = person.Needs!.Lines.AsSpan();
        return person with { Needs = new([.. lines[..place], line, .. lines[(place + 1)..]]), Points = person.Points + (line.Score - lines[place].Score) };
    }

    /// <summary>Whole points more or fewer, from one up: they show how far the sum is from the next one.</summary>
    private static IEnumerable<AnswerChange> Score(ComparisonCase one, int way)
    {
        for (int steps = 1; steps <= MostPoints && one.Points + (way * steps) >= 0m; steps++)
        {
            decimal more = way * steps;
            yield return new("the score of needs", Iso.Number(one.Points!.Value), Iso.Number(one.Points!.Value + more), person => person with { Points = person.Points + more })
            {
                Points = more,
                Steps = steps,
                Series = way > 0 ? "more points" : "fewer points",
            };
        }
    }

    private static IEnumerable<AnswerChange> Visits(ComparisonCase one)
    {
        for (int i = 0; i < one.Plan?.Visits.Count; i++)
        {
            (int place, Visit visit) = (i, one.Plan.Visits[i]);
            string question = $"Visit {VisitLine.Label(visit)}";
            if (visit.Minutes is > 0 and <= MinutesADay - QuarterOfAnHour)
            {
                yield return Minutes(question, place, visit, QuarterOfAnHour);
            }

            if (visit.Minutes > QuarterOfAnHour)
            {
                yield return Minutes(question, place, visit, -QuarterOfAnHour);
            }

            if (visit.Carers < Visit.MostCarers)
            {
                yield return Carers(question, place, visit, visit.Carers + 1);
            }

            if (visit.Carers > 1)
            {
                yield return Carers(question, place, visit, visit.Carers - 1);
            }

            if (!PlanChanges.IsNeeded(one, visit))
            {
                yield return new(question, InPlan, LeftOut, person => PlanChanges.With(person, [.. person.Plan!.Visits.Where((_, other) => other != place)]));
            }
        }
    }

    private static AnswerChange Minutes(string question, int place, Visit visit, int more) =>
        new(question, $"{Iso.Number(visit.Minutes)} minutes", $"{Iso.Number(visit.Minutes + more)} minutes", person => PlanChanges.With(person, place, PlanChanges.Changed(visit, more, visit.Carers)));

    private static AnswerChange Carers(string question, int place, Visit visit, int carers) =>
        new(question, Iso.Count(visit.Carers, "carer", "carers"), Iso.Count(carers, "carer", "carers"), person => PlanChanges.With(person, place, PlanChanges.Changed(visit, 0, carers)));

    private static IEnumerable<AnswerChange> Items(ComparisonCase one) => (one.Plan?.Items ?? []).Select((item, place) =>
        new AnswerChange($"Item {item.Label ?? item.Category}", InPlan, LeftOut, person => PlanChanges.With(person, person.Plan!.Visits, [.. person.Plan.Items.Where((_, other) => other != place)])));

    private static IEnumerable<AnswerChange> Assistants(ComparisonCase one) => one.Team is not { Assistants.Count: > 1 } team ? [] : team.Assistants.Select((assistant, place) =>
        new AnswerChange($"PA {assistant.Id}", "in the team", LeftOut, person => person with { Team = Without(person.Team!, place) }));

    private static Team Without(Team team, int place) => new(team.PersonId, [.. team.Assistants.Where((_, other) => other != place)], team.OnCosts, team.ClaimsEmploymentAllowance);

    private static IEnumerable<AnswerChange> Contacts(ComparisonCase one) => (one.Contacts?.Contacts ?? []).SelectMany((contact, place) => (AnswerChange[])
    [
        new($"Contact with {contact.Team}, {Iso.Text(contact.Date)}", $"{Iso.Number(contact.Count)}", LeftOut, person => With(person, [.. person.Contacts!.Contacts.Where((_, other) => other != place)])),
        new(
            $"Contact with {contact.Team}, {Iso.Text(contact.Date)}",
            $"{Iso.Number(contact.Count)}",
            $"{Iso.Number(contact.Count + 1)}",
            person => With(person, [.. person.Contacts!.Contacts.Select((other, at) => at == place ? new TeamContact(other.Date, other.Team, other.Count + 1, other.Kind, other.IsUrgent) : other)])),
    ]);

    private static ComparisonCase With(ComparisonCase person, ValueList<TeamContact> contacts) => person with { Contacts = new(person.PersonId, contacts) };

    private static IEnumerable<AnswerChange> Groups(ComparisonCase one, ValueList<ComparisonCase> population) =>
        one.Groups.SelectMany(own => population.SelectMany(other => other.Groups)
            .Where(other => other.Name == own.Name && other.Value != own.Value)
            .Select(other => other.Value)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(value => new AnswerChange($"Group {own.Name}", own.Value, value, person => person with { Groups = [.. person.Groups.Select(other => other.Name == own.Name ? new(own.Name, value) : other)] })));

    private static IEnumerable<AnswerChange> ClustersOf(ComparisonCase one, ValueList<ComparisonCase> population)
    {
        ClusterCode[] known = [.. population.SelectMany(other => other.Clusters?.Episodes ?? []).Select(episode => episode.Cluster).Distinct().OrderBy(code => code.ToString(), StringComparer.Ordinal)];
        return (one.Clusters?.Episodes ?? []).SelectMany((episode, place) => known.Where(code => code != episode.Cluster).Select(code => new AnswerChange(
            $"Cluster from {Iso.Text(episode.From)}",
            episode.Cluster.ToString(),
            code.ToString(),
            person => person with { Clusters = new(person.PersonId, [.. person.Clusters!.Episodes.Select((other, at) => at == place ? new ClusterEpisode(code, other.From, other.To) : other)], person.Clusters.Admissions) })));
    }
}
