using System.Text.Json;
using System.Text.Json.Serialization;
using PhbCalc.Data;
using PhbCalc.Tool.Options;

namespace PhbCalc.Native;

/// <summary>What was wrong, as <c>faults.json</c>: a list, in the order of file and row.</summary>
internal static class FaultsJson
{
    internal const string Name = "faults.json";

    internal static void Write(Stream stream, Exception? failure) => JsonSerializer.Serialize(stream, Faults(failure), FaultContext.Default.ListWrittenFault);

    private static List<WrittenFault> Faults(Exception? failure) => failure switch
    {
        InvalidFilesException files => [.. files.Faults.Select(fault => Of(fault.Fault, fault.ToString()) with { File = fault.File, Row = fault.Row, Column = fault.Column, Cell = fault.Cell, Pointer = null })],
        InvalidInputException input => [.. input.Faults.Select(fault => Of(fault, $"{fault}"))],
        null => [],
        _ => [new() { Message = failure is UsageException or LibraryUseException ? failure.Message : "See messages.txt." }],
    };

    private static WrittenFault Of(Fault fault, string message) => new()
    {
        Message = message,
        Pointer = fault.Path,
        What = fault.Value is { } value ? $"'{value}' {fault.Problem}" : fault.Problem,
        Remedy = fault.Remedy,
    };
}

/// <summary>A fault as it is written, without the members that it lacks.</summary>
internal sealed record WrittenFault
{
    /// <summary>The whole of it, on one line.</summary>
    public string? Message { get; init; }

    /// <summary>The file, as it was given.</summary>
    public string? File { get; init; }

    /// <summary>The row of the CSV file, where the header is 1; in a table, its row counted from 0 is two less; 0 for the file as a whole.</summary>
    public int? Row { get; init; }

    /// <summary>The column.</summary>
    public string? Column { get; init; }

    /// <summary>The place in a table or workbook.</summary>
    public string? Cell { get; init; }

    /// <summary>The member at fault, as a JSON pointer, if it is not in a file.</summary>
    public string? Pointer { get; init; }

    /// <summary>What is wrong.</summary>
    public string? What { get; init; }

    /// <summary>What to write instead.</summary>
    public string? Remedy { get; init; }
}

/// <summary>How faults are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(List<WrittenFault>))]
internal sealed partial class FaultContext : JsonSerializerContext;
