using PhbCalc.BottomUp;
using PhbCalc.Comparison;
using PhbCalc.Data;
using PhbCalc.Rates;
using PhbCalc.TestSupport;

namespace PhbCalc.Benchmarking.Tests;

/// <summary>Invented people are the same everywhere, are as untidy as real ones, and can be priced.</summary>
public sealed class SyntheticCaseloadTests
{
    private const int Many = 300;

    private static readonly SyntheticCaseload Caseload = SyntheticCaseload.Of(Many, seed: 1, visitsPerPerson: 5);

    [Fact]
    public void The_files_of_the_first_people_are_the_same_on_every_machine() => Snapshot.Matches(Files(SyntheticCaseload.Of(4, seed: 20_260_401, visitsPerPerson: 3)));

    [Fact]
    public void They_are_the_same_in_every_culture()
    {
        string invariant = Files(SyntheticCaseload.Of(20, seed: 3));

        Assert.All(Cultures.Names, culture => Assert.Equal(invariant, Cultures.In(culture, () => Files(SyntheticCaseload.Of(20, seed: 3)))));
    }

    [Fact]
    public void The_first_people_are_the_same_however_many_are_asked_for_and_another_seed_gives_others()
    {
        Assert.Equal(Caseload.People.Take(20), SyntheticCaseload.Of(20, seed: 1, visitsPerPerson: 5).People);
        Assert.Equal(Caseload.People, Caseload.Each());
        Assert.NotEqual(Caseload.People.Take(20), SyntheticCaseload.Of(20, seed: 2, visitsPerPerson: 5).People);
        Assert.Equal(Many, Caseload.People.Distinct().Count());
    }

    [Fact]
    public void What_is_written_is_read_as_the_same_people_with_the_same_prices()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            Caseload.Write(folder);
            ComparisonCaseload read = ComparisonFolder.Read(folder);

            Assert.Equal(Caseload.People, read.Cases);
            Assert.Equal(SyntheticCaseload.Table, read.Table);
            Assert.Equal(SyntheticCaseload.RateCards.Services.Select(service => service.Versions.Count), read.Care.RateCards.Services.Select(service => service.Versions.Count));
            CaseloadModels models = new(read, PublishedFigures.Bundled) { Year = SyntheticCaseload.Year };
            Assert.Equal(Sums(Caseload.Models[0]), Sums(models.Named(["bottom-up"])[0]));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Every_model_of_the_library_answers_or_says_why_not_and_oracles_agree()
    {
        ModelComparisonResult result = new ModelComparison(Caseload.Models).Compare(Caseload.People);

        Assert.Equal(CaseloadModels.Names, Caseload.Models.Select(model => model.Name));
        Assert.All(result.Models, model => Assert.InRange(model.All.Answered, 20, Many));
        foreach (CostingModel model in Caseload.Models)
        {
            Func<ComparisonCase, ModelAnswer> prepared = model.Prepare(Caseload.People);
            Assert.All(Caseload.People, person => Assert.True(
                (prepared(person).Amount, Caseload.Oracle(model.Name, person)) is var (said, expected) && (said is null || expected is null || said == expected),
                $"{model.Name} says another sum for {person.PersonId} than its oracle."));
        }
    }

    [Fact]
    public void One_person_is_enough()
    {
        foreach (int seed in Enumerable.Range(0, 20))
        {
            SyntheticCaseload one = SyntheticCaseload.Of(1, seed);

            Assert.Equal(1, new ModelComparison(one.Models).Compare(one.People).People);
        }
    }

    [Fact]
    public void It_is_as_untidy_as_real_files_are()
    {
        Visit[] visits = [.. Caseload.People.SelectMany(person => person.Plan!.Visits)];
        RateUnit[] units = [.. visits.Select(visit => SyntheticCaseload.RateCards.Find(visit.Card, visit.Service)!.Unit).Distinct()];
        ServiceRates changing = SyntheticCaseload.RateCards.Find("agency", "personal-care")!;

        // The units of spec 2: the plain loop over days, which the library is measured by, knows no others.
        Assert.Equal([RateUnit.Hour, RateUnit.Night, RateUnit.Visit, RateUnit.Day, RateUnit.Week], units.Order());
        Assert.NotEqual(changing.Versions[0].Rows.Select(row => row.Band), changing.Versions[1].Rows.Select(row => row.Band));
        Assert.Equal([ItemUnit.Once, ItemUnit.Day, ItemUnit.Week, ItemUnit.Month, ItemUnit.Year], Caseload.People.SelectMany(person => person.Plan!.Items).Select(item => item.Unit).Distinct().Order());
        Assert.Contains(visits, visit => visit.From is not null && visit.To is not null);
        Assert.Contains(visits, visit => visit.Weeks != WeekPattern.Every);
        Assert.Contains(visits, visit => visit.Minutes == 20);
        Some(person => person.Plan!.Start > SyntheticCaseload.Year.Start);
        Some(person => person.Plan!.End is not null);
        Some(person => person.Plan!.Visits.Count == 0);
        Some(person => person.Plan!.Absences.Count > 0);
        Some(person => person.Points is null);
        Some(person => person.ActualCost is null);
        Some(person => person.Team is not null);
        Some(person => person.Contacts is not null);
        Some(person => person.Clusters is { } history && history.Episodes.Zip(history.Episodes.Skip(1)).Any(pair => pair.Second.From > pair.First.To!.Value.PlusDays(1)));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void Nobody_and_no_visit_are_refused(int people, int visits) => Assert.Throws<ArgumentOutOfRangeException>(() => SyntheticCaseload.Of(people, seed: 1, visits));

    private static void Some(Func<ComparisonCase, bool> isSo) => Assert.InRange(Caseload.People.Count(isSo), 3, Many - 3);

    private static ValueList<Money?> Sums(CostingModel model) => Caseload.People.Select(person => model.Prepare(Caseload.People)(person).Amount).ToValueList();

    private static string Files(SyntheticCaseload caseload)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            caseload.Write(folder);
            return string.Join('\n', Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(file => $"== {Path.GetFileName(file)}\n{File.ReadAllText(file)}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
