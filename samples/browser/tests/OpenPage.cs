using System.Reflection;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using PhbCalc;
using PhbCalc.Data;

namespace BudgetsInBrowser.Tests;

/// <summary>
/// The page in Chromium without a window, opened from the disk unless another address is given; once it is there, without a network. It fails if anything goes wrong in it, and if it asks for anything but itself.
/// </summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    /// <summary>One browser for all tests. Each has a context of its own in it, as a person who has never been there.</summary>
    private static readonly Lazy<Task<IBrowser>> Browser = new(async () => await (await Playwright.CreateAsync()).Chromium.LaunchAsync(new() { ExecutablePath = Chromium(), Args = Flags }));

    /// <summary>How long something may take on a machine that has much else to do, in milliseconds.</summary>
    private const float Patience = 60_000;

    private readonly IBrowserContext context;
    private readonly string address;
    private readonly List<string> errors = [];

    /// <summary>Every address that it asked for, but those that it made itself.</summary>
    private readonly List<string> requests = [];

    private OpenPage(IBrowserContext context, IPage page, string address) => (this.context, Page, this.address) = (context, page, address);

    /// <summary>The file that is tested.</summary>
    internal static string File { get; } = Metadata("PageFile");

    /// <summary>The folder of invented people.</summary>
    internal static string Caseload { get; } = Path.Combine(Metadata("Samples"), "caseload");

    /// <summary>The page.</summary>
    internal IPage Page { get; }

    /// <summary>What it says of the work that was done last.</summary>
    internal ILocator Status => Page.Locator(".progress p");

    /// <summary>Opens it, and waits until it can be used.</summary>
    /// <param name="address">Where the page is; on the disk if not given.</param>
    /// <param name="isOffline">Whether the network is taken away once it is there.</param>
    internal static async Task<OpenPage> Open(string? address = null, bool isOffline = true)
    {
        Assert.True(System.IO.File.Exists(File), $"{File} is missing: run 'dotnet publish -o out' in the folder of the sample first.");
        IBrowserContext context = await (await Browser.Value).NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 }, Permissions = ["clipboard-read", "clipboard-write"] });
        context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        OpenPage opened = new(context, await context.NewPageAsync(), address ?? new Uri(File).AbsoluteUri);
        opened.Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("blob:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                opened.requests.Add(request.Url);
            }
        };
        opened.Page.PageError += (_, error) => opened.errors.Add(error);
        opened.Page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                opened.errors.Add(message.Text);
            }
        };
        await opened.Page.GotoAsync(opened.address);
        await opened.Button("Choose a folder").First.WaitForAsync();
        await context.SetOfflineAsync(isOffline);
        return opened;
    }

    /// <summary>A button by what it says.</summary>
    internal ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Takes the sample that comes with the page.</summary>
    internal async Task ShowSample()
    {
        await Button("Show 42 invented people").ClickAsync();
        await Finished("Worked out the budgets of 42 people");
    }

    /// <summary>Waits for what it says when some work is done.</summary>
    internal async Task Finished(string text) => await Assertions.Expect(Status).ToContainTextAsync(text);

    /// <summary>Chooses a folder or files by a button.</summary>
    /// <param name="button">The button.</param>
    /// <param name="paths">The folder, or the files.</param>
    internal async Task Choose(ILocator button, params string[] paths)
    {
        IFileChooser chooser = await Page.RunAndWaitForFileChooserAsync(() => button.ClickAsync());
        await chooser.SetFilesAsync(paths);
    }

    /// <summary>What a button has the browser save.</summary>
    internal async Task<(string Name, byte[] Content)> Saved(string button)
    {
        IDownload download = await Page.RunAndWaitForDownloadAsync(() => Button(button).ClickAsync());
        return (download.SuggestedFilename, await System.IO.File.ReadAllBytesAsync(await download.PathAsync()));
    }

    /// <summary>What axe finds, a line each; and whether it looked.</summary>
    internal async Task<string[]> Faults()
    {
        await Page.EvaluateAsync(Axe);
        return await Page.EvaluateAsync<string[]>("""
            axe.run(document, { iframes: false }).then(found => found.passes.length < 15
                ? ["axe looked at little"]
                : found.violations.map(one => `${one.id}: ${one.nodes.map(node => node.html).slice(0, 3).join(" ")}`))
            """);
    }

    /// <summary>How far the page reaches beyond its window, sideways, in CSS pixels.</summary>
    internal Task<int> Overflow() => Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>The invented people with what is worked out for them on .NET, by the same requests to the library.</summary>
    internal static async Task<Caseloads.CaseloadYear> OnDotNet(string name = "sample")
    {
        List<Notice> notices = [];
        FundedCaseload read = FundedCaseloadFolder.Read(Caseload, new ReadOptions { Notices = new Sink(notices) });
        return await Caseloads.CaseloadYear.OfAsync(name, read, notices, new FinancialYear(2026), new(_ => { }, CancellationToken.None));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        Assert.Empty(errors);
        Assert.Equal([address], requests);
    }

    /// <summary>Forgets what went wrong and was asked for, where a test has it go wrong.</summary>
    internal void ForgetErrors()
    {
        errors.Clear();
        requests.RemoveRange(1, requests.Count - 1);
    }

    private static string Chromium() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "chromium")).FirstOrDefault(System.IO.File.Exists)
        ?? throw new InvalidOperationException("Chromium is not installed here, or not in PATH.");

    private static string Metadata(string key) => typeof(OpenPage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == key).Value!;

    private sealed class Sink(List<Notice> notices) : IProgress<Notice>
    {
        public void Report(Notice value) => notices.Add(value);
    }
}
