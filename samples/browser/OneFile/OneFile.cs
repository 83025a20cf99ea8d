using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Puts a published page into one HTML file: its style sheet and scripts stand in it, and what .NET would fetch is packed into it. The file says what a browser may do for it: run these scripts and
/// no others, and fetch nothing from anywhere.
/// </summary>
public sealed class OneFile : Task
{
    private const string Start = "_framework/blazor.webassembly.js";

    /// <summary>The published folder, with index.html.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The script that unpacks and starts.</summary>
    [Required]
    public string Boot { get; set; } = "";

    /// <summary>The file to write.</summary>
    [Required]
    public string Output { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        List<string> hashes = new List<string>();
        string page = Text(Path.Combine(Folder, "index.html"));
        page = Replaced(page, "<link rel=\"stylesheet\" href=\"([^\"]+)\" />", file => $"<style>\n{Text(Path.Combine(Folder, file))}</style>");
        page = Replaced(page, "<script src=\"([^\"]+)\"></script>", file =>
        {
            string script = Text(Path.Combine(Folder, file)).Replace("</script", "<\\/script");
            return file == Start
                ? $"<script type=\"application/json\" id=\"packed\">{Packed()}</script>\n{Script(script, hashes, " autostart=\"false\"")}\n{Script(Text(Boot), hashes)}"
                : Script(script, hashes);
        });
        string policy = $"default-src 'none'; script-src {string.Join(" ", hashes)} 'wasm-unsafe-eval' blob:; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
        page = page.Replace("<meta charset=\"utf-8\" />", $"<meta charset=\"utf-8\" />\n    <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\" />");
        if (hashes.Count < 3 || !page.Contains(policy))
        {
            Log.LogError("index.html is not as it is expected: it has to name app.js and {0}, and to say its charset.", Start);
            return false;
        }

        File.WriteAllText(Output, page, new UTF8Encoding(false));
        Log.LogMessage(MessageImportance.High, "{0} ({1:0.0} MB)", Output, new FileInfo(Output).Length / 1048576m);
        return true;
    }

    private static string Text(string file) => File.ReadAllText(file).Replace("\r", "");

    private static string Replaced(string page, string pattern, Func<string, string> with) =>
        Regex.Replace(page, pattern, match => with(match.Groups[1].Value));

    /// <summary>A script in the page, whose hash the policy names.</summary>
    private static string Script(string text, List<string> hashes, string attributes = "")
    {
        using (SHA256 sha256 = SHA256.Create())
        {
            hashes.Add($"'sha256-{Convert.ToBase64String(sha256.ComputeHash(Encoding.UTF8.GetBytes(text)))}'");
        }

        return $"<script{attributes}>{text}</script>";
    }

    /// <summary>What .NET fetches when it starts, as JSON: each file by its name, packed.</summary>
    private string Packed() => "{" + string.Join(",", Directory.EnumerateFiles(Path.Combine(Folder, "_framework"))
        .Where(file => (file.EndsWith(".js", StringComparison.Ordinal) || file.EndsWith(".wasm", StringComparison.Ordinal)) && !file.EndsWith(Path.GetFileName(Start), StringComparison.Ordinal))
        .OrderBy(file => file, StringComparer.Ordinal)
        .Select(file => $"\"{Path.GetFileName(file)}\":\"{Packed(File.ReadAllBytes(file))}\"")) + "}";

    private static string Packed(byte[] content)
    {
        using (MemoryStream packed = new MemoryStream())
        {
            using (GZipStream gzip = new GZipStream(packed, CompressionLevel.Optimal))
            {
                gzip.Write(content, 0, content.Length);
            }

            return Convert.ToBase64String(packed.ToArray());
        }
    }
}
