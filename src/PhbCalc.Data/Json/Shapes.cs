using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace PhbCalc.Data.Json;

/// <summary>The shapes of all documents, as the platform generates their reading and writing.</summary>
[JsonSerializable(typeof(BudgetShape))]
[JsonSerializable(typeof(BudgetsShape))]
[JsonSerializable(typeof(ScoresShape))]
[JsonSerializable(typeof(FiguresShape))]
[JsonSerializable(typeof(NicShape))]
[JsonSerializable(typeof(AgencyRatesShape))]
[JsonSerializable(typeof(PaRateShape))]
[JsonSerializable(typeof(ProvidersShape))]
[JsonSerializable(typeof(SharesShape))]
[JsonSerializable(typeof(AllocationsShape))]
[JsonSerializable(typeof(CalibrationShape))]
[JsonSerializable(typeof(ComparisonShape))]
[JsonSerializable(typeof(EmploymentShape))]
[JsonSerializable(typeof(ClustersShape))]
[JsonSerializable(typeof(ReleaseShape))]
[JsonSerializable(typeof(NoticesShape))]
[JsonSerializable(typeof(SufficiencyShape))]
[JsonSerializable(typeof(CarePlanShape))]
[JsonSerializable(typeof(RateCardsShape))]
[JsonSerializable(typeof(BudgetHistoryShape))]
[JsonSerializable(typeof(SenseChecksShape))]
[JsonSerializable(typeof(TopDownBudgetsShape))]
[JsonSerializable(typeof(TeamShape))]
[JsonSerializable(typeof(SupportNeedsShape))]
internal sealed partial class Shapes : JsonSerializerContext
{
    private static readonly JavaScriptEncoder Readable = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>How documents are laid out: indented, with line feeds.</summary>
    internal static JsonWriterOptions Layout { get; } = new() { Indented = true, NewLine = "\n", Encoder = Readable, SkipValidation = true };

    /// <summary>The shapes, read and written strictly.</summary>
    internal static Shapes Strict { get; } = new(StrictOptions());

    /// <summary>Every member is there, none is there twice, none is unknown, and none is null unless it may be.</summary>
    internal static JsonSerializerOptions StrictOptions()
    {
        JsonSerializerOptions options = new()
        {
            AllowDuplicateProperties = false,
            Encoder = Readable,
            NewLine = Layout.NewLine,
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            WriteIndented = true,
        };
        foreach (JsonConverter leaf in Leaves.All)
        {
            options.Converters.Add(leaf);
        }

        return options;
    }
}
