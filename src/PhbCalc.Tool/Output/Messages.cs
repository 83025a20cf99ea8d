using PhbCalc.Data;

namespace PhbCalc.Tool;

/// <summary>What the command says on standard error. With <c>--private</c> it names no person and shows no value of a file or an option.</summary>
internal static class Messages
{
    /// <summary>Whether <c>--private</c> is given.</summary>
    internal static bool ArePrivate { get; set; }

    /// <summary>Says something. A terminal obeys control characters: those that a file or an option holds are not passed on to it.</summary>
    internal static void Write(string message) =>
        Console.Error.WriteLine(string.Concat(message.Select(letter => char.IsControl(letter) && letter != '\n' ? '\uFFFD' : letter)));

    /// <summary>Says something that may name a person, or the same without.</summary>
    internal static void Write(string message, string withoutPersonalData) => Write(ArePrivate ? withoutPersonalData : message);

    /// <summary>Says what a reader of results should know, though it stops nothing.</summary>
    /// <param name="notice">What there is to know; a value stands in single quotes.</param>
    internal static void Notice(string notice) => Write($"notice: {(ArePrivate ? PrivateText.Of(notice) : notice)}");

    /// <summary>The same, of a notice that knows its place and person.</summary>
    internal static void Notice(Notice notice) => Write($"notice: {notice}", $"notice: {PrivateText.Of(notice.WithoutPersonalData())}");

    internal static void Faults(InvalidFilesException exception) => Write(exception.Report(), exception.ReportWithoutPersonalData());

    internal static void Faults(InvalidInputException exception) =>
        Write(exception.Report(), exception.Message);
}
