using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using PhbCalc.Data.Csv;
using PhbCalc.Data.Results;

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
[JsonSerializable(typeof(PaidBudgetShape))]
[JsonSerializable(typeof(ReviewShape))]
[JsonSerializable(typeof(CaseloadChangeShape))]
[JsonSerializable(typeof(ChangedBudgetDocument))]
[JsonSerializable(typeof(ForecastShape))]
[JsonSerializable(typeof(CaseloadDemandShape))]
[JsonSerializable(typeof(LevelShape))]
[JsonSerializable(typeof(RouteShape))]
[JsonSerializable(typeof(RoutedBudgetShape))]
[JsonSerializable(typeof(CountsShape))]
[JsonSerializable(typeof(RotaCostsShape))]
[JsonSerializable(typeof(AgencyBuildUpShape))]
[JsonSerializable(typeof(ContestShape))]
[JsonSerializable(typeof(PersonContestShape))]
[JsonSerializable(typeof(TransparencyRecordShape))]
[JsonSerializable(typeof(WheelchairsShape))]
[JsonSerializable(typeof(OriginShape))]
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

/// <summary>A line of a budget.</summary>
internal sealed record LineShape(
    CostLineKind Kind,
    string Id,
    string Label,
    string? Band,
    Quantity Quantity,
    CostUnit Unit,
    Quantity? Count,
    decimal Rate,
    int Carers,
    Money Amount,
    Money NotInBudget,
    string? Note,
    LocalDate? RateValidFrom,
    LocalDate? RateValidTo,
    SourceShape? Source,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    int? MinutesEach = null) : IShape<CostLine>
{
    internal static LineShape Of(CostLine line) => new(
        line.Kind,
        line.Id,
        line.Label,
        line.Band,
        new(line.Quantity),
        line.Unit,
        line.Count is { } count ? new(count) : null,
        Exact.Pounds(line.Rate),
        line.Carers,
        line.Amount,
        line.NotInBudget,
        line.Note,
        line.RateValidFrom,
        line.RateValidTo,
        SourceShape.OfAny(line.Source),
        line.MinutesEach);

    internal static ValueList<CostLine> Made(IEnumerable<LineShape> lines) => lines.Select(line => line.Made()).ToValueList();

    public CostLine Made() => new(Kind, Id, Label, Unit, Quantity.Value, Money.FromPounds(Rate), Amount)
    {
        Band = Band,
        Count = Count?.Value,
        Carers = Carers,
        NotInBudget = NotInBudget,
        Note = Note,
        RateValidFrom = RateValidFrom,
        RateValidTo = RateValidTo,
        Source = Source?.Made(),
        MinutesEach = MinutesEach,
    };
}

/// <summary>Lines, and their sum.</summary>
internal sealed record BreakdownShape(Money Total, Money NotInBudget, LineShape[] Lines) : IShape<CostBreakdown>
{
    internal static BreakdownShape Of(CostBreakdown breakdown) => new(breakdown.Total, breakdown.NotInBudget, [.. breakdown.Lines.Select(LineShape.Of)]);

    public CostBreakdown Made() => new(LineShape.Made(Lines));
}

/// <summary>A source.</summary>
internal sealed record SourceShape(string Title, LocalDate? CheckedOn, string? Confidence) : IShape<Source>
{
    internal static SourceShape Of(Source source) => new(source.Title, source.CheckedOn, source.Confidence);

    /// <summary>The shape of a source; null if there is none.</summary>
    internal static SourceShape? OfAny(Source? source) => source is null ? null : Of(source);

    public Source Made() => new(Title, CheckedOn, Confidence);
}

/// <summary>A period.</summary>
internal sealed record PeriodShape(LocalDate From, LocalDate To) : IShape<DateInterval>
{
    internal static PeriodShape Of(DateInterval days) => new(days.Start, days.End);

    /// <summary>The shape of a period; null if there is none.</summary>
    internal static PeriodShape? OfAny(DateInterval? days) => days is null ? null : Of(days);

    public DateInterval Made() => To >= From ? new(From, To) : throw new InvalidInputException([JsonFaults.EndsFirst("/to")]);
}

/// <summary>A notice.</summary>
internal sealed record NoticeShape(string? PersonId, string? File, int? Row, string Text) : IShape<Notice>
{
    internal static NoticeShape Of(Notice notice) => new(notice.PersonId, notice.File, notice.Row, notice.Text);

    public Notice Made() => new(Text) { PersonId = PersonId, File = File, Row = Row };
}

/// <summary>The shape of where one document comes from.</summary>
internal sealed record OriginShape(
    string Verb,
    string Version,
    string Figures,
    string TimeZones,
    IEnumerable<HashedFileShape> Inputs,
    JsonElement? Policies,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Part = null)
{
    internal static OriginShape Of(Provenance provenance) => new(
        provenance.Verb,
        provenance.Version,
        provenance.Figures,
        DateTimeZoneProviders.Tzdb.VersionId,
        HashedFileShape.Of(provenance.Inputs),
        provenance.Policies is { } policies ? JsonElement.Parse(policies) : null,
        provenance.Part?.ToString());

    internal Provenance Made() => new()
    {
        Verb = Verb,
        Version = Version,
        Figures = Figures,
        Inputs = [.. Inputs.Select(file => new HashedFile(file.Name, file.Sha256))],
        Policies = Policies?.GetRawText(),
        Part = PeoplePart.Find(Part),
    };
}

/// <summary>A file and its SHA-256.</summary>
internal sealed record HashedFileShape(string Name, string Sha256)
{
    internal static IEnumerable<HashedFileShape> Of(ValueList<HashedFile> files) =>
        files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => new HashedFileShape(file.Name, file.Sha256));
}
