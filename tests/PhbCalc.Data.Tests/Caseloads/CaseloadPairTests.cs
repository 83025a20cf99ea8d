using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Budgets;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

/// <summary>A caseload before and after a change: spec 10, Change everybody.</summary>
public sealed class CaseloadPairTests
{
    private static readonly DateInterval Year = new FinancialYear(2026).Days;

    /// <summary>Ways in which the folder after differs from the one before.</summary>
    private static readonly string[] Ways = ["nothing", "rate of care", "rate of nights", "pay", "a visit", "carers", "somebody came", "somebody left", "a policy", "an item", "an absence", "a member of a team", "the name of a band", "a rate from mid-year", "a group", "the whole folder"];

    private static Gen<(string Way, Files Before, Files After)> Pairs =>
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from way in Gen.Elements(Ways)
        select (way, Folder(seed, "nothing"), Folder(way == "the whole folder" ? seed + 1 : seed, way));

    /// <summary>Whoever is not worked out again comes to the same sum: so the sums of the touched are those of everybody, less what stays.</summary>
    [Law(150)]
    public Property Whoever_is_not_touched_has_no_line_that_differs() => Law.Of(Pairs, given =>
    {
        CaseloadPair touched = Pair(given.Before, given.After);
        CaseloadPair everybody = Pair(given.Before, given.After, isOfEverybody: true);
        string[] changed = [.. everybody.InTurn().Where(person => person.Outcome != ChangeOutcome.Same).Select(person => person.PersonId)];
        ChangedBudget[] worked = [.. touched.InTurn()];

        Assert.Empty(changed.Except(worked.Select(person => person.PersonId)));
        Assert.Equal(CaseloadChange.Of(everybody.InTurn()).Difference, CaseloadChange.Of(worked).Difference);
        Assert.Equal(CaseloadChange.Of(everybody.InTurn()).Reasons, CaseloadChange.Of(worked).Reasons);
        Assert.Equal(everybody.People, worked.Length + touched.NotWorkedOut);
        Assert.All(worked, person => Assert.Equal(person with { Arrears = null }, touched.Find(person.PersonId)));
    });

    [Fact]
    [Trait("Kind", "Law")]
    public void The_random_pairs_touch_some_and_leave_others()
    {
        (string Way, int Worked, int Left)[] sizes = [.. Pairs.Sample(100, new Rnd(23), 400).Select(given => (given.Way, Pair(given.Before, given.After))).Select(one => (one.Way, one.Item2.InTurn().Count(), one.Item2.NotWorkedOut))];

        foreach (string way in Ways.Except(["nothing", "a group", "a policy", "the whole folder"]))
        {
            Assert.Contains(sizes, size => size.Way == way && size is { Worked: > 0, Left: > 0 });
        }

        Assert.All(sizes.Where(size => size.Way is "nothing" or "a group"), size => Assert.Equal(0, size.Worked));
        Assert.All(sizes.Where(size => size.Way == "a policy"), size => Assert.Equal(0, size.Left));
    }

    [Fact]
    public void What_is_wanted_of_each_is_made_where_they_are_worked_out()
    {
        CaseloadPair pair = Pair(Folder(7, "nothing"), Folder(7, "rate of care"));
        (string, Money)[] one = [.. pair.InTurn(new LocalDate(2026, 6, 30)).Select(person => (person.PersonId, person.Arrears!.Value))];

        Assert.Equal(one, pair.InTurn(person => (person.PersonId, person.Arrears!.Value), new LocalDate(2026, 6, 30)));
    }

    [Fact]
    public void Arrears_are_the_difference_of_the_days_that_were_paid()
    {
        CaseloadPair pair = Pair(One("24.00"), One("25.50"));
        ChangedBudget none = Assert.Single(pair.InTurn());
        Money Due(LocalDate until) => Assert.Single(pair.InTurn(until)).Arrears!.Value;

        Assert.Null(none.Arrears);
        Assert.Equal(Money.FromPounds(365 * 1.50m), none.Difference);
        Assert.Equal(Money.FromPounds(30 * 1.50m), Due(new(2026, 4, 30)));
        Assert.Equal(Money.Zero, Due(new(2026, 3, 31)));
        Assert.Equal(none.Difference, Due(new(2027, 6, 1)));
    }

