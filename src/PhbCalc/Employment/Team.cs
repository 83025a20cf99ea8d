using PhbCalc.Rates;

namespace PhbCalc.Employment;

/// <summary>The personal assistants that one budget holder employs, and the further costs of that.</summary>
/// <remarks>This type is immutable. The budget holder is the employer. Rule: spec 3, What employing someone costs.</remarks>
public sealed record Team
{
    /// <summary>Puts a team together.</summary>
    /// <param name="personId">The id of the budget holder.</param>
    /// <param name="assistants">The PAs, at least one, each with its own id.</param>
    /// <param name="onCosts">Further costs for the team as a whole; none if not given.</param>
    /// <param name="claimsEmploymentAllowance">Whether the employer claims the Employment Allowance; yes by default.</param>
    /// <exception cref="InvalidInputException">The id is blank, there is no PA, or two have one id: all faults are reported.</exception>
    public Team(string personId, ValueList<PersonalAssistant> assistants, ValueList<OnCost> onCosts = default, bool claimsEmploymentAllowance = true)
    {
        (PersonId, Assistants, OnCosts, ClaimsEmploymentAllowance) = (personId, assistants, onCosts, claimsEmploymentAllowance);
        InvalidInputException.ThrowIfAny(EmploymentFaults.In(this));
    }

    /// <summary>The id of the budget holder.</summary>
    public string PersonId { get; }

    /// <summary>The PAs.</summary>
    public ValueList<PersonalAssistant> Assistants { get; }

    /// <summary>Further costs for the team as a whole.</summary>
    public ValueList<OnCost> OnCosts { get; }

    /// <summary>Whether the employer claims the Employment Allowance.</summary>
    public bool ClaimsEmploymentAllowance { get; }

    /// <summary>Hours that the team works in a week, without sleep-ins.</summary>
    public Ratio HoursPerWeek => Assistants.SumOf(assistant => assistant.HoursPerWeek);

    /// <summary>The team with ages on a day in place of dates of birth.</summary>
    /// <exception cref="InvalidInputException">A date of birth gives no age at which a person can be employed, or is given beside an age: all faults are reported.</exception>
    internal Team AgedOn(LocalDate day) => HasBirths(Assistants.AsSpan()) ? WithAgesOn(day) : this;

    private Team WithAgesOn(LocalDate day)
    {
        List<Fault> faults = [];
        PersonalAssistant[] aged = [.. Assistants];
        for (int i = 0; i < aged.Length; i++)
        {
            try
            {
                aged[i] = aged[i].AgedOn(day);
            }
            catch (InvalidInputException exception)
            {
                faults.AddRange(exception.Faults.Select(fault => fault.Under("assistants", i) with { Subject = $"person {PersonId}, PA {aged[i].Id}" }));
            }
        }

        InvalidInputException.ThrowIfAny(faults);
        return new(PersonId, [.. aged], OnCosts, ClaimsEmploymentAllowance);
    }

