using System.Buffers;
using System.Text.Json;
using PhbCalc.Data.Results;
using PhbCalc.TopDown;

namespace PhbCalc.Data.Json;

/// <summary>Writes an allocation table fitted to past cost, with the sample and its accuracy, as JSON, and reads it back: what comes back equals what was written.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.calibration.v1.schema.json. Sums are pounds with two decimals or all that they need.</remarks>
public static class CalibrationJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.calibration.v1</c>.</summary>
    public const string Format = "phbcalc.calibration.v1";

    /// <summary>Writes a result.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="result">The table, and the cross-validation if there is one.</param>
    public static void Write(Stream stream, CalibrationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        JsonText.Write(stream, json => CalibrationMembers.Write(json, result));
    }

    /// <summary>Writes a result without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="result">The table, and the cross-validation if there is one.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, CalibrationResult result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        return JsonText.WriteAsync(stream, json => CalibrationMembers.Write(json, result), cancellationToken);
    }

    /// <summary>Writes a result into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where it goes, as bytes of UTF-8.</param>
    /// <param name="result">The table, and the cross-validation if there is one.</param>
    public static void Write(IBufferWriter<byte> buffer, CalibrationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        JsonText.Write(buffer, json => CalibrationMembers.Write(json, result));
    }

    /// <summary>The text that <see cref="Write(Stream, CalibrationResult)"/> writes.</summary>
    /// <param name="result">The table, and the cross-validation if there is one.</param>
    public static string Text(CalibrationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return JsonText.Of(json => CalibrationMembers.Write(json, result));
    }

    /// <summary>Reads a result.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or a number is out of range.
    /// All faults are reported at once, each with the path of its member.
    /// </exception>
    public static CalibrationResult Read(Stream stream) => JsonText.Read(stream, Format, CalibrationMembers.Read);

    /// <summary>Reads a result from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static CalibrationResult Parse(string text) => JsonText.Parse(text, Format, CalibrationMembers.Read);
}

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

/// <summary>The members of an allocation table.</summary>
internal static class AllocationTableMembers
{
    private static readonly AllocationTable NoTable = AllocationTable.PricePerPoint(Money.Zero);

    internal static void Write(Utf8JsonWriter json, string name, AllocationTable table)
    {
        json.WriteStartObject(name);
        json.WriteString("kind", TopDownWords.Tables.Word(table.Kind));
        json.WriteBoolean("extend", table.Extends);
        json.WriteList("bands", table.Bands, WriteBand);
        json.WriteList("points", table.Points, WritePoint);
        json.WriteEndObject();
    }

    internal static AllocationTable Read(JsonObject members)
    {
        members.MustHave("kind", "extend", "bands", "points");
        AllocationTableKind kind = members.Word("kind", TopDownWords.Tables);
        bool extends = members.Flag("extend");
        ValueList<AllocationBand> bands = members.List("bands", ReadBand);
        ValueList<AllocationPoint> points = members.List("points", ReadPoint);
        if (!members.IsSoundSoFar)
        {
            return NoTable;
        }

        string list = kind == AllocationTableKind.Bands ? "bands" : "points";
        AllocationTable table = members.Make(() => Make(kind, extends, bands, points), NoTable, _ => list);
        members.RefuseUnlessIs("extend", extends, table.Extends);
        members.RefuseUnlessIs("bands", bands, table.Bands);
        members.RefuseUnlessIs("points", points, table.Points);
        return table;
    }

    private static AllocationTable Make(AllocationTableKind kind, bool extends, ValueList<AllocationBand> bands, ValueList<AllocationPoint> points) => kind switch
    {
        AllocationTableKind.Bands => AllocationTable.OfBands(bands),
        AllocationTableKind.Interpolated => AllocationTable.Interpolated(points, extends),
        _ when points.Count == 2 => AllocationTable.PricePerPoint(points[1].Amount, points[1].Points),
        _ => NoTable,
    };

