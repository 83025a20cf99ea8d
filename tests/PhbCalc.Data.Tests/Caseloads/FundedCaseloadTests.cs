using PhbCalc.BottomUp;
using PhbCalc.Budgets;

namespace PhbCalc.Data.Tests;

public sealed class FundedCaseloadTests
{
    private static Files Sound => Files.Sound
        .With("people.csv", "person_id,start,held,holder", "P001,2026-04-01,direct-payment,", "P002,2026-04-01,third-party,Trust")
        .With("visits.csv", "person_id,visit_id,card,service,days,start,end", "P001,V1,agency,personal-care,Mon-Sun,08:00,09:00", "P002,V1,agency,personal-care,Mon-Sun,08:00,09:00", "P002,V2,pa,sleep-in,Fri,22:00,07:00")
        .With("items.csv", "person_id,item_id,category,amount,unit", "P001,I1,equipment,100.00,once");

    [Fact]
    public void Without_files_of_budgets_the_NHS_pays_all_and_people_csv_says_how_it_is_held()
    {
        FundedCaseload read = Read(Sound);

        Assert.Equal(new BudgetTerms { Holding = new([new(Holding.DirectPayment)]) }, read.Terms[0]);
        Assert.Equal(new BudgetTerms { Holding = new([new(Holding.ThirdParty, "Trust")]) }, read.TermsOf("P002"));
    }

    [Fact]
    public void The_files_say_everything_about_a_budget()
    {
        FundedCaseload read = Read(Sound
            .With("funding.csv", "person_id,funder,share,on,health,social,shared,reason", "P001,,,,300,100,200,panel", "P001,NHS,100%,item:I1,,,,", "P002,NHS,1/3,,,,,", "P002,council,2/3,,,,,")
            .With("holding.csv", "person_id,held,holder,on", "P002,direct-payment,,visit:V2", "P001,notional,,")
            .With("contributions.csv", "person_id,amount,unit,from,to", "P001,20.005,,2026-04-01,2026-09-30", "P001,90,month,2026-10-01,")
            .With("payments.csv", "person_id,date,amount,funder,holder", "P002,2026-04-01,100.50,NHS,Trust", "P002,2026-05-01,-3.00,,"));

        Assert.Equal([.. FundingRule.ByTasks(300m, 100m, 200m), new("NHS", 1, LineTarget.Of(LineTargetKind.Item, "I1"))], read.Terms[0].Funding.Rules);
        Assert.Equal(["panel"], read.Terms[0].FundingReasons);
        Assert.Equal([new HoldingRule(Holding.Notional)], read.Terms[0].Holding.Rules); // instead of what people.csv says
        Assert.Equal([new HoldingRule(Holding.DirectPayment, on: LineTarget.Of(LineTargetKind.Visit, "V2")), new(Holding.ThirdParty, "Trust")], read.Terms[1].Holding.Rules);
        Assert.Equal([new(Money.FromPounds(20.005m), ItemUnit.Week, new LocalDate(2026, 4, 1), new LocalDate(2026, 9, 30)), new Contribution(Money.FromPounds(90m), ItemUnit.Month, new LocalDate(2026, 10, 1))], read.Terms[0].Contributions);
        Assert.Equal([new PayoutMade(new(2026, 4, 1), Money.FromPounds(100.50m), "NHS", "Trust"), new(new(2026, 5, 1), Money.FromPounds(-3m))], read.Terms[1].Made);
    }

