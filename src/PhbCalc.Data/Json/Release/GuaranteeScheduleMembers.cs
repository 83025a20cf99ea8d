using System.Text.Json;
using PhbCalc.BlockContracts;

namespace PhbCalc.Data;

/// <summary>The members of a schedule of guarantee. What its kind has not got is null.</summary>
internal static class GuaranteeScheduleMembers
{
    private static readonly GuaranteeSchedule NoSchedule = GuaranteeSchedule.Linear(default, default);

    internal static void Write(Utf8JsonWriter json, string name, GuaranteeSchedule schedule)
    {
        json.WriteStartObject(name);
        json.WriteString("kind", ReleaseWords.Schedules.Word(schedule.Kind));
        json.WriteTexts("shares", schedule.Shares.Select(share => share.ToString()).ToValueList());
        json.WriteString("start", schedule.Kind == GuaranteeKind.Explicit ? null : schedule.Start.ToString());
        json.WriteString("step", schedule.Kind == GuaranteeKind.Explicit ? null : schedule.Step.ToString());
        json.WriteString("floor", schedule.Kind == GuaranteeKind.Linear ? schedule.Floor.ToString() : null);
        json.WriteEndObject();
    }

    internal static GuaranteeSchedule Read(JsonObject members)
    {
        members.MustHave("kind", "shares", "start", "step", "floor");
        GuaranteeKind kind = members.Word("kind", ReleaseWords.Schedules);
        ValueList<Ratio> shares = members.List("shares", share => share.AsFraction());
        (Ratio? start, Ratio? step, Ratio? floor) = (members.FractionOrNull("start"), members.FractionOrNull("step"), members.FractionOrNull("floor"));
        if (!members.IsSoundSoFar)
        {
            return NoSchedule;
        }

        GuaranteeSchedule schedule = members.Make(() => Make(kind, shares, start ?? default, step ?? default, floor ?? default), NoSchedule, field => field == "guaranteed_share" ? "shares" : field);
        bool falls = kind != GuaranteeKind.Explicit;
        members.RefuseUnlessIs("shares", shares, schedule.Shares);
        members.RefuseUnlessIs("start", start, falls ? schedule.Start : null);
        members.RefuseUnlessIs("step", step, falls ? schedule.Step : null);
        members.RefuseUnlessIs("floor", floor, kind == GuaranteeKind.Linear ? schedule.Floor : null);
        return schedule;
    }

    private static GuaranteeSchedule Make(GuaranteeKind kind, ValueList<Ratio> shares, Ratio start, Ratio step, Ratio floor) => kind switch
    {
        GuaranteeKind.Linear => GuaranteeSchedule.Linear(start, step, floor),
        GuaranteeKind.Geometric => GuaranteeSchedule.Geometric(start, step),
        _ => GuaranteeSchedule.Explicit(shares),
    };
}
