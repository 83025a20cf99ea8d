using PhbCalc.BottomUp;

namespace PhbCalc.Tests.Oracles;

/// <summary>A case as the rows of the files of spec 8, and what no file holds.</summary>
internal sealed partial record RotaCase
{
    public override string ToString()
    {
        Scenario scenario = new()
        {
            PeriodStart = PeriodStart,
            PeriodEnd = PeriodEnd,
            Policy = new CostingPolicy { ClockChanges = ClockChanges, BankHolidayDates = BankHolidayDates },
            Services = Services,
            PersonStart = PersonStart,
            PersonEnd = PersonEnd,
            Visits = Visits,
            Absences = Absences,
        };
        return string.Join('\n', (string[])
        [
            ScenarioText.Of(scenario),
            .. Assistants.Select(assistant => $"{assistant.Id}: {assistant}"),
            .. WorkedBy.Select(worker => $"{worker.VisitId} is worked by {worker.AssistantId}"),
            .. OnCosts.Select(cost => $"{cost}"),
            $"waking {string.Join(' ', Waking)}, absence pay {AbsencePay}, allowance {ClaimsAllowance} less {AllowanceUsed}",
            $"{Policy}",
            $"{Employment}",
        ]);
    }
}
