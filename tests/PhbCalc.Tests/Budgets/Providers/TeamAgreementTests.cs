using FsCheck;
using FsCheck.Fluent;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Tests.Employment;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Budgets;

/// <summary>An agency against a team by its rota: each side against an oracle of its own, that of visits by the minute and that of pay by the day.</summary>
public sealed class TeamAgreementTests
{
    private const int Cases = 300;
    private const string Agency = "agency";

    private static readonly Arbitrary<Case> Any = Arb.From(Gen.Choose(0, int.MaxValue - 2).Select(Case.Of));

    [Law(Cases)]
    public Property By_the_calendar_each_side_is_what_its_oracle_says_of_the_same_visits() => Law.Of(Any, Agree);

    [Fact]
    [Trait("Kind", "Law")]
    public void The_random_cases_reach_both_sides_part_years_and_what_an_agency_does_not_do()
    {
        Dictionary<string, int> reached = new(StringComparer.Ordinal) { ["compared"] = 0, ["refused"] = 0, ["left out"] = 0, ["part of the year"] = 0, ["no typical year"] = 0, ["dearer"] = 0, ["absences"] = 0 };
        Law.Holds(Any, given => Count(given, reached), count: Cases);

        Assert.DoesNotContain(reached, kind => kind.Value < 3);
    }

    private static void Agree(Case given)
    {
        OracleAnswer agency = given.AgencyAnswer;
        RotaAnswer team = given.TeamAnswer;
        CarePlan plan = given.Team.Rota().Plan;
        if (given.Priced.Services.Count == 0)
        {
            Assert.Equal("agency_card", Assert.Single(Assert.Throws<InvalidInputException>(() => given.Comparing).Faults).Field);
            return;
        }

        if (!given.IsComparable)
        {
            ProviderComparison none = given.Comparing.Compare(plan, given.Team.Rota(), isInPlan: true);
            Assert.Equal((Money.Zero, Money.Zero), (none.Calendar!.Agency.Total, none.Calendar.PersonalAssistants.Total));
            Assert.Contains(ComparisonNotices.NothingToCompare, none.Notices);
            return;
        }

        if (agency.Refused.Count > 0 || agency.IsSeasonRefused || team.Refused.Count > 0)
        {
            InvalidInputException refused = Assert.Throws<InvalidInputException>(() => given.Comparing.Compare(plan, given.Team.Rota(), isInPlan: true));
            Assert.Equal(team.Refused.Count > 0, refused.Faults.Any(fault => fault.Path.StartsWith("/rota", StringComparison.Ordinal)));
            Assert.All(refused.Faults, fault => Assert.True(!fault.Path.Contains("/visits/", StringComparison.Ordinal) || fault.Position < plan.Visits.Count));
            return;
        }

        ProviderComparison comparison = given.Comparing.Compare(plan, given.Team.Rota(), isInPlan: true);
        CalendarComparison calendar = comparison.Calendar!;
        Assert.Equal(agency.Totals.CalendarExact, calendar.Agency.Total);
        Assert.Equal(Money.FromPence((long)team.Total), calendar.PersonalAssistants.Total);
        Assert.Equal(calendar.Difference, calendar.Differences.Aggregate(Money.Zero, (sum, reason) => sum + reason.Amount));
        Assert.Equal(comparison.Difference, comparison.Differences.Aggregate(Money.Zero, (sum, reason) => sum + reason.Amount));
        Assert.Equal(given.LeftOut is not null && given.Team.Visits.Any(visit => visit.Service == given.LeftOut), comparison.Notices.Any(notice => notice.StartsWith("Not compared, as card agency", StringComparison.Ordinal)));
    }

