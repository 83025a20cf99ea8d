using System.IO.Packaging;
using System.Xml;

namespace PhbCalc.Workbooks.Reading;

/// <summary>A workbook as a package of parts that name each other by relations. It is open until it is disposed.</summary>
internal sealed class WorkbookPackage : IDisposable
{
    private readonly Package package;
    private readonly PackagePart workbook;

    private WorkbookPackage(Package package, PackagePart workbook) => (this.package, this.workbook) = (package, workbook);

    /// <summary>Opens a workbook.</summary>
    /// <param name="stream">The file.</param>
    /// <exception cref="FormatException">It has no part that is a workbook, or no such part alone.</exception>
    internal static WorkbookPackage Open(Stream stream)
    {
        Package opened = Package.Open(stream, FileMode.Open, FileAccess.Read);
        try
        {
            PackageRelationship main = opened.GetRelationships().Single(relation => IsOf(relation, "officeDocument"));
            return new(opened, opened.GetPart(PackUriHelper.ResolvePartUri(new("/", UriKind.Relative), main.TargetUri)));
        }
        catch
        {
            ((IDisposable)opened).Dispose();
            throw;
        }
    }

    /// <summary>Opens the workbook's own part: its sheets by name, and how days are counted.</summary>
    internal XmlReader OpenWorkbook() => SheetXml.Reader(workbook.GetStream());

    /// <summary>Opens the part that a relation of the workbook leads to, by the kind of the relation: <c>styles</c>; null if there is none.</summary>
    internal XmlReader? OpenRelated(string kind) => workbook.GetRelationships().FirstOrDefault(relation => IsOf(relation, kind)) is { } relation ? SheetXml.Reader(Part(relation).GetStream()) : null;

    /// <summary>Whether a relation of the workbook leads to a sheet of cells, and not to one that is a chart.</summary>
    internal bool IsWorksheet(string id) => workbook.RelationshipExists(id) && IsOf(workbook.GetRelationship(id), "worksheet");

    /// <summary>Opens the sheet that a relation of the workbook leads to.</summary>
    internal Stream OpenSheet(string id) => Part(workbook.GetRelationship(id)).GetStream();

    public void Dispose() => ((IDisposable)package).Dispose();

    private PackagePart Part(PackageRelationship relation) => package.GetPart(PackUriHelper.ResolvePartUri(workbook.Uri, relation.TargetUri));

    /// <summary>Kinds of relations have two names, of the strict and of the transitional standard, which end alike.</summary>
    private static bool IsOf(PackageRelationship relation, string kind) =>
        relation.TargetMode == TargetMode.Internal && relation.RelationshipType.EndsWith($"/relationships/{kind}", StringComparison.Ordinal);
}