    private static void WriteBand(Utf8JsonWriter json, AllocationBand band)
    {
        json.WriteStartObject();
        json.WritePlain("points_from", band.From);
        json.WritePlain("points_to", band.To);
        json.WritePounds("amount", band.Amount);
        json.WriteEndObject();
    }

    private static AllocationBand ReadBand(JsonObject band)
    {
        band.MustHave("points_from", "points_to", "amount");
        return new(band.Number("points_from"), band.Number("points_to"), band.Pounds("amount"));
    }

    private static void WritePoint(Utf8JsonWriter json, AllocationPoint point)
    {
        json.WriteStartObject();
        json.WritePlain("points", point.Points);
        json.WritePounds("amount", point.Amount);
        json.WriteEndObject();
    }

    private static AllocationPoint ReadPoint(JsonObject point)
    {
        point.MustHave("points", "amount");
        return new(point.Number("points"), point.Pounds("amount"));
    }
}

/// <summary>The members of accuracy figures, named as the columns of accuracy.csv.</summary>
internal static class AccuracyMembers
{
    internal static void Write(Utf8JsonWriter json, string name, AllocationAccuracy accuracy)
    {
        json.WriteStartObject(name);
        Write(json, "all", accuracy.All);
        json.WriteList("groups", accuracy.Groups, WriteGroup);
        json.WriteEndObject();
    }

    internal static AllocationAccuracy Read(JsonObject accuracy)
    {
        accuracy.MustHave("all", "groups");
        return new(ReadFigures(accuracy.Object("all")), accuracy.List("groups", ReadGroup));
    }

    internal static void Write(Utf8JsonWriter json, string name, AccuracyFigures figures)
    {
        json.WriteStartObject(name);
        Write(json, figures);
        json.WriteEndObject();
    }

    internal static AccuracyFigures ReadFigures(JsonObject figures)
    {
        figures.MustHave(AccuracyMeasures.Columns);
        return Figures(figures);
    }

    private static void WriteGroup(Utf8JsonWriter json, GroupAccuracy group)
    {
        json.WriteStartObject();
        json.WriteString("group", group.Group);
        Write(json, group.Figures);
        json.WriteEndObject();
    }

    private static GroupAccuracy ReadGroup(JsonObject group)
    {
        group.MustHave(["group", .. AccuracyMeasures.Columns]);
        return new(group.TextOrNull("group"), Figures(group));
    }

    private static void Write(Utf8JsonWriter json, AccuracyFigures figures)
    {
        json.WriteNumber("cases", figures.Cases);
        json.WriteNumber("without_ratio", figures.WithoutRatio);
        json.WriteNumber("without_error", figures.WithoutError);
        json.WritePounds("indicative", figures.Indicative);
        json.WritePounds("final", figures.Final);
        foreach ((string name, decimal? figure) in AccuracyMeasures.MeasureNames.Zip(AccuracyMeasures.Measures(figures)))
        {
            json.WriteDecimals(name, figure, AccuracyFile.Decimals);
        }
    }

    private static AccuracyFigures Figures(JsonObject figures) => new()
    {
        Cases = figures.Whole("cases"),
        WithoutRatio = figures.Whole("without_ratio"),
        WithoutError = figures.Whole("without_error"),
        Indicative = figures.Pounds("indicative"),
        Final = figures.Pounds("final"),
        MeanRatio = figures.NumberOrNull("mean_ratio"),
        MedianRatio = figures.NumberOrNull("median_ratio"),
        TenthPercentileRatio = figures.NumberOrNull("tenth_percentile_ratio"),
        NinetiethPercentileRatio = figures.NumberOrNull("ninetieth_percentile_ratio"),
        MeanAbsolutePercentageError = figures.NumberOrNull("mape"),
        WithinTenPercent = figures.NumberOrNull("within_10"),
        WithinTwentyPercent = figures.NumberOrNull("within_20"),
        Bias = figures.NumberOrNull("bias"),
        RSquared = figures.NumberOrNull("r_squared"),
    };
}
