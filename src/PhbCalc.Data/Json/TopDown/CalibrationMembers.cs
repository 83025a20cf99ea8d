using System.Text.Json;
using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>The members of an allocation table fitted to past cost.</summary>
internal static class CalibrationMembers
{
    private static readonly string[] Names =
        ["format", "method", "contingency_share", "uplift", "extend", "sample", "table", "accuracy", "cross_validation"];

    internal static void Write(Utf8JsonWriter json, CalibrationResult result)
    {
        CalibratedTable fitted = result.Fitted;
        json.WriteStartObject();
        json.WriteString("format", CalibrationJson.Format);
        json.WriteString("method", TopDownWords.Methods.Word(fitted.Calibration.Method));
        json.WritePlain("contingency_share", fitted.Calibration.ContingencyShare);
        json.WritePlain("uplift", fitted.Calibration.Uplift);
        json.WriteBoolean("extend", fitted.Calibration.Extends);
        json.WriteList("sample", fitted.Sample, WriteCase);
        AllocationTableMembers.Write(json, "table", fitted.Table);
        AccuracyMembers.Write(json, "accuracy", fitted.Accuracy);
        WriteCrossValidation(json, result.CrossValidation);
        json.WriteEndObject();
    }

    internal static CalibrationResult Read(JsonObject members)
    {
        members.MustHave(Names);
        TableCalibration calibration = members.Make(
            () => new TableCalibration(
                members.Word("method", TopDownWords.Methods), members.Number("contingency_share"), members.Number("uplift"), members.Flag("extend")),
            new TableCalibration(default, 0m),
            field => field == "contingency" ? "contingency_share" : field);
        CalibratedTable fitted = new(
            calibration,
            members.List("sample", ReadCase),
            AllocationTableMembers.Read(members.Object("table")),
            AccuracyMembers.Read(members.Object("accuracy")));
        return new(fitted, members.IsNull("cross_validation") ? null : ReadCrossValidation(members.Object("cross_validation")));
    }

    private static void WriteCase(Utf8JsonWriter json, SampleCase one)
    {
        json.WriteStartObject();
        json.WritePlain("points", one.Points);
        json.WritePounds("cost", one.Cost);
        json.WriteString("group", one.Group);
        json.WriteEndObject();
    }

    private static SampleCase ReadCase(JsonObject one)
    {
        one.MustHave("points", "cost", "group");
        return new(one.Number("points"), one.Pounds("cost"), one.TextOrNull("group"));
    }

    private static void WriteCrossValidation(Utf8JsonWriter json, CrossValidation? validation)
    {
        if (validation is null)
        {
            json.WriteNull("cross_validation");
            return;
        }

        json.WriteStartObject("cross_validation");
        json.WriteNumber("folds", validation.Folds);
        json.WriteList("not_covered", validation.NotCovered, (writer, position) => writer.WriteNumberValue(position));
        AccuracyMembers.Write(json, "accuracy", validation.Accuracy);
        json.WriteEndObject();
    }

    private static CrossValidation ReadCrossValidation(JsonObject validation)
    {
        validation.MustHave("folds", "not_covered", "accuracy");
        return new(
            validation.Whole("folds"),
            AccuracyMembers.Read(validation.Object("accuracy")),
            validation.List("not_covered", position => position.AsWhole()));
    }
}
