using System.Globalization;

namespace PhbCalc;

/// <summary>A fact that the reader of a result should know, although it stops nothing: a row that appears twice, a file that ends early.</summary>
/// <remarks>This type is immutable. Rule: spec 8, Files: nothing that is there is passed over in silence.</remarks>
/// <param name="Text">The notice, as one sentence without a full stop. It names no person and shows no value of a person.</param>
public sealed record Notice(string Text)
{
    /// <summary>The person that the notice is about; null (the default) if it is about no person. It is personal data.</summary>
    public string? PersonId { get; init; }

    /// <summary>The name of the file that the notice is about (<c>contacts.csv</c>); null (the default) if it is about none.</summary>
    public string? File { get; init; }

    /// <summary>The row of the file as a spreadsheet numbers it, the header being 1; null (the default) if the notice is about no single row.</summary>
    public int? Row { get; init; }

    /// <summary>The notice as one line: <c>contacts.csv:7: person P001: ...</c> It may hold personal data.</summary>
    public override string ToString() => $"{Place}{(PersonId is null ? string.Empty : $"person {PersonId}: ")}{Text}";

    /// <summary>The notice as one line that names no person: for logs and screens that others can see.</summary>
    public string WithoutPersonalData() => $"{Place}{Text}";

    private string Place => File is null ? string.Empty : Row is { } row ? string.Create(CultureInfo.InvariantCulture, $"{File}:{row}: ") : $"{File}: ";
}
