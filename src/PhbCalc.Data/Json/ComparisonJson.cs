using System.Buffers;
using System.Text.Json;
using PhbCalc.Budgets;
using PhbCalc.Comparison;
using PhbCalc.Data.Results;

namespace PhbCalc.Data.Json;

/// <summary>Writes how costing models compare, with the lines of the largest differences, as JSON, and reads it back: what comes back equals what was written.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.comparison.v1.schema.json. Sums are pounds with two decimals, shares and ratios have six decimals.</remarks>
public static class ComparisonJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.comparison.v1</c>.</summary>
    public const string Format = "phbcalc.comparison.v1";

    /// <summary>Writes a comparison.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="result">The comparison to write.</param>
    public static void Write(Stream stream, ModelComparisonResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        JsonText.Write(stream, json => ComparisonMembers.Write(json, result));
    }

    /// <summary>Writes a comparison without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where it goes, as UTF-8; it is left open.</param>
    /// <param name="result">The comparison to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, ModelComparisonResult result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        return JsonText.WriteAsync(stream, json => ComparisonMembers.Write(json, result), cancellationToken);
    }

    /// <summary>Writes a comparison into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where it goes, as bytes of UTF-8.</param>
    /// <param name="result">The comparison to write.</param>
    public static void Write(IBufferWriter<byte> buffer, ModelComparisonResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        JsonText.Write(buffer, json => ComparisonMembers.Write(json, result));
    }

    /// <summary>The text that <see cref="Write(Stream, ModelComparisonResult)"/> writes.</summary>
    /// <param name="result">The comparison to write.</param>
    public static string Text(ModelComparisonResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return JsonText.Of(json => ComparisonMembers.Write(json, result));
    }

    /// <summary>Reads a comparison.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or a figure is not what the others come to.
    /// All faults are reported at once, each with the path of its member.
    /// </exception>
    public static ModelComparisonResult Read(Stream stream) => JsonText.Read(stream, Format, ComparisonMembers.Read);

    /// <summary>Reads a comparison from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static ModelComparisonResult Parse(string text) => JsonText.Parse(text, Format, ComparisonMembers.Read);
}

/// <summary>The members of a comparison of costing models.</summary>
internal static class ComparisonMembers
{
    internal static void Write(Utf8JsonWriter json, ModelComparisonResult result)
    {
        json.WriteStartObject();
        json.WriteString("format", ComparisonJson.Format);
        json.WriteNumber("people", result.People);
        json.WritePounds("envelope", result.Envelope);
        json.WriteNumber("suppress_below", result.SuppressBelow);
        json.WriteNumber("hidden_groups", result.HiddenGroups);
        json.WriteList("models", result.Models, ModelMembers.Write);
        json.WriteList("pairs", result.Pairs, PairMembers.Write);
        json.WriteEndObject();
    }

    internal static ModelComparisonResult Read(JsonObject members)
    {
        members.MustHave("format", "people", "envelope", "suppress_below", "hidden_groups", "models", "pairs");
        return new(members.Whole("people"), members.PenceOrNull("envelope"), members.List("models", ModelMembers.Read), members.List("pairs", PairMembers.Read))
        {
            SuppressBelow = members.Whole("suppress_below"),
            HiddenGroups = members.Whole("hidden_groups"),
        };
    }
}

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

/// <summary>The members of two costing models, case by case.</summary>
internal static class PairMembers
{
    internal static void Write(Utf8JsonWriter json, ModelPair pair)
    {
        json.WriteStartObject();
        json.WriteString("first", pair.First);
        json.WriteString("second", pair.Second);
        json.WriteNumber("people", pair.People);
        json.WritePounds("difference", pair.Difference);
        json.WritePounds("mean_size", pair.MeanSize);
        json.WriteList("largest", pair.Largest, WriteDifference);
        json.WriteEndObject();
    }

    internal static ModelPair Read(JsonObject pair)
    {
        pair.MustHave("first", "second", "people", "difference", "mean_size", "largest");
        return new(pair.Text("first"), pair.Text("second"), pair.Whole("people"), pair.Pence("difference"), pair.PenceOrNull("mean_size"))
        {
            Largest = pair.List("largest", ReadDifference),
        };
    }

    private static void WriteDifference(Utf8JsonWriter json, CaseDifference one)
    {
        json.WriteStartObject();
        json.WriteString("person_id", one.PersonId);
        json.WritePounds("difference", one.Amount);
        json.WriteList("reasons", one.Reasons, WriteReason);
        LineMembers.Write(json, "first", one.First);
        LineMembers.Write(json, "second", one.Second);
        json.WriteEndObject();
    }

    private static CaseDifference ReadDifference(JsonObject members)
    {
        members.MustHave("person_id", "difference", "reasons", "first", "second");
        CaseDifference one = new(members.Text("person_id"), LineMembers.ReadBreakdown(members.Object("first")), LineMembers.ReadBreakdown(members.Object("second")))
        {
            Reasons = members.List("reasons", ReadReason),
        };
        members.RefuseUnlessIs("difference", members.Pence("difference"), one.Amount);
        members.RefuseUnlessIs("difference", one.Amount, one.Reasons.Aggregate(Money.Zero, (sum, reason) => sum + reason.Amount));
        return one;
    }

    private static void WriteReason(Utf8JsonWriter json, BudgetChange reason)
    {
        json.WriteStartObject();
        json.WriteString("reason", ComparisonWords.Reasons.Word(reason.Reason));
        json.WriteString("label", reason.Label);
        json.WritePounds("amount", reason.Amount);
        json.WriteEndObject();
    }

    private static BudgetChange ReadReason(JsonObject members)
    {
        members.MustHave("reason", "label", "amount");
        return new(members.Word("reason", ComparisonWords.Reasons), members.Text("label"), members.Pence("amount"));
    }
}