    [Fact]
    public void Files_of_another_place_stand_before_those_of_the_folder()
    {
        using TemporaryFolder folder = new();
        folder.With("people.csv", "person_id,start\nP1,2026-04-01\n");
        folder.With("rates.csv", Rates("24.00", "90.00", "13.00"));
        folder.With("visits.csv", "person_id,visit_id,card,service,days,start,end\nP1,v1,agency,care,Mon-Sun,08:00,09:00\n");
        folder.With("policy.csv", "name,value\nweeks_per_year,52\n");
        Caseload own = CaseloadFolder.Read(folder.Path);
        Caseload other = CaseloadFolder.Read(folder.Path, name => name switch
        {
            "rates.csv" => Files.Stream(Rates("25.50", "90.00", "13.00")),
            "policy.json" => Files.Stream("""{ "weeks_per_year": "365/7" }"""),
            _ => null,
        });

        Assert.Equal(own.Plans, other.Plans);
        Assert.Equal(Money.FromPounds(25.50m), other.RateCards.Find("agency", "care")!.Versions[0].Rows[0].Rate);
        Assert.Equal(new Ratio(365, 7), other.Policies.Costing.WeeksPerYear);
    }

    [Fact]
    public void Faults_of_both_are_named_by_their_folders()
    {
        InvalidFilesException read = Assert.Throws<InvalidFilesException>(() => CaseloadPair.Read(() => Files.Sound.With("people.csv", "person_id,start", "P1,soon").Read(), () => Files.Sound.With("people.csv", "person_id,start", "P1,late").Read()));
        CaseloadPair pair = Pair(One("24.00", card: "gone"), One("24.00", card: "lost"), rates: false);
        InvalidFilesException costed = Assert.Throws<InvalidFilesException>(() => pair.Check());

        Assert.Equal(["before/people.csv", "after/people.csv"], read.Faults.Select(fault => fault.File));
        Assert.Equal(["before/visits.csv", "after/visits.csv"], costed.Faults.Select(fault => fault.File));
        Assert.Null(pair.Find("nobody"));
    }

    [Law(100)]
    public Property Changes_read_back_from_json() => Law.Of(Pairs, given =>
    {
        CaseloadPair pair = Pair(given.Before, given.After);
        CaseloadChange change = CaseloadChange.Of(pair.InTurn(new(2026, 6, 30)), pair.NotWorkedOut, threshold: Money.FromPounds(100m));

        Assert.Equal(change, CaseloadChangeJson.V1.Parse(CaseloadChangeJson.V1.Text(change)));
        Assert.All(pair.InTurn(new(2026, 6, 30)), person => Assert.Equal(person, ChangedBudgetJson.V1.Parse(ChangedBudgetJson.V1.Text(person))));
    });

    [Fact]
    public void A_document_whose_reasons_do_not_add_up_is_refused()
    {
        string text = CaseloadChangeJson.V1.Text(CaseloadChange.Of(Pair(One("24.00"), One("25.50")).InTurn()));
        string amount = "\"amount\": 547.50";
        Assert.Contains(amount, text, StringComparison.Ordinal);

        Assert.Contains("reasons: is not what the other m", Assert.Throws<InvalidInputException>(() => CaseloadChangeJson.V1.Parse(text.Replace(amount, "\"amount\": 547.51", StringComparison.Ordinal))).Report(), StringComparison.Ordinal);
    }

    private static CaseloadPair Pair(Files before, Files after, bool isOfEverybody = false, bool rates = true)
    {
        (Caseload one, Caseload other) = rates ? (before.Read(), after.Read()) : (Unpriced(before), Unpriced(after));
        return new(one, one.Costing(PublishedFigures.Bundled, Year), other, other.Costing(PublishedFigures.Bundled, Year), isOfEverybody);
    }

