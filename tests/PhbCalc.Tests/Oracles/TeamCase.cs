using System.Globalization;
using PhbCalc.Employment;

namespace PhbCalc.Tests.Oracles;

/// <summary>One case for the cost of employing somebody: a team, a tax year and a policy, as plain as rows of a file.</summary>
internal sealed record TeamCase
{
    internal const string PersonId = "P1";

    internal required int StartYear { get; init; }

    internal required IReadOnlyList<PaCase> Assistants { get; init; }

    internal IReadOnlyList<OnCostCase> OnCosts { get; init; } = [];

    internal bool ClaimsAllowance { get; init; } = true;

    internal HolidayPay Holiday { get; init; }

    internal decimal SicknessShare { get; init; }

    internal decimal? PensionPercent { get; init; }

    internal EmploymentPolicy Policy() => new() { HolidayPay = Holiday, SicknessCoverShare = SicknessShare, PensionPercent = PensionPercent };

    internal Team Team() => new(
        PersonId,
        [.. Assistants.Select(assistant => assistant.ToAssistant())],
        [.. OnCosts.Select(cost => cost.OnCost)],
        ClaimsAllowance);

    internal EmploymentCost Cost(EmploymentFigures figures) => new EmploymentCosting(figures, new(StartYear), Policy()).Cost(Team());

    /// <summary>The case as rows: a PA with several rates has a row for each.</summary>
    public override string ToString()
    {
        IEnumerable<string> rows =
        [
            string.Create(CultureInfo.InvariantCulture, $"--year {StartYear}, allowance {(ClaimsAllowance ? "claimed" : "not claimed")}, holiday {Holiday}, sickness cover {SicknessShare}, pension percent {PensionPercent}"),
            "pa_id, weekly_hours or nights, hourly_pay or allowance, frequency, age, ni_category, pension, training_hours, apprentice, lodging, days_per_week",
            .. Assistants.SelectMany(assistant => assistant.Times.Select(time => string.Create(CultureInfo.InvariantCulture,
                $"{assistant.Id}, {time.Parts}/{time.Of}{(time.IsSleepIn ? " nights" : "")}, {time.Rate}, {assistant.Frequency}, {assistant.Age}, {assistant.Category}, {assistant.Pension}, {assistant.TrainingHours}, {assistant.IsApprentice}, {assistant.Lodging}, {assistant.DaysPerWeek}"))),
            "item, amount, unit",
            .. OnCosts.Select(cost => string.Create(CultureInfo.InvariantCulture, $"{cost.Item}, {cost.Amount}, {cost.Unit}, {cost.Quantity}, {cost.From}, {cost.To}")),
        ];
        return string.Join('\n', rows);
    }
}

/// <summary>A PA.</summary>
internal sealed record PaCase(string Id, IReadOnlyList<TimeCase> Times, PayFrequency Frequency)
{
    internal int? Age { get; init; }

    internal string? Category { get; init; }

    internal bool? IsApprentice { get; init; }

    internal bool Lodging { get; init; }

    internal decimal? DaysPerWeek { get; init; }

    internal PensionEnrolment Pension { get; init; }

    internal decimal TrainingHours { get; init; }

    internal PersonalAssistant ToAssistant() => new(
        Id,
        [.. Times.Select(time => time.IsSleepIn ? PaidTime.SleepIns(new(time.Parts, time.Of), Money.FromPounds(time.Rate)) : PaidTime.Hours(new(time.Parts, time.Of), Money.FromPounds(time.Rate)))],
        Frequency)
    {
        Age = Age,
        NationalInsuranceCategory = Category,
        IsApprentice = IsApprentice,
        HasFreeLodging = Lodging,
        DaysPerWeek = DaysPerWeek,
        Pension = Pension,
        TrainingHours = TrainingHours,
    };
}

/// <summary>Hours, or nights of sleep-ins, a week as a fraction, and pounds for one of them.</summary>
internal sealed record TimeCase(long Parts, long Of, decimal Rate, bool IsSleepIn = false);

/// <summary>An on-cost of the team.</summary>
internal sealed record OnCostCase(string Item, decimal Amount, OnCostUnit Unit, decimal Quantity = 1m, LocalDate? From = null, LocalDate? To = null)
{
    internal OnCost OnCost => new(Item, Money.FromPounds(Amount), Unit, quantity: Quantity, from: From, to: To);
}
