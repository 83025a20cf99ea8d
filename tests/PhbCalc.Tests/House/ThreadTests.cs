using System.Text.RegularExpressions;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.House;

/// <summary>The libraries work where there is one thread only, as in a browser: there whoever waits for another thread waits for ever, or is refused. Loops of <see cref="Parallel"/> run on the one thread there.</summary>
public sealed partial class ThreadTests
{
    private static readonly string[] InTheBrowser = ["PhbCalc", "PhbCalc.Data", "PhbCalc.Reports", "PhbCalc.Workbooks"];

    /// <summary>WorkAhead knows whether there is another thread.</summary>
    [Fact]
    public void Only_what_knows_of_one_thread_begins_work_on_another_or_waits_for_it() => None.In(
        from library in InTheBrowser
        from file in Repository.FilesBelow(Repository.File("src", library))
        where file.EndsWith(".cs", StringComparison.Ordinal) && Path.GetFileName(file) != "WorkAhead.cs"
        from line in File.ReadLines(file)
        where OtherThread().IsMatch(line)
        select $"{Path.GetRelativePath(Repository.Folder, file)}: {line.Trim()}");

    [Theory]
    [InlineData("Task<int> next = Task.Run(Work);", true)]
    [InlineData("Task.WaitAny(read);", true)]
    [InlineData("read.Wait();", true)]
    [InlineData("return read.GetAwaiter().GetResult();", true)]
    [InlineData("Monitor.Wait(gate);", true)]
    [InlineData("new Thread(Work).Start();", true)]
    [InlineData("using BlockingCollection<int> rows = [];", true)]
    [InlineData("Parallel.For(0, 7, Work);", false)]
    [InlineData("await stream.CopyToAsync(copy).ConfigureAwait(false);", false)]
    public void Another_thread_is_known_when_it_is_seen(string line, bool isOther) => Assert.Equal(isOther, OtherThread().IsMatch(line));

    [GeneratedRegex(@"\bTask\.(Run|Factory|Wait)|\.Wait\(|\.GetResult\(\)|\bnew Thread\(|\bThread\.Sleep|BlockingCollection|Semaphore|ManualResetEvent|AutoResetEvent|CountdownEvent|\bBarrier\(|\.AsParallel\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherThread();
}
