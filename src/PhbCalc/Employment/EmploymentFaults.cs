using System.Globalization;

namespace PhbCalc.Employment;

/// <summary>What can be wrong with the description of a team.</summary>
internal static class EmploymentFaults
{
    private const decimal TooMuch = 1_000_000_000_000m;
    private const int HoursInWeek = 168;
    private const int NightsInWeek = 7;
    internal const int DaysInWeek = 7;
    private const int YoungestAge = 13;
    private const int OldestAge = 120;
    private const decimal HoursInLeapYear = 8_784m;
    private const string WeeklyTime = "/weekly_time";
    private const string Category = "/national_insurance_category";

    internal static List<Fault>? In(PaidTime time)
    {
        FaultList faults = new("paid time", time.Label);
        faults.AddIfBlank("label", time.Label);
        AddIfNotPerWeek(ref faults, time.IsSleepIn ? "nights" : "weekly_hours", time.IsSleepIn ? "/nights_per_week" : "/weekly_hours", time.PerWeek, time.IsSleepIn ? NightsInWeek : HoursInWeek);
        faults.AddIfOutside(time.IsSleepIn ? "allowance" : "hourly_pay", time.Rate.Pounds, TooMuch);
        return faults.All;
    }

    /// <summary>Hours at one rate, with all faults of the PA.</summary>
    internal static PaidTime CheckedHours(string id, decimal weeklyHours, Money hourlyPay, PayFrequency frequency)
    {
        FaultList faults = new("PA", id);
        faults.AddIfBlank("pa_id", id, "/id");
        faults.AddIfUndefined("pay_frequency", frequency, "/frequency");
        faults.AddIfOutside("hourly_pay", hourlyPay.Pounds, TooMuch);
        if (weeklyHours < 0m || weeklyHours > HoursInWeek || decimal.Round(weeklyHours, 6, MidpointRounding.ToZero) != weeklyHours)
        {
            faults.Add("weekly_hours", weeklyHours.ToString(CultureInfo.InvariantCulture), "is out of range", "write a number from 0 to 168 with at most six decimals");
        }

        InvalidInputException.ThrowIfAny(faults.All);
        return PaidTime.Hours(Ratio.FromDecimal(weeklyHours), hourlyPay);
    }

    internal static List<Fault>? In(PersonalAssistant assistant)
    {
        FaultList faults = new("PA", assistant.Id);
        faults.AddIfBlank("pa_id", assistant.Id, "/id");
        faults.AddIfUndefined("pay_frequency", assistant.Frequency, "/frequency");
        faults.AddNulls("weekly_time", assistant.WeeklyTime);
        if (assistant.WeeklyTime.Count == 0)
        {
            faults.Add("weekly_hours", null, "is missing", "give the hours worked in a week, or the nights of sleep-ins", WeeklyTime);
        }
        else if (assistant.WeeklyTime.All(time => time is not null))
        {
            AddForHours(ref faults, assistant);
        }

        return faults.All;
    }

    internal static List<Fault>? In(OnCost cost)
    {
        FaultList faults = new("on-cost", cost.Item);
        faults.AddIfUndefined("unit", cost.Unit);
        faults.AddIfBlank("item", cost.Item);
        faults.AddIfOutside("amount", cost.Amount.Pounds, TooMuch);
        faults.AddIfOutside("quantity", cost.Quantity, TooMuch);
        if (cost.Quantity != 1m && cost.Unit == OnCostUnit.PercentOfPay)
        {
            faults.Add("quantity", Iso.Number(cost.Quantity), "does not go with a percentage of pay", "leave it blank, and write the whole percentage as the amount");
        }

        if (cost.To is { } to && to < cost.From)
        {
            faults.Add("to", Iso.Text(to), "is before the first day", "write the last day as to");
        }

        if (SpendingRules.Refusing(cost.Item) is { } rule)
        {
            faults.Add(new Fault("item", $"is refused: {rule.Rule}", "take it out") { Value = cost.Item, Kind = FaultKind.Rule });
        }

        return faults.All;
    }

    internal static List<Fault>? In(Team team)
    {
        FaultList faults = new("person", team.PersonId);
        faults.AddIfBlank("person_id", team.PersonId);
        if (team.Assistants.Count == 0)
        {
            faults.Add("pa_id", null, "is missing", "give the team at least one PA", "/assistants");
        }

        faults.AddNulls("assistants", team.Assistants);
        faults.AddNulls("on_costs", team.OnCosts);
        faults.AddRepeats("pa_id", team.Assistants, assistant => assistant.Id, "assistants", "/id", "give each its own id; a PA with several rates has all of them in one weekly time");
        return faults.All;
    }

    internal static int? CheckedAge(int? age, string field = "age") => age is >= YoungestAge and <= OldestAge or null ? age
        : throw new InvalidInputException([new(field, "is not an age at which a person can be employed", "write it in years, 13 to 120, or leave it blank for 22 to State Pension age") { Value = Iso.Number(age.Value) }]);

