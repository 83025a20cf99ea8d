namespace PhbCalc.Data.Json;

/// <summary>What stops nothing and a reader of results should know, as JSON.</summary>
/// <remarks>Rule: spec 2b, Said, never refused. The schema is docs/schemas/phbcalc.notices.v1.schema.json. The person, file and row are null where a notice is about none.</remarks>
public static class NoticesJson
{
    /// <summary>Version 1: <c>phbcalc.notices.v1</c>.</summary>
    public static JsonFormat<ValueList<Notice>> V1 { get; } = new("phbcalc.notices.v1", Shapes.Strict.NoticesShape, NoticesShape.Of);
}

/// <summary>The shape of notices.</summary>
internal sealed record NoticesShape(string Format, IEnumerable<NoticeShape> Notices) : IDocument<ValueList<Notice>>
{
    internal static NoticesShape Of(ValueList<Notice> notices) => new(NoticesJson.V1.Name, notices.Select(NoticeShape.Of));

    public ValueList<Notice> Made() => [.. Notices.Select(notice => notice.Made())];
}
