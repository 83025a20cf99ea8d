namespace PhbCalc.Tool.Tests;

/// <summary>A folder of files for one test, gone when the test is over.</summary>
internal sealed class Folder : IDisposable
{
    /// <summary>A caseload that costs: one person, one visit of an hour on Mondays at £20.00.</summary>
    internal static readonly (string Name, string Text)[] Sound =
    [
        ("people.csv", "person_id,start\nP1,2026-04-01\n"),
        ("visits.csv", "person_id,visit_id,card,service,days,start,end\nP1,v1,agency,care,Mon,09:00,10:00\n"),
        ("rates.csv", "card,service,unit,band,days,from_time,to_time,rate,valid_from\nagency,care,hour,any,Mon-Sun,00:00,24:00,20.00,2026-04-01\n"),
    ];

    internal Folder(params (string Name, string Text)[] files)
    {
        Directory.CreateDirectory(Path);
        foreach ((string name, string text) in files)
        {
            Write(name, text);
        }
    }

    internal string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"phbcalc-{Guid.NewGuid():N}");

    /// <summary>The path of a file or folder in it.</summary>
    internal string Of(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file; its folder is made where it is not there.</summary>
    internal void Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Of(name))!);
        File.WriteAllText(Of(name), text);
    }

    internal string Read(string name) => File.ReadAllText(Of(name));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