    internal static Fault AgeBesideBirth(int age) =>
        new("age", "is given beside the date of birth", "leave the age blank: it follows the date of birth") { Value = Iso.Number(age) };

    internal static decimal? CheckedDays(decimal? days) => days is not { } given || (given is > 0m and <= DaysInWeek && decimal.Round(given, 2, MidpointRounding.ToZero) == given) ? days
        : throw new InvalidInputException([new("days_per_week", "is not a number of days of a week", "write more than 0 and at most 7, with at most two decimals, or leave it blank for five or fewer")
        {
            Value = given.ToString(CultureInfo.InvariantCulture),
        }]);

    internal static List<Fault> In(ValueList<StatePensionAge> rows)
    {
        List<Fault> faults = [];
        if (rows.Count == 0)
        {
            faults.Add(new("born_from", "is missing: no State Pension age is given", "give at least one row") { Path = "/rows" });
        }

        for (int i = 0; i < rows.Count; i++)
        {
            if (rows[i] is not { } row)
            {
                faults.Add(Given.Null("rows", i));
                continue;
            }

            if (row.BornTo < row.BornFrom)
            {
                faults.Add(BornToIsEarlier("born_to", row).Under("rows", i));
            }

            if (i > 0 && row.BornFrom <= rows[i - 1]?.BornTo)
            {
                faults.Add(SharesABirthday(rows[i - 1], row).Under("rows", i));
            }

            if (row.Years is < 0 or > OldestAge)
            {
                faults.Add(new Fault("years", "is not an age", "write whole years from 0 to 120") { Value = Iso.Number(row.Years) }.Under("rows", i));
            }

            if (row.Months is < 0 or > 11)
            {
                faults.Add(new Fault("months", "is not a number of months beyond whole years", "write 0 to 11") { Value = Iso.Number(row.Months) }.Under("rows", i));
            }
        }

        return faults;
    }

    internal static Fault BornToIsEarlier(string field, StatePensionAge row) =>
        new(field, $"is before born_from, {Iso.Text(row.BornFrom)}", "write the later day as born_to") { Value = Iso.Text(row.BornTo) };

    internal static Fault SharesABirthday(StatePensionAge before, StatePensionAge row) =>
        new("born_from", $"is not after born_to of the row before, {Iso.Text(before.BornTo)}", "give each day of birth one State Pension age, in the order of the days")
        {
            Value = Iso.Text(row.BornFrom),
        };

    internal static decimal CheckedTraining(decimal hours) => Checked("training_hours", hours, HoursInLeapYear);

    internal static decimal CheckedShare(string field, decimal share) => Checked(field, share, 1m);

    internal static decimal CheckedPercent(string field, decimal percent) => Checked(field, percent, 100m);

    internal static List<Fault>? InPeriod(PayFrequency frequency, int number)
    {
        if (Given.IfUndefined("frequency", frequency) is { } undefined)
        {
            return number < 1 ? [undefined, new("period", "is not a pay period", "write 1 or more") { Value = Iso.Number(number), Path = "/number" }] : [undefined];
        }

        int most = frequency.Periods() + (frequency == PayFrequency.Monthly ? 0 : 1);
        return number < 1 || number > most ? [NotAPeriod(frequency, number, most)] : null;
    }

    private static Fault NotAPeriod(PayFrequency frequency, int number, int most) =>
        new("period", $"is not a {frequency.Word()} pay period", $"write 1 to {Iso.Number(most)}") { Value = Iso.Number(number), Path = "/number" };

    internal static Fault NotByTheHour(CostLine line, int position) =>
        new Fault("unit", "does not say how many hours are worked, so employment costs cannot be worked out", "price the service by the hour, or say that its nights are sleep-ins")
        {
            Subject = line.Label,
            Value = line.Unit.Word,
        }.Under("lines", position);

    internal static Fault NotPay(Money pay) =>
        new("pay", "is not a sum of pay", "write pounds and whole pence, 0 or more") { Value = pay.ToString() };

    internal static Fault UnknownCategory(string category, EmploymentFigures figures) =>
        new("ni_category", "is not a National Insurance category that can be costed",
            $"allowed: {string.Join(", ", figures.NationalInsuranceCategories.Select(series => series.Figures[0].Value.Letter).Order(StringComparer.Ordinal))}")
        {
            Value = category,
            Path = Category,
        };

    internal static Fault CategoryTooEarly(DatedSeries<NationalInsuranceCategory> series, LocalDate day)
    {
        Dated<NationalInsuranceCategory> first = series.Figures[0];
        return new("ni_category", $"did not exist on {Iso.Text(day)}", $"write another category: it exists from {Iso.Text(first.ValidFrom)}") { Value = first.Value.Letter, Path = Category };
    }

