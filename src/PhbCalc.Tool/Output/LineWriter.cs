using System.Text;

namespace PhbCalc.Tool.Output;

/// <summary>Writes to a screen of some width: a longer line is broken between words, so that no sum, id or date is cut.</summary>
/// <param name="screen">Where lines go.</param>
/// <param name="room">How many characters a line has.</param>
internal sealed class LineWriter(TextWriter screen, int room) : TextWriter
{
    private const int Indent = 4;

    private readonly StringBuilder line = new();

    public override Encoding Encoding => screen.Encoding;

    public override void Write(char value)
    {
        if (value == '\n')
        {
            WriteWhole();
            screen.Write('\n');
        }
        else
        {
            line.Append(value);
        }
    }

    protected override void Dispose(bool disposing)
    {
        WriteWhole();
        screen.Flush();
        base.Dispose(disposing);
    }

    private void WriteWhole()
    {
        string rest = line.ToString().TrimEnd('\r');
        line.Clear();
        string indent = new(' ', Math.Min(rest.Length - rest.TrimStart(' ').Length + Indent, room / 2));
        while (rest.Length > room && Break(rest) is { } at)
        {
            screen.Write(rest[..at].TrimEnd(' '));
            screen.Write('\n');
            rest = indent + rest[at..].TrimStart(' ');
        }

        screen.Write(rest);
    }

    /// <summary>Where to break a line: after the last space that fits, or after the first word if none does; null if nothing follows.</summary>
    private int? Break(string text)
    {
        int first = text.Length - text.TrimStart(' ').Length;
        int space = text.LastIndexOf(' ', room);
        int at = space > first ? space : text.IndexOf(' ', first);
        return at < 0 || text[at..].Trim(' ').Length == 0 ? null : at;
    }
}