    [Fact]
    public void Every_fault_of_every_file_is_reported_at_once_at_its_row() => Assert.Equal(
        """
        people.csv:2 holder: 'Trust' is named, but no third party holds the money; write third-party in held, or leave the holder blank
        funding.csv:2 share: '1.5' is not a share; write a number from 0 to 1, such as 2/3 or 0.6667
        funding.csv:3 on: 'room:2' names no lines of a budget; write visit:ID, item:ID, service:NAME, card:NAME, domain:NAME or category:NAME, or leave it blank for the whole budget
        funding.csv:4 funder: is blank; give it a value
        funding.csv:5 share: or funder is given together with social; write either a funder and a share, or what the tasks come to
        funding.csv:6 share: '0.5' and the other shares of 'visit:V3' sum to 0.5, not to 1; write shares that sum to 1: fractions such as 1/3 are exact
        funding.csv:6 on: 'visit:V3' is not in visits.csv for the person; write a target of the person's own: did you mean 'V1'? allowed: V1, V2
        funding.csv:7 on: 'item:I1' is not in items.csv for the person; the person has none; take the row out, or write another target
        holding.csv:2 held: 'given' is not a way to hold a budget; allowed: notional, third-party, direct-payment
        holding.csv:4 on: 'service:sleep-in' appears twice; write one way to hold the same lines
        contributions.csv:2 amount: '-1' is a sum below zero; write a sum of 0 or more
        contributions.csv:2 unit: 'mile' is not a length of time; write day, week, four-weekly, month or year
        contributions.csv:4 from: '2026-05-01' overlaps another contribution on 2026-05-01; write the last day of the earlier one in to
        payments.csv:2 person_id: 'P009' is not in people.csv; did you mean 'P001'? otherwise add the person to people.csv
        payments.csv:2 date: is blank; give it a value
        payments.csv:3 amount: '£1.005' has a fraction of a penny; write whole pence
        """,
        Assert.Throws<InvalidFilesException>(() => Read(Sound
            .With("people.csv", "person_id,start,held,holder", "P001,2026-04-01,direct-payment,Trust", "P002,2026-04-01,notional,")
            .With("funding.csv", "person_id,funder,share,on,health,social,shared", "P001,NHS,1.5,,,,", "P001,NHS,1,room:2,,,", "P001,,1,,,,", "P001,NHS,,,,4,", "P002,NHS,0.5,visit:V3,,,", "P002,NHS,1,item:I1,,,")
            .With("holding.csv", "person_id,held,on", "P001,given,", "P002,notional,service:sleep-in", "P002,direct-payment,service:sleep-in")
            .With("contributions.csv", "person_id,amount,unit,from", "P001,-1,mile,", "P002,1,,2026-04-01", "P002,2,,2026-05-01")
            .With("payments.csv", "person_id,date,amount", "P009,,1", "P001,2026-04-01,1.005"))).Report(), ignoreLineEndingDifferences: true);

    [Fact]
    public void Versions_say_from_when_how_much_who_and_why()
    {
        FundedCaseload read = Read(Sound
            .With("people.csv", "person_id,start,end", "P001,2026-04-01,2026-09-30", "P002,2026-04-01,")
            .With("versions.csv", "person_id,from,stage,to,amount,by,reason,reference", "P001,2026-10-01,ended,,,Ann,Moved away,R3", "P001,2026-04-01,agreed,2027-03-31,1000.00,Panel,,R1", "P001,2026-06-01,review,,,,,"));

        Assert.Equal(
            [
                new StatedVersion(new(2026, 10, 1), BudgetStage.Ended) { By = "Ann", Reason = "Moved away", Reference = "R3" },
                new(new(2026, 4, 1), BudgetStage.Agreed, new LocalDate(2027, 3, 31), Money.FromPounds(1_000m)) { By = "Panel", Reference = "R1" },
                new(new(2026, 6, 1), BudgetStage.Review),
            ],
            read.Terms[0].Versions);
    }

    [Fact]
    public void Versions_that_do_not_fit_together_are_refused_at_their_rows() => Assert.Equal(
        """
        versions.csv:2 stage: 'signed' is not a stage of a budget; did you mean 'final'? allowed: indicative, final, review, agreed, ended
        versions.csv:3 amount: '-5.00' is below zero
        versions.csv:4 amount: is given for an end
        """.Split('\n').Length, Assert.Throws<InvalidFilesException>(() => Read(Sound
            .With("versions.csv", "person_id,from,stage,to,amount", "P001,2026-04-01,signed,,", "P001,2026-04-01,agreed,,1.005", "P002,2026-10-01,ended,,5.00"))).Faults.Count);

    [Theory]
    [InlineData("P001,2026-04-01,ended,,", "from: '2026-04-01' ends a budget that has no end in people.csv; write 2026-03-31 in end of people.csv, or another day here")]
    [InlineData("P001,2026-04-01,agreed,,1.00\nP001,2026-04-01,review,,", "from: '2026-04-01' is the first day of two versions that are paid; write one version for each first day")]
    [InlineData("P001,2026-04-01,agreed,,\nP001,2026-06-01,review,,", "amount: is blank, and it is not the last version: only the last one is the plan of the folder; write what this version came to")]
    [InlineData("P001,2026-04-01,agreed,,1.00\nP001,2026-06-01,indicative,,2.00", "stage: 'indicative' comes after agreed; write indicative versions first, then final ones, then what was agreed and reviewed, then the end")]
    [InlineData("P001,2026-04-01,agreed,2026-05-01,", "to: '2026-05-01' is given without an amount; write what it came to until then in amount, or leave the day blank")]
    public void Each_way_in_which_versions_do_not_fit_is_told(string rows, string expected) => Assert.Contains(
        expected, Assert.Throws<InvalidFilesException>(() => Read(Sound.With("versions.csv", ["person_id,from,stage,to,amount", .. rows.Split('\n')]))).Report(), StringComparison.Ordinal);

