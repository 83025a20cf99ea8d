using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using PhbCalc;

namespace PlanService;

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="Pointer">Where, as a JSON pointer from the request in the form of RFC 9457: <c>#/plan/visits/3/end</c>.</param>
/// <param name="Detail">What, and what to write instead. It names no person and repeats no value.</param>
/// <param name="Kind">Whether the input is malformed (<c>input</c>) or a rule of personal health budgets refuses it (<c>rule</c>).</param>
public sealed record Problem(string Pointer, string Detail, FaultKind Kind);

/// <summary>Says by problem details (RFC 9457) what is wrong with a request, every fault at once.</summary>
public static partial class Problems
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The answer to a request that is well-formed, but cannot be costed.</summary>
    public static IResult Of(IEnumerable<Fault> faults) => Answer(StatusCodes.Status422UnprocessableEntity, "The plan cannot be costed.", [.. faults.Select(Of)]);

    /// <summary>The answer to what is not the JSON that is expected: every member that is missing, and the first thing at which the reader stops.</summary>
    public static IResult Of(JsonException exception, ReadOnlyMemory<byte> request, JsonTypeInfo type)
    {
        Problem[] missing = Missing(request, type);
        Problem stop = new(PointerOf(exception.Path ?? "$"), "is malformed or unknown; see /openapi/v1.json", FaultKind.Input);
        bool isTold = missing.Any(one => one.Pointer[..one.Pointer.LastIndexOf('/')] == stop.Pointer);
        return Answer(StatusCodes.Status400BadRequest, "The request is not the JSON that is expected.", isTold ? missing : [stop, .. missing]);
    }

    /// <summary>The answer to a request that is too large.</summary>
    public static IResult TooLarge(long mostBytes) => Answer(StatusCodes.Status413PayloadTooLarge, $"The request has more than {mostBytes} bytes; send fewer plans at once.", []);

    /// <summary>The line of a plan that cannot be costed among many.</summary>
    public static byte[] Line(int position, IEnumerable<Fault> faults) => JsonSerializer.SerializeToUtf8Bytes(new { position, errors = faults.Select(Of) }, Json);

    private static Problem Of(Fault fault) => new($"#{fault.Path}", fault.WithoutPersonalData(), fault.Kind);

    private static IResult Answer(int status, string title, Problem[] errors) =>
        Results.Problem(new ProblemDetails { Status = status, Title = title, Extensions = { ["errors"] = errors } });

    /// <summary>The members that are missing: System.Text.Json gives the path of the object only.</summary>
    private static Problem[] Missing(ReadOnlyMemory<byte> request, JsonTypeInfo type)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(request);
            return [.. Missing(document.RootElement, type, "#")];
        }
        catch (JsonException)
        {
            return []; // It is no JSON at all: the place of that is told.
        }
    }

    private static IEnumerable<Problem> Missing(JsonElement value, JsonTypeInfo type, string pointer) => (type.Kind, value.ValueKind) switch
    {
        (JsonTypeInfoKind.Object, JsonValueKind.Object) => type.Properties.SelectMany(property =>
            value.TryGetProperty(property.Name, out JsonElement member) ? Missing(member, type.Options.GetTypeInfo(property.PropertyType), $"{pointer}/{property.Name}")
            : property.IsRequired ? [new($"{pointer}/{property.Name}", "is missing", FaultKind.Input)]
            : []),
        (JsonTypeInfoKind.Enumerable, JsonValueKind.Array) => value.EnumerateArray().SelectMany((element, i) => Missing(element, type.Options.GetTypeInfo(type.ElementType!), $"{pointer}/{i}")),
        _ => [],
    };

    /// <summary>The path of System.Text.Json as a pointer: <c>$.plan.visits[3].end</c> is <c>#/plan/visits/3/end</c>.</summary>
    private static string PointerOf(string path) => $"#{Step().Replace(path[1..], "/$1$2")}";

    [GeneratedRegex(@"\.([^.\[]+)|\[(\d+)\]")]
    private static partial Regex Step();
}
