using System.Net;
using Microsoft.Playwright;

namespace BudgetsInBrowser.Tests;

/// <summary>Nothing leaves the machine: the page asks for nothing once it is there (every other test has it from a disk, and fails if it asks), and the browser would not let it.</summary>
public sealed class NothingLeavesTests
{
    [Fact]
    public async Task From_a_server_it_asks_for_one_file_and_then_works_without_the_server_and_the_network()
    {
        using Server server = new();
        await using OpenPage page = await OpenPage.Open(server.Address);
        server.Stop();

        await Use(page);

        Assert.Equal(["/phbcalc.html"], server.Asked);
    }

    /// <summary>Whatever a script in the page might try. The server is there, and hears of none of it.</summary>
    [Fact]
    public async Task The_browser_refuses_to_send()
    {
        const string Refused = "document.addEventListener('securitypolicyviolation', () => done('refused'), { once: true });";
        string[] attempts =
        [
            "fetch(there).then(() => 'sent', () => 'refused')",
            "fetch(there, { method: 'POST', body: 'P001', mode: 'no-cors' }).then(() => 'sent', () => 'refused')",
            "new Promise(done => { const image = new Image(); image.onload = () => done('sent'); image.onerror = () => done('refused'); image.src = there; })",
            "new Promise(done => { const script = document.createElement('script'); script.onload = () => done('sent'); script.onerror = () => done('refused'); script.src = there; document.head.append(script); })",
            $"new Promise(done => {{ {Refused} new WebSocket(there.replace('http', 'ws')); }})",
            $"new Promise(done => {{ {Refused} navigator.sendBeacon(there, 'P001'); }})",
            $"new Promise(done => {{ {Refused} const form = document.createElement('form'); form.action = there; form.method = 'post'; document.body.append(form); form.submit(); }})",
            $"new Promise(done => {{ {Refused} const frame = document.createElement('iframe'); frame.src = there; document.body.append(frame); }})",
            $"new Promise(done => {{ {Refused} const code = document.createElement('script'); code.textContent = 'window.ran = true'; document.head.append(code); }})",
        ];
        using Server server = new();
        await using OpenPage page = await OpenPage.Open(server.Address, isOffline: false);
        foreach (string attempt in attempts)
        {
            Assert.Equal($"refused: {attempt}", $"{await page.Page.EvaluateAsync<string>($"there => {attempt}", $"{server.Address}?P001")}: {attempt}");
        }

        Assert.Equal(["/phbcalc.html"], server.Asked);
        page.ForgetErrors();
    }

    /// <summary>Everything that the page can do.</summary>
    private static async Task Use(OpenPage page)
    {
        await page.ShowSample();
        await page.Saved("Save budgets.csv");
        await page.Saved("Save lines.csv, with every line");
        await page.Button("P001").ClickAsync();
        await Assertions.Expect(page.Page.FrameLocator("iframe").Locator("h1")).ToHaveTextAsync("Your personal health budget");
        Assert.Equal("allow-same-origin allow-modals", await page.Page.Locator("iframe").GetAttributeAsync("sandbox")); // No script runs in a statement.
        await page.Button("Show the sample after a change of rates").ClickAsync();
        await page.Finished("Worked out what changes");
        await Assertions.Expect(page.Page.FrameLocator("iframe >> nth=1").Locator("h1")).ToHaveTextAsync("What changes for everybody");
        await page.Saved("Save changes.csv");
        await page.Choose(page.Button("Choose a folder").First, OpenPage.Caseload);
        await page.Finished("Worked out the budgets of 42 people");
    }

    /// <summary>A server of one file, which writes down what it is asked for.</summary>
    private sealed class Server : IDisposable
    {
        private readonly HttpListener listener = new();
        private readonly List<string> asked = [];

        internal Server()
        {
            int port = 20_000 + (Environment.ProcessId % 20_000);
            while (true)
            {
                try
                {
                    listener.Prefixes.Add($"http://localhost:{port}/");
                    listener.Start();
                    break;
                }
                catch (HttpListenerException)
                {
                    listener.Prefixes.Clear();
                    port++;
                }
            }

            Address = $"http://localhost:{port}/phbcalc.html";
            _ = Task.Run(Serve);
        }

        internal string Address { get; }

        internal string[] Asked
        {
            get
            {
                lock (asked)
                {
                    return [.. asked];
                }
            }
        }

        internal void Stop() => listener.Stop();

        public void Dispose() => listener.Close();

        private async Task Serve()
        {
            try
            {
                while (true)
                {
                    HttpListenerContext request = await listener.GetContextAsync();
                    lock (asked)
                    {
                        asked.Add(request.Request.RawUrl!);
                    }

                    request.Response.ContentType = "text/html";
                    await request.Response.OutputStream.WriteAsync(await File.ReadAllBytesAsync(OpenPage.File));
                    request.Response.Close();
                }
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                // It was stopped.
            }
        }
    }
}