    [Fact]
    public void What_working_with_a_budget_refuses_is_told_at_the_row_of_the_payment()
    {
        FundedCaseload read = Read(Sound
            .With("funding.csv", "person_id,funder,share", "P001,NHS,0.5", "P001,local authority,0.5")
            .With("payments.csv", "person_id,date,amount", "P002,2026-04-01,1.00", "P001,2026-04-01,2.00"));
        CaseloadBudgets budgets = new(read, PublishedFigures.Bundled, new FinancialYear(2026).Days);

        Assert.Equal("payments.csv:3 funder: is blank, and more than one funder pays; write who paid: NHS or local authority",
            Assert.Throws<InvalidFilesException>(() => read.Each((plan, terms) => budgets.Paid(plan, terms))).Report());
    }

    [Fact]
    public void Every_policy_of_payments_has_a_name() => Assert.Equal(
        new PaymentPolicy { Interval = PaymentInterval.Payroll, CountedFrom = new(2026, 3, 16), Timing = PaymentTiming.Arrears, DayShift = -3, Cut = PaymentCut.Equal, Once = OncePaid.WhenDue, PaysContingency = true },
        Policy("""{ "payment_interval": "payroll", "payment_start": "2026-03-16", "payment_in": "arrears", "payment_day": -3, "equal_payments": true, "once_items": "when_due", "contingency_paid": true }"""));

    [Theory]
    [InlineData("2025-04-06 8% 2026-04-06 7.5%")]
    [InlineData("2025-04-06 0.08, 2026-04-06 3/40")]
    public void Rates_of_interest_stand_behind_their_days(string text) =>
        Assert.Equal([new InterestRate(new(2025, 4, 6), new(8, 100)), new(new(2026, 4, 6), new(75, 1_000))], Policy($"{{ \"arrears_interest\": \"{text}\" }}").ArrearsInterest);

    [Theory]
    [InlineData("\"arrears_interest\": \"2025-04-06: 8%\"", "arrears_interest: '2025-04-06: 8%' is not a list of days and rates of interest a year; write each day and its rate, such as 2025-04-06 8% 2026-04-06 7.5%; a rate is at most 100%")]
    [InlineData("\"arrears_interest\": \"2025-04-06 8\"", "arrears_interest: '2025-04-06 8' is not a list of days and rates of interest a year; write each day and its rate, such as 2025-04-06 8% 2026-04-06 7.5%; a rate is at most 100%")]
    [InlineData("\"arrears_interest\": \"2025-04-06 8% 2025-04-06 9%\"", "arrears_interest: '2025-04-06' appears twice; give one rate from each day on")]
    [InlineData("\"payment_start\": \"16/03/2026\"", "payment_start: '16/03/2026' is not a day; write it like 2026-04-06")]
    [InlineData("\"payment_day\": 400", "payment_day: '400' is out of range; write a number of days from -366 to 366")]
    [InlineData("\"payment_day\": \"soon\"", "payment_day: 'soon' is not a number of days; write a whole number such as 5, or -3 for days before")]
    [InlineData("\"equal_payments\": true, \"round_each_payment\": true", "round_each_payment: is given together with equal_payments; write one of them: payments are equal, or each is rounded by its days")]
    [InlineData("\"payment_interval\": \"monthy\"", "payment_interval: 'monthy' is not an interval of payments; did you mean 'monthly'? allowed: four-weekly, monthly, quarterly, weekly, payroll")]
    public void A_faulty_policy_is_refused_with_directions(string member, string message) =>
        Assert.Equal($"policy.json:1 {message}", Assert.Throws<InvalidFilesException>(() => Policy($"{{ {member} }}")).Report());

    private static PaymentPolicy Policy(string json) => PolicyFile.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json))).Payments;

    private static FundedCaseload Read(Files files) => FundedCaseloadFolder.Read(files.Open);
}