    /// <summary>The caseload with rates that begin in mid-year, so that its visits cannot be priced before.</summary>
    private static Caseload Unpriced(Files files) => files.With("rates.csv", "card,service,unit,band,days,from_time,to_time,rate,valid_from", "gone,care,hour,any,Mon-Sun,,,24.00,2026-10-01", "lost,care,hour,any,Mon-Sun,,,24.00,2026-10-01").Read();

    private static Files One(string rate, string card = "agency") => Files.None
        .With("people.csv", "person_id,start", "P1,2026-04-01")
        .With("rates.csv", Rates(rate, "90.00", "13.00"))
        .With("visits.csv", "person_id,visit_id,card,service,days,start,end", $"P1,v1,{card},care,Mon-Sun,08:00,09:00");

    private static string Rates(string care, string night, string pay, string band = "any") =>
        $"card,service,unit,band,days,from_time,to_time,rate,valid_from,kind\nagency,care,hour,{band},Mon-Sun,,,{care},2020-01-01,\nagency,nights,night,any,Mon-Sun,,,{night},2020-01-01,\npa,care,hour,any,Mon-Sun,,,{pay},2020-01-01,pay\n";

    /// <summary>Six people: with care, with nights, with both, with a team, with items, with nothing.</summary>
    private static Files Folder(int seed, string way)
    {
        Random random = new(seed);
        int hour = random.Next(6, 20);
        string days = new[] { "Mon-Fri", "Mon-Sun", "Sat Sun" }[random.Next(3)];
        string carers = way == "carers" ? "2" : "1";
        string end = (hour + (way == "a visit" ? 2 : 1)).ToString("00", CultureInfo.InvariantCulture);
        string start = hour.ToString("00", CultureInfo.InvariantCulture);
        return Files.None
            .With("people.csv",
            [
                "person_id,start,end,group_age", $"A,2026-04-{1 + random.Next(28):00},,{(way == "a group" ? "old" : "young")}", "B,2026-04-01,2026-12-31,old", .. way == "somebody left" ? (string[])[] : ["C,2026-06-15,,old"], "D,2026-04-01,,young", "E,2026-04-01,,old",
                .. way == "somebody came" ? ["F,2026-10-01,,young"] : (string[])[],
            ])
            .With("rates.csv", Rates(way == "rate of care" ? "25.37" : "24.13", way == "rate of nights" ? "95.00" : "90.00", way == "pay" ? "13.50" : "13.00", way == "the name of a band" ? "all" : "any") + (way == "a rate from mid-year" ? "agency,care,hour,any,Mon-Sun,,,25.37,2026-10-01,\n" : string.Empty))
            .With("visits.csv",
            [
                "person_id,visit_id,card,service,days,start,end,carers",
                $"A,v1,agency,care,{days},{start}:00,{end}:00,{carers}", "B,v1,agency,nights,Fri Sat,22:00,07:00,", $"B,v2,agency,care,Mon,{start}:15,{end}:00,",
                .. way == "somebody left" ? (string[])[] : ["C,v1,agency,nights,Mon-Sun,22:00,07:00,"], $"D,v1,pa,care,Mon-Fri,{start}:00,{end}:30,",
                .. way == "somebody came" ? ["F,v1,agency,care,Mon,08:00,09:00,"] : (string[])[],
            ])
            .With("items.csv", "person_id,item_id,category,amount,unit", $"E,i1,therapy,{(way == "an item" ? "55.00" : "50.00")},month")
            .With("absences.csv", ["person_id,from,to", "B,2026-08-01,2026-08-10", .. way == "an absence" ? ["A,2026-09-01,2026-09-30"] : (string[])[]])
            .With("team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency,age", $"D,ann,,,monthly,{(way == "a member of a team" ? "19" : "40")}")
            .With("policy.csv", "name,value", $"weeks_per_year,{(way == "a policy" ? "365/7" : "52")}");
    }
}
