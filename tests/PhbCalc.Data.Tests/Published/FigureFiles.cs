using System.Text;

namespace PhbCalc.Data.Tests;

/// <summary>Files of published figures in memory, and what comes of adding them or putting them in place of others.</summary>
internal sealed class FigureFiles
{
    /// <summary>The end of a row that says where it comes from.</summary>
    internal const string Sourced = ",a gazette,official,2027-02-01";

    private readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);

    internal static FigureFiles None => new();

    /// <summary>The names of the files that are part of the package, without their ending.</summary>
    internal static IEnumerable<string> Names => FigureTables.FileNames.Select(name => Path.GetFileNameWithoutExtension(name));

    /// <summary>The bytes of a file that is part of the package.</summary>
    internal static byte[] Bundled(string name)
    {
        using Stream stream = typeof(PublishedFigures).Assembly.GetManifestResourceStream($"{FigureTables.Prefix}{name}.csv")!;
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>Its lines, the header first.</summary>
    internal static string[] Lines(string name) => Encoding.UTF8.GetString(Bundled(name)).TrimEnd('\n').Split('\n');

    /// <summary>With a file of these rows, below the header of the file that is part of the package.</summary>
    internal FigureFiles With(string name, params string[] rows) => WithBytes(name, Files.Utf8([Lines(name)[0], .. rows]));

    internal FigureFiles WithBytes(string name, byte[] bytes)
    {
        files[$"{name}.csv"] = bytes;
        return this;
    }

    internal PublishedFigures Added(PublishedFigures? to = null, ReadOptions? options = null) => (to ?? PublishedFigures.Bundled).AddedFrom(Open, options);

    internal PublishedFigures Replaced(PublishedFigures? of = null, ReadOptions? options = null) => (of ?? PublishedFigures.Bundled).ReplacedFrom(Open, options);

    /// <summary>The faults of adding the files, one a line.</summary>
    internal string Refused(ReadOptions? options = null) => Assert.Throws<InvalidFilesException>(() => Added(options: options)).Report();

    /// <summary>The faults of putting the files in place of others, one a line.</summary>
    internal string RefusedInPlace() => Assert.Throws<InvalidFilesException>(() => Replaced()).Report();

    internal MemoryStream? Open(string name) => files.TryGetValue(name, out byte[]? bytes) ? new(bytes) : null;
}
