using System.Text.Json;
using PhbCalc.Rates.Employment;

namespace PhbCalc.Data;

/// <summary>The members of what one PA costs.</summary>
internal static class AssistantMembers
{
    private static readonly string[] Names =
        ["pa_id", "frequency", "age", "ni_category", "pension", "training_hours", "apprentice", "lodging", "days_per_week", "weekly_time", "totals", "loaded_hourly", "cost"];

    /// <summary>Stands for a PA who could not be read.</summary>
    internal static PersonalAssistant Nobody { get; } = new("?", 0m, Money.Zero, PayFrequency.Weekly);

    internal static void Write(Utf8JsonWriter json, PersonalAssistantCost cost)
    {
        PersonalAssistant assistant = cost.Assistant;
        json.WriteStartObject();
        json.WriteString("pa_id", assistant.Id);
        json.WriteString("frequency", assistant.Frequency.Word());
        json.WritePlain("age", assistant.Age);
        json.WriteString("ni_category", assistant.NationalInsuranceCategory);
        json.WriteString("pension", EmploymentWords.Pensions.Word(assistant.Pension));
        json.WritePlain("training_hours", assistant.TrainingHours);
        WriteFlag(json, "apprentice", assistant.IsApprentice);
        json.WriteBoolean("lodging", assistant.HasFreeLodging);
        json.WritePlain("days_per_week", assistant.DaysPerWeek);
        json.WriteList("weekly_time", assistant.WeeklyTime, PaidTimeMembers.Write);
        EmploymentTotalsMembers.Write(json, "totals", cost.Totals);
        EmploymentTotalsMembers.WriteLoaded(json, cost.Loaded);
        LineMembers.Write(json, "cost", cost.Cost);
        json.WriteEndObject();
    }

    private static void WriteFlag(Utf8JsonWriter json, string name, bool? flag)
    {
        if (flag is { } value)
        {
            json.WriteBoolean(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    internal static PersonalAssistantCost Read(JsonObject members)
    {
        members.MustHave(Names);
        PersonalAssistantCost cost = new(AssistantIn(members), LineMembers.ReadBreakdown(members.Object("cost")));
        EmploymentTotalsMembers.RefuseOthers(members.Object("totals"), cost.Totals);
        EmploymentTotalsMembers.RefuseOtherLoaded(members, cost.Loaded);
        return cost;
    }

    private static PersonalAssistant AssistantIn(JsonObject members)
    {
        string id = members.Text("pa_id");
        ValueList<PaidTime> time = members.List("weekly_time", PaidTimeMembers.Read);
        PayFrequency frequency = members.Word("frequency", EmploymentWords.Frequencies);
        int? age = members.WholeOrNull("age");
        string? category = members.TextOrNull("ni_category");
        PensionEnrolment pension = members.Word("pension", EmploymentWords.Pensions);
        decimal training = members.Number("training_hours");
        bool? apprentice = members.FlagOrNull("apprentice");
        bool lodging = members.Flag("lodging");
        decimal? days = members.NumberOrNull("days_per_week");
        return members.Make(
            () => new PersonalAssistant(id, time, frequency)
            {
                Age = age,
                NationalInsuranceCategory = category,
                Pension = pension,
                TrainingHours = training,
                IsApprentice = apprentice,
                HasFreeLodging = lodging,
                DaysPerWeek = days,
            },
            Nobody,
            field => field == "weekly_hours" ? "weekly_time" : field);
    }
}
