using Mono.Cecil;

namespace PhbCalc.Tests.House.Docs;

/// <summary>The assemblies that users get, as they were compiled.</summary>
internal static class Shipped
{
    private static readonly string Folder = Path.GetDirectoryName(typeof(Money).Assembly.Location)!;

    /// <summary>The calculations, the files, what people look at, and what analysts test with.</summary>
    internal static IReadOnlyList<ModuleDefinition> Modules { get; } = Read("PhbCalc", "PhbCalc.Data", "PhbCalc.Reports", "PhbCalc.Testing", "PhbCalc.Testing.Xunit");

    /// <summary>Every method with a body, also those that the compiler makes.</summary>
    internal static IEnumerable<MethodDefinition> Bodies =>
        Modules.SelectMany(module => module.GetTypes()).SelectMany(type => type.Methods).Where(method => method.HasBody);

    /// <summary>The types that somebody outside can name.</summary>
    internal static IEnumerable<TypeDefinition> PublicTypes => Modules.SelectMany(module => module.GetTypes()).Where(IsVisible);

    /// <summary>Whether a method can be called from outside.</summary>
    internal static bool IsVisible(MethodDefinition method) => (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly) && IsVisible(method.DeclaringType);

    /// <summary>Whether a type is of one of these assemblies.</summary>
    internal static bool Has(TypeReference type) => type.GetElementType().Scope switch
    {
        ModuleDefinition module => Modules.Contains(module),
        AssemblyNameReference assembly => Modules.Any(module => module.Assembly.Name.Name == assembly.Name),
        _ => false,
    };

    /// <summary>The documentation file of a module, which lies beside it.</summary>
    internal static string DocumentationOf(ModuleDefinition module) => Path.ChangeExtension(module.FileName, ".xml");

    private static bool IsVisible(TypeDefinition type) =>
        type.DeclaringType is null ? type.IsPublic : (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamilyOrAssembly) && IsVisible(type.DeclaringType);

    private static ModuleDefinition[] Read(params string[] names)
    {
        DefaultAssemblyResolver resolver = new();
        resolver.AddSearchDirectory(Folder);
        return [.. names.Select(name => resolver.Resolve(new(name, null)).MainModule)];
    }
}
