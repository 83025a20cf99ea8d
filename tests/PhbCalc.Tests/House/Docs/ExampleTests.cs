using System.Reflection;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.House.Docs;

/// <summary>The examples in doc comments, of the types that one starts from, compile and run.</summary>
public sealed class ExampleTests
{
    private const int FewestExamples = 20;

    /// <summary>What is imported where somebody writes with this library; of the rooms of files, those that are there.</summary>
    private static readonly string[] Usings =
    [
        "System", "System.IO", "System.Linq", "NodaTime", .. Shipped.PublicTypes.Select(type => type.Namespace).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private static readonly Dictionary<string, string> Examples = Shipped.Modules
        .SelectMany(module => XDocument.Load(Shipped.DocumentationOf(module)).Descendants("member"))
        .Where(member => member.Element("example") is not null)
        .ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("example")!.Element("code")!.Value, StringComparer.Ordinal);

    public static TheoryData<string> Members { get; } = [.. Examples.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Members))]
    public void Every_example_compiles_and_runs(string member)
    {
        string source = $$"""
            {{string.Join('\n', Usings.Select(name => $"using {name};"))}}
            public static class Example
            {
                public static void Run(string folder)
                {
                    {{Examples[member]}}
                }
            }
            """;
        CSharpCompilation compilation = CSharpCompilation.Create(
            $"Example.{member[2..]}",
            [CSharpSyntaxTree.ParseText(source)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using MemoryStream compiled = new();
        IEnumerable<Diagnostic> faults = compilation.Emit(compiled).Diagnostics.Where(own => own.Severity == DiagnosticSeverity.Error);

        None.In(faults.Select(fault => fault.ToString()));
        Assembly.Load(compiled.ToArray()).GetType("Example")!.GetMethod("Run")!.CreateDelegate<Action<string>>()(Repository.File("samples", "caseload"));
    }

    [Fact]
    public void The_types_that_one_starts_from_have_one() => Assert.True(Examples.Count >= FewestExamples, $"Only {Examples.Count} examples.");
}
