using System.Security.Cryptography;
using System.Text;

namespace PhbCalc.Data.Tests;

/// <summary>Which figures were used can be told by their version, on any machine.</summary>
public sealed class FigureVersionTests
{
    private static readonly PublishedFigures Bundled = PublishedFigures.Bundled;

    [Fact]
    public void The_hash_is_that_of_all_files_by_name_and_content()
    {
        IEnumerable<byte> all = FigureFiles.Names.Select(name => $"{name}.csv").Order(StringComparer.Ordinal)
            .SelectMany(file => (byte[])[.. Encoding.UTF8.GetBytes($"{file}\n"), .. FigureFiles.Bundled(Path.GetFileNameWithoutExtension(file))]);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData([.. all])), Bundled.Hash);
    }

    [Fact]
    public void The_version_is_the_last_day_something_was_checked_and_the_start_of_the_hash()
    {
        Assert.Equal($"2026-11-29+{Bundled.Hash[..8]}", Bundled.Version);
        Assert.Equal($"published figures {Bundled.Version}", Bundled.ToString());
        PublishedFigures added = FigureFiles.None.With("statutory-holiday", "2027-04-01,,5.8,29,a gazette,official,2027-02-01").Added();
        Assert.Equal($"2027-02-01+{added.Hash[..8]}", added.Version);
    }

    [Fact]
    public void Carriage_returns_do_not_count()
    {
        byte[] checkedOutOnWindows = Encoding.UTF8.GetBytes(string.Concat(FigureFiles.Lines("minimum-wage").Select(line => $"{line}\r\n")));
        PublishedFigures figures = FigureFiles.None.WithBytes("minimum-wage", checkedOutOnWindows).Replaced();
        Assert.Equal(Bundled.Hash, figures.Hash);
        Assert.Equal(Bundled.Catalogue, figures.Catalogue);
    }

    [Fact]
    public void Figures_that_differ_in_anything_have_another_hash()
    {
        FigureFiles files = FigureFiles.None.With("statutory-holiday", $"2027-04-01,,5.8,29{FigureFiles.Sourced}");
        FigureFiles others = FigureFiles.None.With("statutory-holiday", $"2027-04-01,,5.8,30{FigureFiles.Sourced}");
        PublishedFigures[] different =
        [
            Bundled, files.Added(), others.Added(), files.Replaced(), others.Added(files.Added()), files.Added(others.Added()),
            Bundled.Assuming(0.03m), Bundled.Assuming(0.02m), Bundled.Assuming(0.03m).Assuming(0.02m), Bundled.Assuming(0.02m).Assuming(0.03m), files.Added(Bundled.Assuming(0.03m)),
        ];
        Assert.Equal(different.Length, different.Select(figures => figures.Hash).Distinct(StringComparer.Ordinal).Count());
        Assert.All(different[1..], figures => Assert.NotEqual(Bundled, figures));
    }

    [Fact]
    public void The_same_files_have_the_same_hash()
    {
        FigureFiles files = FigureFiles.None.With("statutory-holiday", $"2027-04-01,,5.8,29{FigureFiles.Sourced}");
        Assert.Equal(files.Added(), files.Added());
        Assert.Equal(files.Added().Assuming(0.03m).Hash, files.Added().Assuming(0.030m).Hash);
    }
}
