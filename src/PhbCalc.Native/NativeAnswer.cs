using System.Runtime.InteropServices;

namespace PhbCalc.Native;

/// <summary>What a call gives back, as <c>phbcalc_answer</c> of <c>phbcalc.h</c> says.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeAnswer
{
    internal int Status;
    internal int Count;
    internal NativeResult* Results;

    /// <summary>Hands an answer over: what it holds is freed by <see cref="Free"/>.</summary>
    internal static NativeAnswer* Of(LibraryAnswer found)
    {
        NativeAnswer* answer = (NativeAnswer*)NativeMemory.AllocZeroed((nuint)sizeof(NativeAnswer));
        answer->Status = found.Status;
        answer->Results = (NativeResult*)NativeMemory.AllocZeroed((nuint)Math.Max(found.Results.Count, 1), (nuint)sizeof(NativeResult));
        foreach (LibraryResult result in found.Results)
        {
            NativeResult* given = answer->Results + answer->Count++;
            given->Name = NativeText.Of(result.Name);
            given->Columns = NativeText.Of(result.Columns);
            (nint bytes, given->Length) = result.Bytes.Taken();
            given->Bytes = (byte*)bytes;
        }

        return answer;
    }

    internal static void Free(NativeAnswer* answer)
    {
        if (answer is null)
        {
            return;
        }

        for (int i = 0; i < answer->Count; i++)
        {
            NativeMemory.Free(answer->Results[i].Name);
            NativeMemory.Free(answer->Results[i].Columns);
            NativeMemory.Free(answer->Results[i].Bytes);
        }

        NativeMemory.Free(answer->Results);
        NativeMemory.Free(answer);
    }
}

/// <summary>A result, as <c>phbcalc_result</c> of <c>phbcalc.h</c> says.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeResult
{
    internal byte* Name;
    internal byte* Columns;
    internal byte* Bytes;
    internal long Length;
}
