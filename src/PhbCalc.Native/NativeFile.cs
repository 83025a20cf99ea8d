using System.Runtime.InteropServices;
using PhbCalc.Data;
using PhbCalc.Data.Csv;

namespace PhbCalc.Native;

/// <summary>A file as <c>phbcalc_file</c> of <c>phbcalc.h</c> gives it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeFile
{
    internal byte* Path;
    internal byte* Bytes;
    internal long Length;
    internal ArrowSchema* Schema;
    internal ArrowArray** Batches;
    internal long BatchCount;

    /// <summary>The files that are given, by their paths. None of their bytes is copied: they are read during the call.</summary>
    /// <exception cref="LibraryUseException">One of them is not given correctly.</exception>
    /// <exception cref="InvalidFilesException">A table has columns that cannot be read.</exception>
    internal static GivenFiles Read(NativeFile* files, int count)
    {
        if (count < 0 || (count > 0 && files is null))
        {
            throw new LibraryUseException("The files are NULL, or their count is negative; give as many files as are counted.");
        }

        Dictionary<string, Func<Stream>> found = new(StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            string path = NativeText.Read(files[i].Path, $"The path of file {i + 1}").Replace('\\', '/');
            if (!found.TryAdd(path, files[i].Opener(path)))
            {
                throw new LibraryUseException($"The file '{path}' is given twice; give it once.");
            }
        }

        return new(found);
    }

    private readonly Func<Stream> Opener(string path)
    {
        if (Schema is not null)
        {
            string name = path[(path.LastIndexOf('/') + 1)..];
            IReadOnlyList<TablePart> parts = ArrowTable.Parts(name, Schema, Batches, BatchCount);
            return () => new TableStream(name, parts);
        }

        if (Length < 0 || (Length > 0 && Bytes is null))
        {
            throw new LibraryUseException($"The file '{path}' has neither bytes nor a table, or a negative length; give one of the two.");
        }

        (nint start, long length) = ((nint)Bytes, Length);
        return () => length == 0 ? new MemoryStream() : new UnmanagedMemoryStream((byte*)start, length);
    }
}
