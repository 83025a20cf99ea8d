using System.Text.Json;
using PhbCalc.Comparison;

namespace PhbCalc.Data;

/// <summary>The members of the figures of a costing model over some people.</summary>
internal static class FiguresOfModelMembers
{
    internal static void Write(Utf8JsonWriter json, string name, ModelFigures figures)
    {
        json.WriteStartObject(name);
        json.WriteNumber("people", figures.People);
        json.WriteNumber("answered", figures.Answered);
        json.WriteDecimals("coverage", figures.Coverage, AccuracyFile.Decimals);
        json.WritePounds("total", figures.Total);
        json.WritePounds("mean", figures.Mean);
        if (figures.Accuracy is { } accuracy)
        {
            AccuracyMembers.Write(json, "accuracy", accuracy);
        }
        else
        {
            json.WriteNull("accuracy");
        }

        json.WriteEndObject();
    }

    internal static ModelFigures Read(JsonObject members)
    {
        members.MustHave("people", "answered", "coverage", "total", "mean", "accuracy");
        ModelFigures figures = new(members.Whole("people"), members.Whole("answered"), members.Pence("total"), members.PenceOrNull("mean"))
        {
            Accuracy = members.IsNull("accuracy") ? null : AccuracyMembers.ReadFigures(members.Object("accuracy")),
        };
        members.RefuseUnlessIs("coverage", members.NumberOrNull("coverage"), figures.Coverage);
        return figures;
    }
}