    internal static Fault TooYoung(int age, int youngest) =>
        new("age", "is under the youngest age with a minimum wage", $"write {Iso.Number(youngest)} or more") { Value = Iso.Number(age) };

    internal static Fault UnderMinimumWage(PersonalAssistant assistant, int time, PayPeriod period, Dated<Money> wage, Dated<Money>? offset) =>
        new("hourly_pay", $"is under the minimum wage of {wage.Value} an hour {Whom(assistant)}{Lodging(offset)} in {period}, which starts on {Iso.Text(period.FirstDay)}",
            $"pay {wage.Value} or more (National Minimum Wage Regulations 2015, regulation 4){ForApprentices(assistant)}")
        {
            Value = $"{assistant.WeeklyTime[time].Rate} an hour",
            Kind = FaultKind.Rule,
            Path = $"{WeeklyTime}/{Iso.Number(time)}/rate",
        };

    internal static Fault LetterAgainstAge(PersonalAssistant assistant, string others, EmploymentTotals given, string right, EmploymentTotals fitting) =>
        new("ni_category", $"is for {others}, and this PA is {Described(assistant)}: the employer's National Insurance and pension come to {given.NationalInsurance + given.Pension} a year by it, and to {fitting.NationalInsurance + fitting.Pension} by category {right}",
            $"write {right}, or leave it blank to follow the age; or correct {(assistant.Age is null ? "apprentice" : "the age")}")
        {
            Value = assistant.NationalInsuranceCategory,
            Kind = FaultKind.Rule,
            Path = Category,
        };

    internal static Fault PensionUnderMinimum(decimal percent, Dated<decimal> minimum) =>
        new("pension_percent", $"is under the legal minimum of {Iso.Number(minimum.Value)}% from {Iso.Text(minimum.ValidFrom)}",
            $"write {(percent is > 0m and < 1m ? $"{Iso.Number(percent * 100m)} for {Iso.Number(percent * 100m)}%, " : string.Empty)}the minimum or more, or leave it out")
        {
            Value = Iso.Number(percent),
            Kind = FaultKind.Rule,
            Path = "/policy/pension_percent",
        };

    internal static Fault NoPensionThresholds(PayFrequency frequency, TaxYear year) =>
        new("frequency", $"has no published pension thresholds in {year}", "pay weekly or monthly in that year, or say that the PA opted out of the pension")
        {
            Value = frequency.Word(),
        };

    internal static Fault TooLarge(Team team) =>
        new("hourly_pay", "comes to a sum too large to work out", "check hours, pay and on-costs for a slip") { Subject = $"person {team.PersonId}", Path = string.Empty };

    private static string Whom(PersonalAssistant assistant) => assistant.IsApprentice == true ? "for apprentices" : assistant.Age is { } age ? $"at age {Iso.Number(age)}" : "for 21 and over";

    private static string Described(PersonalAssistant assistant) =>
        (assistant.Age is { } age ? Iso.Number(age) : string.Empty) + (assistant.IsApprentice == false ? $"{(assistant.Age is null ? "" : " and ")}not an apprentice" : string.Empty);

    private static string Lodging(Dated<Money>? offset) => offset is null ? string.Empty : $" even with the accommodation offset of {offset.Value} a day";

    private static string ForApprentices(PersonalAssistant assistant) =>
        AgeRules.HasLetter(assistant, "H") && assistant.IsApprentice is null ? "; if the PA is an apprentice under 19 or in the first year, write yes in the column apprentice" : string.Empty;

    private static decimal Checked(string field, decimal value, decimal most) =>
        value >= 0m && value <= most && decimal.Round(value, 6, MidpointRounding.ToZero) == value ? value
            : throw new InvalidInputException([new(field, "is out of range", $"write a number from 0 to {Iso.Number(most)} with at most six decimals")
            {
                Value = value.ToString(CultureInfo.InvariantCulture),
            }]);

    private static void AddForHours(ref FaultList faults, PersonalAssistant assistant)
    {
        try
        {
            if (Exceeds(assistant.HoursPerWeek, HoursInWeek))
            {
                faults.Add("weekly_hours", assistant.HoursPerWeek.ToString(), "is more than the hours of a week", "write 168 or less", WeeklyTime);
            }
        }
        catch (OverflowException)
        {
            faults.Add("weekly_hours", null, "is made of fractions too fine to add up exactly", "write hours with at most six decimals", WeeklyTime);
        }
    }

    private static bool Exceeds(Ratio value, int most) => (Int128)value.Numerator > (Int128)value.Denominator * most;

    private static void AddIfNotPerWeek(ref FaultList faults, string field, string path, Ratio value, int most)
    {
        if (value.Numerator < 0 || Exceeds(value, most))
        {
            faults.Add(field, value.ToString(), "is out of range", $"write a number from 0 to {Iso.Number(most)}", path);
        }
    }
}
