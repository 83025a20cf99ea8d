using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PhbCalc.TestSupport;

/// <summary>A test that needs Chromium, and pdftotext to read what it prints. Where one is not installed the test is skipped, and the runner says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    /// <summary>Marks such a test.</summary>
    public ChromiumFactAttribute() => Skip = Chromium.Program is null || Chromium.PdfToText is null ? "Chromium (chromium), or pdftotext (poppler-utils), is not installed here" : null;
}

/// <summary>Chromium without a window, told what to do by its DevTools protocol. One page at a time.</summary>
public sealed class Chromium : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string profile = Path.Combine(Path.GetTempPath(), $"phbcalc-chromium-{Guid.NewGuid():N}");
    private readonly Process process;
    private readonly ClientWebSocket socket = new();
    private readonly List<JsonNode> events = [];
    private readonly CancellationTokenSource deadline = new(TimeSpan.FromMinutes(5));
    private int commands;

    /// <summary>Starts the browser.</summary>
    public Chromium()
    {
        Directory.CreateDirectory(profile);
        process = Process.Start(new ProcessStartInfo(Program!, ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--remote-debugging-port=0", $"--user-data-dir={profile}", "about:blank"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.ErrorDataReceived += (_, _) => { };
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        try
        {
            socket.ConnectAsync(PageAddress(), deadline.Token).Wait();
            Send("Page.enable");
            Send("Network.enable");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The path of the browser; null if it is not installed.</summary>
    public static string? Program { get; } = InPath("chromium");

    /// <summary>The path of the program that reads a PDF; null if it is not installed.</summary>
    public static string? PdfToText { get; } = InPath("pdftotext");

    /// <summary>Every address that pages asked for so far, in order; that of each page itself among them.</summary>
    public IEnumerable<string> Requests => Named("Network.requestWillBeSent").Select(one => one["params"]!["request"]!["url"]!.GetValue<string>());

    /// <summary>Opens a file as somebody would at a desk, and waits until it is there.</summary>
    /// <param name="path">The path of the file.</param>
    public void Open(string path)
    {
        int before = Named("Page.loadEventFired").Count();
        Send("Page.navigate", new() { ["url"] = new Uri(path).AbsoluteUri });
        while (Named("Page.loadEventFired").Count() == before)
        {
            events.Add(Receive());
        }
    }

    /// <summary>Gives the page a width and a height, in CSS pixels.</summary>
    /// <param name="width">The width: 320 is 1280 at four times the size.</param>
    /// <param name="height">The height.</param>
    public void Resize(int width, int height) => Send("Emulation.setDeviceMetricsOverride", new() { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = false });

    /// <summary>What an expression of JavaScript comes to in the page, waited for if it is a promise.</summary>
    /// <param name="expression">The expression.</param>
    public JsonNode? Evaluate(string expression)
    {
        JsonNode result = Send("Runtime.evaluate", new() { ["expression"] = expression, ["awaitPromise"] = true, ["returnByValue"] = true });
        Assert.True(result["exceptionDetails"] is null, result["exceptionDetails"]?.ToJsonString());
        return result["result"]!["value"];
    }

    /// <summary>Presses the Tab key.</summary>
    public void PressTab()
    {
        foreach (string type in new[] { "keyDown", "keyUp" })
        {
            Send("Input.dispatchKeyEvent", new() { ["type"] = type, ["key"] = "Tab", ["code"] = "Tab", ["windowsVirtualKeyCode"] = 9 });
        }
    }

    /// <summary>What the page prints, as PDF.</summary>
    public byte[] Print() => Convert.FromBase64String(Send("Page.printToPDF", new() { ["preferCSSPageSize"] = true, ["printBackground"] = false })["data"]!.GetValue<string>());

    /// <summary>The lines of each page of a PDF that hold something.</summary>
    /// <param name="pdf">The PDF.</param>
    public static string[][] Pages(byte[] pdf)
    {
        string path = Path.Combine(Path.GetTempPath(), $"phbcalc-{Guid.NewGuid():N}.pdf");
        File.WriteAllBytes(path, pdf);
        try
        {
            using Process reader = Process.Start(new ProcessStartInfo(PdfToText!, ["-layout", "-enc", "UTF-8", path, "-"]) { UseShellExecute = false, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
            string text = reader.StandardOutput.ReadToEnd();
            reader.WaitForExit();
            return [.. text.TrimEnd('\f', '\n').Split('\f').Select(page => page.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToArray())];
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Ends the browser, and removes what it left.</summary>
    public void Dispose()
    {
        socket.Dispose();
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        deadline.Dispose();
        try
        {
            Directory.Delete(profile, recursive: true);
        }
        catch (IOException)
        {
            // A part of the browser that is still ending writes there: the folder for temporary files is swept by others.
        }
    }

    private static string? InPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private IEnumerable<JsonNode> Named(string method) => events.Where(one => one["method"]?.GetValue<string>() == method);

    private Uri PageAddress()
    {
        string file = Path.Combine(profile, "DevToolsActivePort");
        Stopwatch waited = Stopwatch.StartNew();
        while (!File.Exists(file) || File.ReadAllLines(file).Length < 2)
        {
            Assert.True(waited.Elapsed < Patience && !process.HasExited, "Chromium does not start");
            Thread.Sleep(50);
        }

        using HttpClient http = new();
        string port = File.ReadAllLines(file)[0];
        JsonArray pages = http.GetFromJsonAsync<JsonArray>(new Uri($"http://127.0.0.1:{port}/json/list"), deadline.Token).GetAwaiter().GetResult()!;
        return new(pages.First(page => page!["type"]!.GetValue<string>() == "page")!["webSocketDebuggerUrl"]!.GetValue<string>());
    }

    private JsonNode Send(string method, JsonObject? parameters = null)
    {
        int id = ++commands;
        JsonObject command = new() { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] };
        socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(command), WebSocketMessageType.Text, endOfMessage: true, deadline.Token).Wait();
        while (true)
        {
            JsonNode answer = Receive();
            if (answer["id"]?.GetValue<int>() == id)
            {
                Assert.True(answer["error"] is null, answer.ToJsonString());
                return answer["result"]!;
            }

            events.Add(answer);
        }
    }

    private JsonNode Receive()
    {
        using MemoryStream message = new();
        byte[] part = new byte[65_536];
        while (true)
        {
            WebSocketReceiveResult received = socket.ReceiveAsync(part, deadline.Token).GetAwaiter().GetResult();
            message.Write(part, 0, received.Count);
            if (received.EndOfMessage)
            {
                return JsonNode.Parse(message.ToArray())!;
            }
        }
    }
}
