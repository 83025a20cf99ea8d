using System.Runtime.CompilerServices;

namespace PhbCalc;

/// <summary>Answers as numbers: where a processor cannot foresee an answer, reckoning with it is several times quicker than branching on it.</summary>
internal static class Bit
{
    /// <summary>1 for yes, 0 for no.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Of(bool answer) => Unsafe.BitCast<bool, byte>(answer);

    /// <summary>The number for yes, 0 for no.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong If(bool answer, ulong number) => unchecked(0UL - Of(answer)) & number;
}
