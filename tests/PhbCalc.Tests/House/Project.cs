using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Mono.Cecil;
using PhbCalc.TestSupport;
using ModuleDefinition = Mono.Cecil.ModuleDefinition;
using TypeDefinition = Mono.Cecil.TypeDefinition;
using TypeReference = Mono.Cecil.TypeReference;

namespace PhbCalc.Tests.House;

/// <summary>A project below src as it was compiled: the folder of each of its types, by the symbols, and which folder uses which.</summary>
internal sealed class Project
{
    /// <summary>The entry of the symbols that says in which file a type without code is, such as an enum.</summary>
    private static readonly Guid TypeDefinitionDocuments = new("932E74BC-DBA9-4478-8D46-0F32A7BAB3D3");

    private readonly Dictionary<string, string> _folders = new(StringComparer.Ordinal);
    private readonly ModuleDefinition _module;

    internal Project(string name)
    {
        string built = Repository.File("src", name, "bin", Repository.Configuration);
        string assembly = Directory.EnumerateFiles(built, $"{name}.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        _module = ModuleDefinition.ReadModule(assembly, new ReaderParameters { ReadSymbols = true });
        Dictionary<int, string> withoutCode = FilesOfTypesWithoutCode(Path.ChangeExtension(assembly, "pdb"));
        foreach (TypeDefinition type in _module.Types)
        {
            if (FolderOf([.. Files(type), .. withoutCode.TryGetValue(type.MetadataToken.ToInt32(), out string? file) ? [file] : Array.Empty<string>()], $"/src/{name}/") is { } folder)
            {
                _folders.Add(type.FullName, folder);
            }
        }
    }

    /// <summary>The names of the projects below src.</summary>
    internal static IEnumerable<string> Names => Directory.EnumerateDirectories(Repository.File("src"))
        .Where(folder => Directory.EnumerateFiles(folder, "*.csproj").Any())
        .Select(folder => Path.GetFileName(folder))
        .Order(StringComparer.Ordinal);

    /// <summary>Each type with its namespace and its folder; "." is the folder of the project file.</summary>
    internal IEnumerable<(string Name, string Namespace, string Folder)> Types =>
        _module.Types.Where(type => _folders.ContainsKey(type.FullName)).Select(type => (type.Name, type.Namespace, _folders[type.FullName]));

    /// <summary>Types that are in no file of the project, but for those that the compiler makes.</summary>
    internal IEnumerable<string> TypesWithoutFolder => _module.Types
        .Where(type => type.Namespace.StartsWith(nameof(PhbCalc), StringComparison.Ordinal) && !_folders.ContainsKey(type.FullName) && !type.Name.StartsWith('<'))
        .Select(type => type.FullName);

    /// <summary>Static fields that can be set again, but for those of types that the compiler makes.</summary>
    internal IEnumerable<string> StaticsThatChange => _module.GetTypes()
        .Where(type => _folders.ContainsKey(Outermost(type).FullName) && !type.Name.StartsWith('<'))
        .SelectMany(type => type.Fields)
        .Where(own => own.IsStatic && !own.IsInitOnly && !own.IsLiteral)
        .Select(own => $"{own.DeclaringType.Name}.{own.Name}");

    /// <summary>Which folder uses which, and the types that make it so.</summary>
    internal IEnumerable<(string From, string To, string Because)> Arrows => (
        from use in Library.UsesIn(_module)
        let user = Outermost(use.User)
        let used = Outermost(use.Type)
        where used.Scope == _module && _folders.ContainsKey(user.FullName) && _folders.ContainsKey(used.FullName)
        let arrow = (From: _folders[user.FullName], To: _folders[used.FullName], Because: $"{user.Name} uses {used.Name}")
        where arrow.From != arrow.To
        select arrow).Distinct();

    /// <summary>Each arrow between folders that is part of a circle, with the types that make it.</summary>
    internal IEnumerable<string> Circles() => CirclesIn(Arrows);

    internal static IEnumerable<string> CirclesIn(IEnumerable<(string From, string To, string Because)> all)
    {
        ILookup<string, (string To, string Because)> arrows = all.ToLookup(arrow => arrow.From, arrow => (arrow.To, arrow.Because), StringComparer.Ordinal);
        Dictionary<string, HashSet<string>> reached = arrows.ToDictionary(from => from.Key, from => Reached(from.Key, arrows), StringComparer.Ordinal);
        return
            from user in arrows
            from used in user.GroupBy(arrow => arrow.To, arrow => arrow.Because, StringComparer.Ordinal)
            where reached.TryGetValue(used.Key, out HashSet<string>? back) && back.Contains(user.Key)
            select $"{user.Key} -> {used.Key}: {string.Join("; ", used.Order(StringComparer.Ordinal))}";
    }

    private static HashSet<string> Reached(string start, ILookup<string, (string To, string Because)> arrows)
    {
        HashSet<string> reached = new(StringComparer.Ordinal);
        Queue<string> next = new([start]);
        while (next.TryDequeue(out string? folder))
        {
            foreach (string to in arrows[folder].Select(arrow => arrow.To).Where(reached.Add))
            {
                next.Enqueue(to);
            }
        }

        return reached;
    }

    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static string? FolderOf(IEnumerable<string> files, string project) => files
        .Select(file => file.Replace('\\', '/'))
        .Where(file => file.Contains(project, StringComparison.Ordinal))
        .Select(file => file[(file.LastIndexOf(project, StringComparison.Ordinal) + project.Length)..])
        .Where(file => !file.StartsWith("obj/", StringComparison.Ordinal))
        .Select(file => Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder : ".")
        .Distinct(StringComparer.Ordinal)
        .SingleOrDefault();

    private static IEnumerable<string> Files(TypeDefinition type) => type.Methods
        .SelectMany(method => method.DebugInformation.SequencePoints)
        .Select(point => point.Document.Url)
        .Concat(type.NestedTypes.SelectMany(Files));

    private static Dictionary<int, string> FilesOfTypesWithoutCode(string symbols)
    {
        using FileStream stream = File.OpenRead(symbols);
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(stream);
        MetadataReader reader = provider.GetMetadataReader();
        return reader.CustomDebugInformation
            .Select(reader.GetCustomDebugInformation)
            .Where(entry => reader.GetGuid(entry.Kind) == TypeDefinitionDocuments)
            .ToDictionary(
                entry => MetadataTokens.GetToken(entry.Parent),
                entry => reader.GetString(reader.GetDocument(MetadataTokens.DocumentHandle(reader.GetBlobReader(entry.Value).ReadCompressedInteger())).Name));
    }
}
