using FsCheck;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace PhbCalc.Testing;

/// <summary>Keeps how a run of FsCheck ended, and prints nothing.</summary>
internal sealed class LawRunner : IRunner
{
    internal TestResult.Failed? Failure { get; private set; }

    internal bool IsPassed { get; private set; }

    public void OnStartFixture(Type t)
    {
    }

    public void OnArguments(int ntest, FSharpList<object> args, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> every)
    {
    }

    public void OnShrink(FSharpList<object> args, FSharpFunc<FSharpList<object>, string> everyShrink)
    {
    }

    public void OnFinished(string name, TestResult testResult)
    {
        Failure = testResult as TestResult.Failed;
        IsPassed = testResult.IsPassed;
    }
}
