using PhbCalc.Employment;
using PhbCalc.Rotas;

namespace PhbCalc.Data.Tests;

/// <summary>Cards of pay, the PA of a visit and the columns of team.csv become rotas of the plans.</summary>
public sealed class CaseloadRotasTests
{
    private const string Rates = "card,service,unit,band,days,from_time,to_time,rate,valid_from,kind,night_kind,absence_pay";
    private const string Visits = "person_id,visit_id,card,service,days,start,end,carers,pa";
    private const string Team = "person_id,pa_id,weekly_hours,hourly_pay,frequency";

    private static readonly string[] Cards =
    [
        Rates,
        "agency,care,hour,any,Mon-Sun,,,24.00,2020-01-01,,,",
        "pay,care,hour,any,Mon-Sun,,,13.50,2020-01-01,pay,,",
        "pay,care,hour,bank,BankHoliday,,,27.00,2020-01-01,Pay,,1 for 14 then 0.5",
        "pay,asleep,night,any,Mon-Sun,,,60.00,2020-01-01,pay,,",
        "pay,awake,night,any,Mon-Sun,,,140.00,2020-01-01,pay,waking,1 for 14 then 0.5",
    ];

    private static Files Both => Files.None
        .With("people.csv", "person_id,start", "P001,2026-04-01", "P002,2026-04-06")
        .With("rates.csv", Cards)
        .With("visits.csv", Visits,
            "P001,V1,agency,care,Mon,08:00,09:00,,",
            "P001,V2,pay,care,Tue,08:00,12:00,,ann",
            "P001,V3,agency,care,Wed,08:00,09:00,,",
            "P001,V4,pay,asleep,Fri,22:00,07:00,,")
        .With("absences.csv", "person_id,from,to,card", "P001,2026-05-01,2026-05-07,", "P001,2026-06-01,2026-06-07,pay", "P001,2026-07-01,2026-07-07,agency")
        .With("team.csv", $"{Team},date_of_birth,from,to,service_from,holiday,allowance_used,rate_reason,rate_until,rate_evidence",
            "P001,ann,,,monthly,2001-05-20,2026-04-01,2026-12-31,2020-01-01,12.07%,3000,transition,2026-09-30,",
            "P001,ben,10,,weekly,,,,,,,recruitment,,file 7",
            "P002,cat,20,14.00,monthly,,,,,,,,,")
        .With("oncosts.csv", "person_id,item,amount,unit,quantity,from,to", "P001,DBS check,40,once,2,2026-04-03,", "P001,Payroll,5,payroll_run,,,2026-06-30");

    [Fact]
    public void A_rota_is_of_the_whole_plan()
    {
        Caseload caseload = Both.Read();
        Assert.Equal("agency", string.Join(' ', caseload.RateCards.Services.Select(service => service.Card).Distinct()));
        Assert.Equal("pay care, pay asleep, pay awake", string.Join(", ", caseload.PayRates!.Cards.Services.Select(service => $"{service.Card} {service.Service}")));
        Assert.Equal(new PayTerms("pay") { WakingNights = ["awake"], AbsencePay = new([new(1m, 14), new(0.5m, null)]) }, Assert.Single(caseload.PayRates.Terms));
        Rota rota = caseload.FindRota("P001")!;
        Assert.Same(caseload.FindPlan("P001"), rota.Plan);
        Assert.Equal("V1 V2 V3 V4", string.Join(' ', rota.Plan.Visits.Select(visit => visit.Id)));
        Assert.Equal(new VisitWorker("V2", "ann"), Assert.Single(rota.WorkedBy));
        Assert.Equal("2026-05-01 2026-06-01 2026-07-01", string.Join(' ', rota.Plan.Absences.Select(absence => Iso.Text(absence.From))));
        Assert.Equal(Money.FromPounds(3000m), rota.AllowanceUsed);
        Assert.Equal(
            [new OnCost("DBS check", Money.FromPounds(40m), OnCostUnit.Once, quantity: 2m, from: new(2026, 4, 3)), new OnCost("Payroll", Money.FromPounds(5m), OnCostUnit.PayrollRun, to: new(2026, 6, 30))],
            rota.OnCosts);
        Assert.Null(caseload.FindRota("P003"));
    }

