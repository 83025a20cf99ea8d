using System.Text.Json;
using PhbCalc.Comparison;

namespace PhbCalc.Data;

/// <summary>The members of what one costing model says.</summary>
internal static class ModelMembers
{
    internal static void Write(Utf8JsonWriter json, ModelResult model)
    {
        json.WriteStartObject();
        json.WriteString("name", model.Name);
        json.WriteString("description", model.Description);
        FiguresOfModelMembers.Write(json, "all", model.All);
        json.WriteList("groups", model.Groups, WriteGroup);
        json.WriteList("not_applicable", model.NotApplicable, WriteReason);
        json.WriteList("stability", model.Stability, WriteStability);
        json.WriteEndObject();
    }

    internal static ModelResult Read(JsonObject members)
    {
        members.MustHave("name", "description", "all", "groups", "not_applicable", "stability");
        return new(members.Text("name"), members.Text("description"), FiguresOfModelMembers.Read(members.Object("all")))
        {
            Groups = members.List("groups", ReadGroup),
            NotApplicable = members.List("not_applicable", ReadReason),
            Stability = members.List("stability", ReadStability),
        };
    }

    private static void WriteGroup(Utf8JsonWriter json, ModelGroup group)
    {
        json.WriteStartObject();
        json.WriteString("name", group.Name);
        json.WriteString("group", group.Group);
        FiguresOfModelMembers.Write(json, "figures", group.Figures);
        json.WriteEndObject();
    }

    private static ModelGroup ReadGroup(JsonObject group)
    {
        group.MustHave("name", "group", "figures");
        return new(group.Text("name"), group.TextOrNull("group"), FiguresOfModelMembers.Read(group.Object("figures")));
    }

    private static void WriteReason(Utf8JsonWriter json, NotApplicableReason reason)
    {
        json.WriteStartObject();
        json.WriteString("reason", reason.Reason);
        json.WriteNumber("people", reason.People);
        json.WriteEndObject();
    }

    private static NotApplicableReason ReadReason(JsonObject reason)
    {
        reason.MustHave("reason", "people");
        return new(reason.Text("reason"), reason.Whole("people"));
    }

    private static void WriteStability(Utf8JsonWriter json, ModelStability stability)
    {
        json.WriteStartObject();
        json.WriteString("change", stability.Change);
        json.WriteNumber("tried", stability.Tried);
        json.WriteNumber("changed", stability.Changed);
        json.WriteNumber("no_longer_answered", stability.NoLongerAnswered);
        json.WritePounds("mean_change", stability.MeanChange);
        json.WritePounds("largest_change", stability.LargestChange);
        json.WriteDecimals("mean_relative_change", stability.MeanRelativeChange, AccuracyFile.Decimals);
        json.WriteDecimals("largest_relative_change", stability.LargestRelativeChange, AccuracyFile.Decimals);
        json.WriteEndObject();
    }

    private static ModelStability ReadStability(JsonObject stability)
    {
        stability.MustHave("change", "tried", "changed", "no_longer_answered", "mean_change", "largest_change", "mean_relative_change", "largest_relative_change");
        return new(stability.Text("change"), stability.Whole("tried"), stability.Whole("changed"), stability.Whole("no_longer_answered"))
        {
            MeanChange = stability.PenceOrNull("mean_change"),
            LargestChange = stability.PenceOrNull("largest_change"),
            MeanRelativeChange = stability.NumberOrNull("mean_relative_change"),
            LargestRelativeChange = stability.NumberOrNull("largest_relative_change"),
        };
    }
}
