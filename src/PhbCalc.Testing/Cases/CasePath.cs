using System.Reflection;
using PhbCalc.Data.Csv;

namespace PhbCalc.Testing;

/// <summary>Finds a file of cases: in the folder of the project where it is edited, otherwise beside the built tests.</summary>
internal static class CasePath
{
    /// <summary>The name under which the build writes down where the project is; see buildTransitive/PhbCalc.Testing.targets.</summary>
    internal const string ProjectFolderKey = "PhbCalc.Testing.ProjectFolder";

    /// <summary>The file; null if there is none.</summary>
    /// <param name="path">The path as it was given.</param>
    /// <param name="assembly">The assembly of the tests.</param>
    /// <param name="fault">Why there is none; null if there is one.</param>
    internal static string? Find(string? path, Assembly assembly, out Fault? fault)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            fault = CaseFaults.NoPath();
            return null;
        }

        string folder = FolderOf(assembly);
        string file = Path.GetFullPath(Path.Combine(folder, path.Replace('\\', '/')));
        fault = File.Exists(file) ? null
            : WithOtherCapitals(file) is { } other ? CaseFaults.OtherCapitals(path, other)
            : InOtherForm(file) is { } form ? CaseFaults.OtherForm(path, form)
            : CaseFaults.NotFound(path, folder);
        return fault is null ? file : null;
    }

    /// <summary>Where the project is; if it is not on this machine, where its tests are. Not both: a file that was renamed would be found still as the old copy.</summary>
    private static string FolderOf(Assembly assembly) =>
        assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(metadata => metadata.Key == ProjectFolderKey)?.Value is { } project
            && Directory.Exists(project) ? project : AppContext.BaseDirectory;

    /// <summary>The sheet that was not saved as the CSV file of that name yet; null if there is none.</summary>
    private static string? InOtherForm(string path) => Path.GetDirectoryName(path) is { } folder && Directory.Exists(folder)
        ? FileSource.OtherForm(Path.GetFileName(path), Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal))
        : null;

    /// <summary>The file in that folder whose name is the same but for capitals; null if there is none.</summary>
    private static string? WithOtherCapitals(string path)
    {
        string? folder = Path.GetDirectoryName(path);
        return !Directory.Exists(folder) ? null
            : Directory.EnumerateFiles(folder).FirstOrDefault(file => string.Equals(Path.GetFileName(file), Path.GetFileName(path), StringComparison.OrdinalIgnoreCase));
    }
}
