using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Mono.Cecil;

/// <summary>
/// Writes the documentation files of packages: only for members that are visible outside, and with the names of published pages where the sources name a page of
/// the specification. It runs when a package is made.
/// </summary>
public sealed class WritePublicDocs : Task
{
    private static readonly Dictionary<string, string> Pages = new Dictionary<string, string>
    {
        ["1"] = "Exact money (docs/developer.md)",
        ["2"] = "Bottom-up costing (docs/bottom-up.md)",
        ["2b"] = "Schedules as they are (docs/bottom-up.md)",
        ["3"] = "Rates (docs/rates.md)",
        ["3b"] = "Employing (docs/employing.md)",
        ["4"] = "Top-down allocation (docs/top-down.md)",
        ["5"] = "Clusters (docs/clusters.md)",
        ["6"] = "Block contracts (docs/block-contracts.md)",
        ["7"] = "Budgets (docs/budgets.md)",
        ["8"] = "Files (docs/files.md)",
        ["8b"] = "Files as people save them (docs/files.md)",
        ["9"] = "Comparing models (docs/comparing.md)",
        ["10"] = "Whole caseloads (docs/caseloads.md)",
    };

    /// <summary>The libraries, each with its documentation beside it.</summary>
    [Required]
    public string[] Libraries { get; set; } = Array.Empty<string>();

    /// <summary>Where the files are written.</summary>
    [Required]
    public string Folder { get; set; } = string.Empty;

    public override bool Execute()
    {
        Directory.CreateDirectory(Folder);
        foreach (string library in Libraries)
        {
            XDocument docs = XDocument.Load(Path.ChangeExtension(library, ".xml"), LoadOptions.PreserveWhitespace);
            HashSet<string> seen = SeenIn(library);
            docs.Descendants("member").Where(member => !seen.Contains(WithoutTypes(member.Attribute("name")!.Value))).Remove();
            foreach (XText text in docs.DescendantNodes().OfType<XText>())
            {
                text.Value = Regex.Replace(text.Value, @"\bspec (\d+b?)(?=,)", page => Pages[page.Groups[1].Value]);
            }

            docs.Save(Path.Combine(Folder, Path.ChangeExtension(Path.GetFileName(library), ".xml")), SaveOptions.DisableFormatting);
        }

        return true;
    }

    private static HashSet<string> SeenIn(string library)
    {
        using (ModuleDefinition module = ModuleDefinition.ReadModule(new MemoryStream(File.ReadAllBytes(library))))
        {
            return new HashSet<string>(module.GetTypes().Where(IsSeen).SelectMany(SeenIn), StringComparer.Ordinal);
        }
    }

    /// <summary>The names of a type and its members in a documentation file, with the number of parameters instead of their types.</summary>
    private static IEnumerable<string> SeenIn(TypeDefinition type)
    {
        string name = type.FullName.Replace('/', '.');
        return new[] { $"T:{name}" }
            .Concat(type.Methods.Where(IsSeen).Select(method => $"M:{name}.{Named(method)}{(method.HasGenericParameters ? $"``{method.GenericParameters.Count}" : "")}/{method.Parameters.Count}"))
            .Concat(type.Fields.Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly).Select(field => $"F:{name}.{field.Name}"))
            .Concat(type.Properties.Where(property => IsSeen(property.GetMethod) || IsSeen(property.SetMethod)).Select(property => $"P:{name}.{property.Name}{(property.Parameters.Count > 0 ? $"/{property.Parameters.Count}" : "")}"))
            .Concat(type.Events.Where(own => IsSeen(own.AddMethod)).Select(own => $"E:{name}.{own.Name}"));
    }

    private static string Named(MethodDefinition method) => method.Name.Replace('.', '#');

    private static string WithoutTypes(string id)
    {
        string[] parts = id.Split(new[] { '(' }, 2);
        if (parts.Length == 1)
        {
            return id.StartsWith("M:", StringComparison.Ordinal) ? $"{id}/0" : id;
        }

        int depth = 0;
        int parameters = 1;
        foreach (char letter in parts[1])
        {
            depth += letter == '{' || letter == '[' || letter == '(' ? 1 : letter == '}' || letter == ']' || letter == ')' ? -1 : 0;
            parameters += letter == ',' && depth == 0 ? 1 : 0;
        }

        return $"{parts[0]}/{parameters}";
    }

    private static bool IsSeen(TypeDefinition type) =>
        type.DeclaringType == null ? type.IsPublic : (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamilyOrAssembly) && IsSeen(type.DeclaringType);

    private static bool IsSeen(MethodDefinition method) => method != null && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);
}
