using Mono.Cecil;
using Mono.Cecil.Cil;

namespace PhbCalc.Tests.House.Docs;

/// <summary>Which exceptions each method can throw, by itself or by what it calls of ours, asked of the compiled code.</summary>
/// <remarks>
/// What is wrong with the input (<see cref="InvalidInputException"/>, the same of files, a text that is no sum) is followed through every call.
/// A slip in programming (<see cref="ArgumentException"/> and its kind) and a sum that does not fit are followed up to the first public member
/// only: whoever calls that one answers for what is given to it, and that arithmetic is checked is said once for all. What is caught goes no
/// further. A function is taken to be called by whoever makes it.
/// </remarks>
internal static class Throws
{
    private static readonly HashSet<string> Followed = [nameof(InvalidInputException), "InvalidFilesException", nameof(FormatException)];

    private static readonly HashSet<string> Slips = [nameof(ArgumentException), nameof(ArgumentOutOfRangeException), nameof(InvalidOperationException), nameof(OverflowException)];

    private static readonly Dictionary<MethodDefinition, Dictionary<string, string>> All = Walk();

    /// <summary>The exceptions that a method can throw, each with the way to the place that throws it.</summary>
    internal static IReadOnlyDictionary<string, string> Of(MethodDefinition method) => All.TryGetValue(method, out Dictionary<string, string>? thrown) ? thrown : [];

    private static Dictionary<MethodDefinition, Dictionary<string, string>> Walk()
    {
        MethodDefinition[] bodies = [.. Shipped.Bodies];
        Dictionary<MethodDefinition, Call[]> calls = bodies.ToDictionary(method => method, method => Calls(method).ToArray());
        Dictionary<MethodDefinition, Dictionary<string, string>> thrown = bodies.ToDictionary(
            method => method, method => Own(method).Distinct(StringComparer.Ordinal).ToDictionary(name => name, _ => string.Empty, StringComparer.Ordinal));
        bool isGrowing = true;
        while (isGrowing)
        {
            isGrowing = false;
            foreach (MethodDefinition method in bodies)
            {
                isGrowing |= Add(thrown, method, calls[method]);
            }
        }

        return thrown;
    }

    /// <summary>Adds to a method what the methods throw that it calls; whether there was something to add.</summary>
    private static bool Add(Dictionary<MethodDefinition, Dictionary<string, string>> thrown, MethodDefinition method, Call[] calls)
    {
        int before = thrown[method].Count;
        foreach (Call call in calls)
        {
            foreach ((string name, string way) in thrown.GetValueOrDefault(call.Method, []).ToArray())
            {
                if (!call.Caught.Overlaps(Kinds(name)) && (Followed.Contains(name) || !Shipped.IsVisible(call.Method)))
                {
                    thrown[method].TryAdd(name, $" > {call.Method.DeclaringType.Name}.{call.Method.Name}{way}");
                }
            }
        }

        return thrown[method].Count > before;
    }

    /// <summary>What a method throws by itself: it makes the exception, or lets the framework's guards throw it.</summary>
    private static IEnumerable<string> Own(MethodDefinition method) =>
        from instruction in method.Body.Instructions
        let called = instruction.Operand as MethodReference
        where called is not null
        let name = called.DeclaringType.Name
        where Followed.Contains(name) || Slips.Contains(name)
        where instruction.OpCode.Code == Code.Newobj ? !IsChoiceNobodyNamed(called) : called.Name.StartsWith("ThrowIf", StringComparison.Ordinal) && !Shipped.Has(called.DeclaringType)
        where !Caught(method, instruction).Overlaps(Kinds(name))
        select name;

    /// <summary>The end of a switch over an enum, for a number that is none of its names: <c>docs/developer/errors.md</c> says it once for all.</summary>
    private static bool IsChoiceNobodyNamed(MethodReference constructor) =>
        constructor is { DeclaringType.Name: nameof(ArgumentOutOfRangeException), Parameters.Count: 1 };

    /// <summary>The guard against nulls and numbers that are none of an enum's names: <c>docs/developer/errors.md</c> says it once for all.</summary>
    private static bool RefusesWhatNobodyNamed(MethodReference called) => called.DeclaringType.Name == "Given";

    private static IEnumerable<Call> Calls(MethodDefinition method) =>
        from instruction in method.Body.Instructions
        let called = instruction.Operand as MethodReference
        where called is not null && Shipped.Has(called.DeclaringType) && !RefusesWhatNobodyNamed(called)
        let definition = called.Resolve()
        where definition is not null && !IsMakingException(definition)
        from reached in Reached(definition)
        select new Call(reached, Caught(method, instruction));

    /// <summary>Making an exception checks what is said of the error, which is our own affair.</summary>
    private static bool IsMakingException(MethodDefinition method) => method.IsConstructor && method.DeclaringType.Name.EndsWith(nameof(Exception), StringComparison.Ordinal);

    /// <summary>A method; and what an iterator does, once it is made.</summary>
    private static IEnumerable<MethodDefinition> Reached(MethodDefinition method) =>
        method.IsConstructor && method.DeclaringType.Name.Contains(">d__", StringComparison.Ordinal) ? method.DeclaringType.Methods.Where(each => each.HasBody) : [method];

    /// <summary>The exceptions that are caught where an instruction stands, and not thrown on.</summary>
    private static HashSet<string> Caught(MethodDefinition method, Instruction at) =>
    [
        .. method.Body.ExceptionHandlers
            .Where(handler => handler.HandlerType == ExceptionHandlerType.Catch && at.Offset >= handler.TryStart.Offset && at.Offset < handler.TryEnd.Offset)
            .Where(handler => !method.Body.Instructions.Any(each => each.OpCode.Code == Code.Rethrow && each.Offset >= handler.HandlerStart.Offset && each.Offset < handler.HandlerEnd.Offset))
            .Select(handler => handler.CatchType.Name),
    ];

    /// <summary>An exception by its own name and by the names of those it is a kind of.</summary>
    private static string[] Kinds(string name) => name switch
    {
        nameof(ArgumentOutOfRangeException) or nameof(InvalidInputException) or "InvalidFilesException" => [name, nameof(ArgumentException), nameof(Exception)],
        nameof(OverflowException) => [name, nameof(ArithmeticException), nameof(Exception)],
        _ => [name, nameof(Exception)],
    };

    /// <summary>A method that is called, and what is caught of it.</summary>
    private sealed record Call(MethodDefinition Method, HashSet<string> Caught);
}
