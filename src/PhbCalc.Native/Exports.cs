using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace PhbCalc.Native;

/// <summary>The functions of <c>phbcalc.h</c>, which documents each of them.</summary>
internal static unsafe class Exports
{
    private const int InterfaceVersion = 1;

    private static readonly byte* VersionText = NativeText.Of(LibraryRun.Version);

    [UnmanagedCallersOnly(EntryPoint = "phbcalc_version", CallConvs = [typeof(CallConvCdecl)])]
    internal static byte* Version() => VersionText;

    [UnmanagedCallersOnly(EntryPoint = "phbcalc_run", CallConvs = [typeof(CallConvCdecl)])]
    internal static int Run(int interfaceVersion, byte** words, int wordCount, NativeFile* files, int fileCount, NativeAnswer** answer) =>
        Answered(interfaceVersion, words, wordCount, files, fileCount, answer);

    [UnmanagedCallersOnly(EntryPoint = "phbcalc_free", CallConvs = [typeof(CallConvCdecl)])]
    internal static void Free(NativeAnswer* answer) => NativeAnswer.Free(answer);

    [UnmanagedCallersOnly(EntryPoint = "phbcalc_command", CallConvs = [typeof(CallConvCdecl)])]
    internal static int Command(int wordCount, byte** words) => Tool.Program.Main(NativeText.Words(words, wordCount));

    /// <summary>What <c>phbcalc_run</c> does, for tests, which cannot call exported functions.</summary>
    internal static int Answered(int interfaceVersion, byte** words, int wordCount, NativeFile* files, int fileCount, NativeAnswer** answer)
    {
        if (answer is null)
        {
            return LibraryRun.BadInput;
        }

        *answer = null;
        LibraryAnswer found;
        try
        {
            found = interfaceVersion == InterfaceVersion ? LibraryRun.Of(NativeText.Words(words, wordCount), NativeFile.Read(files, fileCount))
                : LibraryRun.Refused($"This is phbcalc {LibraryRun.Version} with interface {InterfaceVersion}, and interface {interfaceVersion} is asked for: use the phbcalc.h and the libphbcalc of one version.");
        }
        catch (Exception exception)
        {
            found = LibraryRun.Failed(exception);
        }

        try
        {
            *answer = NativeAnswer.Of(found);
            return found.Status;
        }
        catch (OutOfMemoryException)
        {
            found.Free();
            return LibraryRun.BadInput;
        }
    }
}

/// <summary>Texts at the border: UTF-8, with a zero byte at their end.</summary>
internal static unsafe class NativeText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static byte* Of(string text)
    {
        int length = Encoding.UTF8.GetByteCount(text);
        byte* bytes = (byte*)NativeMemory.Alloc((nuint)length + 1);
        Encoding.UTF8.GetBytes(text, new Span<byte>(bytes, length));
        bytes[length] = 0;
        return bytes;
    }

    /// <exception cref="LibraryUseException">It is not a UTF-8 text.</exception>
    internal static string Read(byte* text, string what)
    {
        try
        {
            return text is null ? throw new LibraryUseException($"{what} is NULL; give a text.") : Strict.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(text));
        }
        catch (DecoderFallbackException)
        {
            throw new LibraryUseException($"{what} is not UTF-8; give it in UTF-8.");
        }
    }

    internal static string[] Words(byte** words, int count)
    {
        if (count < 0 || (count > 0 && words is null))
        {
            throw new LibraryUseException("The words are NULL, or their count is negative; give as many words as are counted.");
        }

        string[] read = new string[count];
        for (int i = 0; i < count; i++)
        {
            read[i] = Read(words[i], $"Word {i + 1}");
        }

        return read;
    }
}

/// <summary>A call that the interface does not allow. Its message says what to do instead.</summary>
internal sealed class LibraryUseException(string message) : Exception(message);
