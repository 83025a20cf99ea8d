using System.ComponentModel;
using FsCheck.Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace PhbCalc.TestSupport;

/// <summary>Finds the tests that <see cref="LawAttribute"/> marks.</summary>
/// <param name="diagnostics">Where xunit says what goes wrong inside it.</param>
public sealed class LawDiscoverer(IMessageSink diagnostics) : IXunitTestCaseDiscoverer
{
    /// <inheritdoc />
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        [new LawTestCase(diagnostics, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod)];
}

/// <summary>A property that FsCheck.Xunit runs; its failure reads as <see cref="LawReport"/> has it.</summary>
public sealed class LawTestCase : PropertyTestCase
{
    /// <summary>For xunit, which fills it in from its own text.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public LawTestCase()
    {
    }

    internal LawTestCase(IMessageSink diagnostics, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(diagnostics, display, options, method, null)
    {
    }

    /// <inheritdoc />
    public override Task<RunSummary> RunAsync(
        IMessageSink diagnosticMessageSink, IMessageBus messageBus, object[] constructorArguments, ExceptionAggregator aggregator, CancellationTokenSource cancellationTokenSource) =>
        base.RunAsync(diagnosticMessageSink, new Readable(messageBus), constructorArguments, aggregator, cancellationTokenSource);

    /// <summary>Passes on what a test says, a broken law in our words. xunit disposes of the bus itself.</summary>
    private sealed class Readable(IMessageBus bus) : IMessageBus
    {
        public bool QueueMessage(IMessageSinkMessage message) => bus.QueueMessage(message is ITestFailed failed ? Read(failed) : message);

        public void Dispose()
        {
        }

        private static ITestFailed Read(ITestFailed failed)
        {
            string? report = LawSettings.Current.Fault ?? LawReport.Of(failed.Messages[0]);
            return report is null ? failed : new TestFailed(failed.Test, failed.ExecutionTime, failed.Output, [typeof(XunitException).FullName], [report], [failed.StackTraces[^1]], [-1]);
        }
    }
}
