using Mono.Cecil;
using Mono.Cecil.Cil;

namespace PhbCalc.Tests.House;

/// <summary>No binary floating point on the way to a pound, and nothing read but the arguments (DESIGN, Principles 2 and 3): asked of the compiled code.</summary>
[Trait("Kind", "House")]
public sealed class ExactnessTests
{
    private static readonly HashSet<string> BinaryFloatingPoint = ["System.Single", "System.Double", "System.Half"];

    private static readonly HashSet<Code> BinaryFloatingPointCodes =
    [
        Code.Ldc_R4, Code.Ldc_R8, Code.Conv_R4, Code.Conv_R8, Code.Conv_R_Un, Code.Ldind_R4, Code.Ldind_R8,
        Code.Stind_R4, Code.Stind_R8, Code.Ldelem_R4, Code.Ldelem_R8, Code.Stelem_R4, Code.Stelem_R8, Code.Ckfinite,
    ];

    private static readonly HashSet<string> NotArguments =
    [
        "System.Console", "System.Environment", "System.Random", "System.Guid", "System.TimeZoneInfo", "System.TimeProvider", "System.DateTime", "System.DateTimeOffset",
        "System.Diagnostics.Stopwatch", "System.Diagnostics.Process", "NodaTime.SystemClock", "NodaTime.IClock",
    ];

    [Fact]
    public void No_member_names_a_binary_floating_point_type() =>
        None.In(Members(type => BinaryFloatingPoint.Contains(type.FullName)));

    [Fact]
    public void No_method_computes_in_binary_floating_point() => None.In(Library.Bodies
        .Where(method => method.Body.Instructions.Any(instruction => BinaryFloatingPointCodes.Contains(instruction.OpCode.Code)))
        .Select(method => method.FullName));

    [Fact]
    public void It_needs_NodaTime_and_the_framework_only() =>
        None.In(Library.References.Where(name => name != nameof(NodaTime) && !name.StartsWith("System.", StringComparison.Ordinal)));

    [Fact]
    public void It_reads_no_file_network_clock_environment_or_chance() => None.In(Members(type =>
        NotArguments.Contains(type.FullName)
        || type.Namespace == "System.IO"
        || type.Namespace.StartsWith("System.IO.", StringComparison.Ordinal)
        || type.Namespace.StartsWith("System.Net", StringComparison.Ordinal)));

    [Fact]
    public void It_asks_for_no_culture_but_the_invariant_one() => None.In(Library.Bodies
        .Where(method => method.Body.Instructions.Any(instruction => instruction.Operand is MethodReference
        {
            DeclaringType.FullName: "System.Globalization.CultureInfo",
            Name: "get_CurrentCulture" or "get_CurrentUICulture" or "get_InstalledUICulture" or "GetCultureInfo" or ".ctor",
        }))
        .Select(method => method.FullName));

    [Fact]
    public void The_test_would_see_a_forbidden_type() => Assert.NotEmpty(Members(type => type.FullName is "System.Decimal"));

    private static IEnumerable<string> Members(Func<TypeReference, bool> isForbidden) =>
        Library.Uses.Where(use => isForbidden(use.Type) && !IsIterator(use)).Select(use => $"{use.Member} names {use.Type.FullName}");

    /// <summary>The compiler lets an iterator ask on which thread it is.</summary>
    private static bool IsIterator(Library.Use use) => use.Type.FullName == "System.Environment" && use.Member.Contains(">d__", StringComparison.Ordinal);
}