    private static bool HasBirths(ReadOnlySpan<PersonalAssistant> assistants)
    {
        foreach (PersonalAssistant assistant in assistants)
        {
            if (assistant.DateOfBirth is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>What the law requires of a team before it can be costed for a tax year.</summary>
internal static class TeamRules
{
    /// <summary>Refuses a team that breaks a rule; all faults are reported.</summary>
    internal static void Check(EmploymentCosting costing, Team team)
    {
        List<Fault>? faults = null;
        for (int i = 0; i < team.Assistants.Count; i++)
        {
            PersonalAssistant assistant = team.Assistants[i];
            int before = faults?.Count ?? 0;
            AddForPay(costing, assistant, ref faults);
            AddForCategory(costing, assistant, ref faults);
            if (assistant.Pension != PensionEnrolment.OptedOut && !PensionContributions.ArePublished(costing.Year, assistant.Frequency))
            {
                (faults ??= []).Add(EmploymentFaults.NoPensionThresholds(assistant.Frequency, costing.Year));
            }

            for (int fault = before; fault < faults?.Count; fault++)
            {
                faults[fault] = faults[fault].Under("assistants", i) with { Subject = $"person {team.PersonId}, PA {assistant.Id}" };
            }
        }

        InvalidInputException.ThrowIfAny(faults);
    }

    /// <summary>Whether the pay of a PA is at least the minimum wage in every pay period of the year.</summary>
    internal static bool PaysMinimumWage(EmploymentCosting costing, PersonalAssistant assistant)
    {
        List<Fault>? faults = null;
        AddForPay(costing, assistant, ref faults);
        return faults is null;
    }

    /// <summary>Checks that in each pay period the hourly pay is at least the minimum wage in force on its first day, and reports the first period in which it is less.</summary>
    private static void AddForPay(EmploymentCosting costing, PersonalAssistant assistant, ref List<Fault>? faults)
    {
        MinimumWages wages = costing.Figures.MinimumWages;
        if (assistant.Age < wages.YoungestAge)
        {
            (faults ??= []).Add(EmploymentFaults.TooYoung(assistant.Age.Value, wages.YoungestAge));
            return;
        }

        DatedSeries<Money> series = wages.Of(assistant.Age, assistant.IsApprentice == true);
        WageStretch[] eachPeriod = assistant.HasFreeLodging ? WageStretch.OfEach(series, costing.Year, assistant.Frequency) : [];
        ReadOnlySpan<WageStretch> stretches = assistant.HasFreeLodging ? eachPeriod : costing.Wages(assistant);
        for (int i = 0; i < assistant.WeeklyTime.Count; i++)
        {
            PaidTime time = assistant.WeeklyTime[i];
            foreach (WageStretch stretch in time.IsSleepIn ? [] : stretches)
            {
                if (stretch.Due is not { } due)
                {
                    (faults ??= []).Add(EvidenceFaults.NotPublished(series, stretch.First.FirstDay, string.Empty));
                    return;
                }

                Dated<Money>? offset = assistant.HasFreeLodging ? wages.AccommodationOffset?.Find(stretch.First.FirstDay) : null;
                if (time.Rate < due.Value && !Suffices(assistant, time, due.Value, offset?.Value))
                {
                    (faults ??= []).Add(EmploymentFaults.UnderMinimumWage(assistant, i, stretch.First, due, offset));
                    break;
                }
            }
        }
    }

    /// <summary>
    /// Whether pay plus the offset for seven days of lodging, spread over the hours of the week, reaches the wage: rate + 7 x offset / hours (National Minimum Wage
    /// Regulations 2015, regulations 14 to 16).
    /// </summary>
    private static bool Suffices(PersonalAssistant assistant, PaidTime time, Money wage, Money? offset)
    {
        if (offset is not { } daily)
        {
            return false;
        }

        Ratio missing = Ratio.FromDecimal((wage - time.Rate).Pounds) * assistant.HoursPerWeek;
        return missing.IsAtMost(Ratio.FromDecimal(daily.Pounds * EmploymentFaults.DaysInWeek));
    }

    private static void AddForCategory(EmploymentCosting costing, PersonalAssistant assistant, ref List<Fault>? faults)
    {
        LocalDate day = costing.FirstPayDay(assistant);
        if (costing.Contributions.Category(costing.Letter(assistant))?.Find(day) is null)
        {
            (faults ??= []).Add(costing.Contributions.NoCategory(assistant.NationalInsuranceCategory ?? costing.Letter(assistant), day));
        }
        else if (costing.Ages.WhomElseTheLetterIsFor(assistant) is { } others)
        {
            string right = costing.Ages.LetterByAge(assistant, day);
            EmploymentTotals given = new AssistantCalculation(costing, assistant).Totals();
            EmploymentTotals fitting = new AssistantCalculation(costing, assistant with { NationalInsuranceCategory = right }).Totals();
            (faults ??= []).Add(EmploymentFaults.LetterAgainstAge(assistant, others, given, right, fitting));
        }
    }
}