    private static void Count(Case given, Dictionary<string, int> reached)
    {
        bool isRefused = given.IsComparable && (given.AgencyAnswer.Refused.Count > 0 || given.TeamAnswer.Refused.Count > 0);
        reached["refused"] += isRefused ? 1 : 0;
        if (!given.IsComparable || isRefused || given.AgencyAnswer.IsSeasonRefused)
        {
            return;
        }

        ProviderComparison comparison = given.Comparing.Compare(given.Team.Rota().Plan, given.Team.Rota(), isInPlan: true);
        reached["compared"]++;
        reached["left out"] += comparison.Notices.Any(notice => notice.StartsWith("Not compared", StringComparison.Ordinal)) ? 1 : 0;
        reached["part of the year"] += comparison.IsPartOfYear ? 1 : 0;
        reached["no typical year"] += comparison.Notices.Contains(ComparisonNotices.NoTypicalYear) ? 1 : 0;
        reached["dearer"] += comparison.Calendar!.Difference < Money.Zero ? 1 : 0;
        reached["absences"] += given.Team.Absences.Any(absence => absence.Card is not null) ? 1 : 0;
    }

    /// <summary>A random team, whose visits an agency prices too, but perhaps for one service.</summary>
    /// <param name="Team">The team and its rota.</param>
    /// <param name="Priced">The same visits on the card of the agency, without those of the service that is left out.</param>
    /// <param name="LeftOut">The service that the agency has no rate for; null if it has all.</param>
    private sealed record Case(RotaCase Team, Scenario Priced, string? LeftOut)
    {
        internal static Case Of(int seed)
        {
            MixedPlan mixed = MixedPlan.Of(seed);
            RotaCase team = mixed.Team;
            string? leftOut = seed % 3 == 0 && team.Services.Count > 1 ? team.Services[0].Service : null;
            decimal more = seed % 5 == 0 ? 1.05m : 1.85m;
            return new(team, mixed.Care with
            {
                Items = [],
                Policy = mixed.Care.Policy with { Contingency = Contingency.None },
                Services = [.. team.Services.Where(service => service.Service != leftOut).Select(service => OfAgency(service, more))],
                Visits = [.. team.Visits.Where(visit => visit.Service != leftOut).Select(visit => visit with { Card = Agency })],
                Absences = [.. team.Absences.Where(absence => absence.Card is null or "pa").Select(absence => absence with { Card = null })],
            }, leftOut);
        }

        internal AgencyAgainstPa Comparing => new(new(Priced.Rates(), PublishedFigures.Bundled.BankHolidays, Priced.Period, Priced.Policy), Agency, "priced", Team.Costing());

        internal bool IsComparable => Priced.Visits.Count > 0 && Team.Rota().Plan.DaysIn(Priced.Period) is not null;

        internal OracleAnswer AgencyAnswer => new MinuteOracle(Priced).Answer();

        /// <summary>What the team costs without the visits that are left out; whoever worked one is not paid for constant hours instead.</summary>
        internal RotaAnswer TeamAnswer
        {
            get
            {
                HashSet<string> gone = [.. Team.Visits.Where(visit => visit.Service == LeftOut).Select(visit => visit.Id)];
                bool isShared = gone.Any(id => Team.WorkedBy.All(worker => worker.VisitId != id));
                return new RotaOracle(Team with
                {
                    Visits = [.. Team.Visits.Where(visit => !gone.Contains(visit.Id))],
                    WorkedBy = [.. Team.WorkedBy.Where(worker => !gone.Contains(worker.VisitId))],
                    Assistants = [.. Team.Assistants.Select(assistant => isShared || Team.WorkedBy.Any(worker => worker.AssistantId == assistant.Id && gone.Contains(worker.VisitId)) ? assistant with { HourlyPay = null } : assistant)],
                }, Employ.Figures).Answer();
            }
        }

        public override string ToString() => $"agency {(LeftOut is null ? string.Empty : $"without {LeftOut}")}\n{Team}";

        private static ServiceCase OfAgency(ServiceCase service, decimal more) => service with
        {
            Card = Agency,
            Versions = [.. service.Versions.Select(version => version with { Rates = version.Rates.ToDictionary(rate => rate.Key, rate => decimal.Round(rate.Value * more, 6, MidpointRounding.AwayFromZero), StringComparer.Ordinal) })],
        };
    }
}
