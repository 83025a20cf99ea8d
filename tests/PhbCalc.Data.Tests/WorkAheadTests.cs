namespace PhbCalc.Data.Tests;

/// <summary>Work that is done while other work goes on, or where there is one thread only, when its result is wanted.</summary>
public sealed class WorkAheadTests
{
    [Fact]
    public void On_one_thread_it_is_done_there_when_its_result_is_wanted()
    {
        int? thread = null;
        WorkAhead<string> work = WorkAhead<string>.Of(
            () =>
            {
                thread = Environment.CurrentManagedThreadId;
                return "done";
            },
            isOneThread: true);

        work.Settle();
        Assert.Null(thread);
        Assert.Equal("done", work.Result());
        Assert.Equal(Environment.CurrentManagedThreadId, thread);
    }

    [Fact]
    public void Elsewhere_it_goes_on_before_its_result_is_wanted()
    {
        using ManualResetEventSlim begun = new();
        WorkAhead<int> work = WorkAhead<int>.Of(
            () =>
            {
                begun.Set();
                return 7;
            },
            isOneThread: false);

        Assert.True(begun.Wait(TimeSpan.FromMinutes(1)));
        work.Settle();
        Assert.Equal(7, work.Result());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_it_fails_with_is_thrown_as_it_is(bool isOneThread)
    {
        WorkAhead<int> work = WorkAhead<int>.Of(() => throw new InvalidOperationException("as it is"), isOneThread);

        work.Settle();
        Assert.Equal("as it is", Assert.Throws<InvalidOperationException>(() => work.Result()).Message);
    }
}