    [Fact]
    public void A_row_of_team_csv_says_what_the_law_asks_of_a_pa()
    {
        ValueList<RotaAssistant> assistants = Both.Read().FindRota("P001")!.Assistants;
        Assert.Equal(
            new RotaAssistant("ann", PayFrequency.Monthly)
            {
                DateOfBirth = new(2001, 5, 20),
                From = new(2026, 4, 1),
                To = new(2026, 12, 31),
                ServiceFrom = new(2020, 1, 1),
                Holiday = HolidayPay.IrregularHours,
                HigherRate = HigherRate.Transition(new(2026, 9, 30)),
            },
            assistants[0]);
        Assert.Equal((new Ratio(10), null, "file 7"), (assistants[1].WeeklyHours!.Value, assistants[1].HourlyPay, assistants[1].HigherRate!.Evidence));
    }

    [Fact]
    public void The_rota_of_a_folder_is_costed_as_one_made_by_hand()
    {
        Caseload caseload = Both.Read();
        RotaCosting costing = new(PublishedFigures.Bundled.Employment, caseload.PayRates, PublishedFigures.Bundled.BankHolidays, new(new(2026, 4, 1), new(2026, 12, 31)), caseload.Policies.Rota, caseload.Policies.Employment);
        ValueList<EmploymentTotals> totals = caseload.EachRota(costing.Totals);
        Assert.Equal(2, totals.Count);
        Assert.Equal(totals, caseload.EachRotaInTurn(costing.Cost).Select(cost => cost.Totals));
        Rota byHand = new(new("P002", new(2026, 4, 6)), [new("cat", PayFrequency.Monthly) { WeeklyHours = new(20), HourlyPay = Money.FromPounds(14m) }]);
        Assert.Equal(byHand, caseload.FindRota("P002"));
        Assert.Equal(costing.Totals(byHand), totals[1]);
    }

    [Theory]
    [InlineData("", "P001 P002")]
    [InlineData("plan", "P001 P002 P003")]
    [InlineData("alternative", "P001")]
    public void A_team_is_in_the_plan_if_a_visit_is_on_its_pay_or_there_is_none_or_people_csv_says_so(string said, string inPlan)
    {
        Caseload caseload = Both
            .With("people.csv", "person_id,start,team", "P001,2026-04-01,", $"P002,2026-04-06,{(said == "plan" ? "" : said)}", $"P003,2026-04-01,{said}", "P004,2026-04-01,plan")
            .With("visits.csv", Visits, "P001,V1,agency,care,Mon,08:00,09:00,,", "P001,V2,pay,care,Tue,08:00,12:00,,", "P003,V1,agency,care,Mon,08:00,09:00,,")
            .With("team.csv", Team, "P001,A,,,monthly", "P002,A,20,14,monthly", "P003,A,20,14,monthly")
            .Read();
        Assert.Equal(inPlan, string.Join(' ', caseload.People.Select(person => person.Id).Where(caseload.IsTeamInPlan)));
    }

