using System.Text.Json;
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

    /// <summary>The answer to what is no such JSON: the reader stops at the first thing that is wrong.</summary>
    public static IResult Of(JsonException exception) => Answer(
        StatusCodes.Status400BadRequest, "The request is not the JSON that is expected.", [new(PointerOf(exception.Path ?? "$"), "is malformed, missing or unknown; see /openapi/v1.json", FaultKind.Input)]);

    /// <summary>The answer to a request that is too large.</summary>
    public static IResult TooLarge(long mostBytes) => Answer(StatusCodes.Status413PayloadTooLarge, $"The request has more than {mostBytes} bytes; send fewer plans at once.", []);

    internal static string ErrorsJson(IEnumerable<Fault> faults) => JsonSerializer.Serialize(faults.Select(Of), Json);

    private static Problem Of(Fault fault) => new($"#{fault.Path}", fault.WithoutPersonalData(), fault.Kind);

    private static IResult Answer(int status, string title, Problem[] errors) =>
        Results.Problem(new ProblemDetails { Status = status, Title = title, Extensions = { ["errors"] = errors } });

    /// <summary>The path of System.Text.Json as a pointer: <c>$.plan.visits[3].end</c> is <c>#/plan/visits/3/end</c>.</summary>
    private static string PointerOf(string path) => $"#{Step().Replace(path[1..], "/$1$2")}";

    [GeneratedRegex(@"\.([^.\[]+)|\[(\d+)\]")]
    private static partial Regex Step();
}