    [Fact]
    public void A_fault_of_a_rota_is_at_the_row_of_its_visit_or_its_pa()
    {
        Caseload caseload = Both.With("rates.csv", [.. Cards.Select(row => row.Replace("2020-01-01", "2026-07-01", StringComparison.Ordinal))]).Read();
        RotaCosting costing = new(PublishedFigures.Bundled.Employment, caseload.PayRates, PublishedFigures.Bundled.BankHolidays, new(new(2026, 4, 1), new(2026, 12, 31)));
        InvalidFilesException refused = Assert.Throws<InvalidFilesException>(() => caseload.EachRota(costing.Totals));
        Assert.Equal(
            """
            visits.csv:3 service: 'care' has no rate on card pay for 2026-04-07; add a version that holds on that day (versions cover 2026-07-01 on, perhaps with gaps), or end the visit before it
            visits.csv:5 service: 'asleep' has no rate on card pay for 2026-04-03; add a version that holds on that day (versions cover 2026-07-01 on, perhaps with gaps), or end the visit before it
            """,
            refused.Report(), ignoreLineEndingDifferences: true);

        caseload = Both.With("rates.csv", [.. Cards.Select(row => row.Replace("13.50", "10.50", StringComparison.Ordinal))]).Read();
        costing = new(PublishedFigures.Bundled.Employment, caseload.PayRates, PublishedFigures.Bundled.BankHolidays, new(new(2026, 4, 1), new(2026, 12, 31)));
        refused = Assert.Throws<InvalidFilesException>(() => caseload.EachRota(costing.Totals));
        Assert.Equal("rates.csv:3 rate", string.Join(", ", refused.Faults.Select(fault => $"{fault.File}:{fault.Row} {fault.Column}")));
        Assert.Throws<ArgumentException>(() => caseload.Locate(new Rota(new("P009", new(2026, 4, 1)), [new("A", PayFrequency.Weekly)]), new("a", "p", "r")));
    }

    [Fact]
    public void What_does_not_fit_together_is_told_at_its_row() =>
        Assert.Equal(
            """
            visits.csv:4 pa: 'anne' is not a PA of the team; did you mean 'ann'? allowed: ann
            visits.csv:5 pa: 'cat' is one person, and the visit has 2 carers; write a visit for each PA, or leave pa blank: the team shares it
            visits.csv:6 card: 'pay' is a card of pay, but the person has no PA in team.csv; add a row for each PA to team.csv, or put the visit on a card of prices
            team.csv:3 to: '2026-03-31' is before the first day of the employment, 2026-04-06; write the last day as to
            team.csv:4 weekly_hours: is blank, and no visit of the person is on a card of pay; give it a value, or put the visits that the PAs work on a card of pay
            team.csv:4 hourly_pay: is blank, and no visit of the person is on a card of pay; give it a value, or put the visits that the PAs work on a card of pay
            """,
            Both
                .With("people.csv", "person_id,start", "P001,2026-04-01", "P002,2026-04-06", "P003,2026-04-01", "P004,2026-04-01", "P005,2026-04-01")
                .With("visits.csv", Visits,
                    "P005,V1,agency,care,Mon,08:00,09:00,,",
                    "P001,V3,pay,care,Tue,08:00,09:00,,ann",
                    "P001,V1,pay,care,Mon,08:00,09:00,,anne",
                    "P002,V1,pay,care,Mon,08:00,09:00,2,cat",
                    "P003,V1,pay,care,Mon,08:00,09:00,,",
                    "P003,V2,pay,care,Mon,10:00,11:00,,")
                .With("team.csv", $"{Team},to", "P001,ann,,,monthly,", "P002,cat,20,14,monthly,2026-03-31", "P004,dan,,,monthly,")
                .Without("oncosts.csv").Faults(), ignoreLineEndingDifferences: true);

    [Fact]
    public void A_visit_on_a_card_of_prices_names_no_pa() =>
        Assert.Equal(
            "visits.csv:2 pa: 'ann' is given, but card agency is a card of prices; leave it blank, or put the visit on a card of pay (kind pay in rates.csv)",
            Both.With("visits.csv", Visits, "P001,V1,agency,care,Mon,08:00,09:00,,ann", "P001,V2,pay,care,Mon,08:00,09:00,,ann").Faults());

    [Fact]
    public void Without_a_card_of_pay_hours_and_pay_are_needed() =>
        Assert.Equal(
            """
            team.csv:2 weekly_hours: is blank; give it a value
            team.csv:2 hourly_pay: is blank; give it a value
            """,
            Files.Sound.With("team.csv", Team, "P001,A,,,monthly").Faults(), ignoreLineEndingDifferences: true);

    [Fact]
    public void Rows_of_a_card_say_one_thing_about_pay() =>
        Assert.Equal(
            """
            rates.csv:3 kind: is blank, which means price, so it is not what row 2 of the same card says, pay; write one kind in all rows of a card: give the PAs' pay a card of its own
            rates.csv:4 kind: 'wagee' is not a kind of card; allowed: price, pay
            rates.csv:5 absence_pay: '2 for 3' is not a share of pay for a number of days; write shares from 0 to 1, each but the last with days: 1 for 14 then 0.5
            rates.csv:6 absence_pay: '0.25' is not what row 2 of the same card says, 0.5; write the same in all rows of a card, or in one of them only
            rates.csv:7 night_kind: 'waking' is for rates by the night; leave it blank, or write the unit night
            rates.csv:9 night_kind: 'sleep-in' is not what row 8 of the same service says, waking; write one kind for all nights of a service, and give the others a service of their own
            rates.csv:10 night_kind: is for cards of pay, and this card is a card of prices; leave it blank, or write the kind pay in all rows of the card
            rates.csv:10 absence_pay: is for cards of pay, and this card is a card of prices; leave it blank, or write the kind pay in all rows of the card
            rates.csv:11 unit: is for prices by the length of a call; pay by the hour or by the visit
            rates.csv:12 least_minutes: is for prices; leave it out of a card of pay: pay by the visit, or lengthen the visit
            rates.csv:12 retainer: is for prices; leave it out of a card of pay, and write what is paid in an absence as its absence_pay
            """,
            Files.Sound.With("rates.csv",
                $"{Rates},least_minutes,retainer,call_minutes",
                "pay,a,hour,any,Mon-Sun,,,13,2026-04-01,pay,,0.5,,,",
                "pay,b,hour,any,Mon-Sun,,,13,2026-04-01,,,,,,",
                "x,a,hour,any,Mon-Sun,,,13,2026-04-01,wagee,,,,,",
                "y,a,hour,any,Mon-Sun,,,13,2026-04-01,pay,,2 for 3,,,",
                "pay,c,hour,any,Mon-Sun,,,13,2026-04-01,pay,,0.25,,,",
                "pay,d,hour,any,Mon-Sun,,,13,2026-04-01,pay,waking,,,,",
                "pay,e,night,one,Mon-Sun,,,13,2026-04-01,pay,waking,,,,",
                "pay,e,night,two,BankHoliday,,,13,2026-04-01,pay,sleep-in,,,,",
                "agency,e,night,two,Mon-Sun,,,13,2026-04-01,price,sleep-in,1,,,",
                "pay,f,call,any,Mon-Sun,,,13,2026-04-01,pay,,,,,30",
                "pay,g,hour,any,Mon-Sun,,,13,2026-04-01,pay,,,15,0.5,").Faults(), ignoreLineEndingDifferences: true);

    [Fact]
    public void Faults_of_the_new_columns_of_team_csv_have_directions() =>
        Assert.Equal(
            """
            team.csv:2 age: '30' is given beside the date of birth; leave the age blank: it follows the date of birth
            team.csv:2 service_from: '2026-05-01' is after the first day of the employment, 2026-04-01; write the earlier day, or leave it blank
            team.csv:2 rate_until: is missing; write the last day of the transition
            team.csv:3 holiday: 'none' is not a way to pay for holiday; allowed: on_top, within_hours, 5.6/52, 12.07%
            team.csv:3 rate_until: is given without a reason for the rate; write transition or recruitment as rate_reason, or leave it blank
            team.csv:3 allowance_used: '£7.00' is not what row 2 of the same person says, £5.00; write it in one of the person's rows, or the same in all
            """,
            Files.Sound.With("team.csv",
                $"{Team},age,date_of_birth,from,service_from,holiday,rate_reason,rate_until,rate_evidence,allowance_used",
                "P001,A,20,14,monthly,30,1990-01-01,2026-04-01,2026-05-01,,transition,,,5",
                "P001,B,20,14,monthly,,,,,none,,2026-09-30,,7").Faults(), ignoreLineEndingDifferences: true);
}
