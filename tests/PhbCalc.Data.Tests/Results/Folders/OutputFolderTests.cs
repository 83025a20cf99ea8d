using System.Text;

namespace PhbCalc.Data.Tests;

public sealed class OutputFolderTests
{
    [Fact]
    public void Files_are_written_and_nothing_else_is_left()
    {
        using TemporaryFolder folder = new();
        OutputFolder.Write(folder.Path, Text("b.csv", "two"), Text("a.csv", "one"));
        Assert.Equal("a.csv b.csv provenance.json", folder.Names);
        Assert.Equal("one", File.ReadAllText(folder.File("a.csv")));
    }

    [Fact]
    public void Files_of_the_same_names_are_replaced_and_others_left_alone()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("a.csv", "old and longer").With("c.csv", "other");
        OutputFolder.Write(folder.Path, Text("a.csv", "new"));
        Assert.Equal("a.csv c.csv provenance.json", folder.Names);
        Assert.Equal("new", File.ReadAllText(folder.File("a.csv")));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_made()
    {
        using TemporaryFolder folder = new();
        OutputFolder.Write(folder.File("new/folder"), Text("a.csv", "one"));
        Assert.Equal("one", File.ReadAllText(folder.File("new/folder/a.csv")));
    }

    [Fact]
    public void If_a_file_cannot_be_written_whole_the_folder_is_as_it_was()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("a.csv", "old");
        Assert.Equal("no more", Assert.Throws<InvalidOperationException>(() => OutputFolder.Write(folder.Path, Text("a.csv", "new"), Failing("b.csv"))).Message);
        Assert.Equal("a.csv", folder.Names);
        Assert.Equal("old", File.ReadAllText(folder.File("a.csv")));
    }

    [Fact]
    public void If_a_file_cannot_be_replaced_those_before_it_are_put_back()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("a.csv", "old");
        Directory.CreateDirectory(folder.File("c.csv"));
        Assert.ThrowsAny<IOException>(() => OutputFolder.Write(folder.Path, Text("a.csv", "new"), Text("b.csv", "new"), Text("c.csv", "new")));
        Assert.Equal("a.csv c.csv", folder.Names);
        Assert.Equal("old", File.ReadAllText(folder.File("a.csv")));
    }

    [Fact]
    public void A_folder_made_for_files_that_fail_is_taken_away()
    {
        using TemporaryFolder folder = new();
        Assert.Throws<InvalidOperationException>(() => OutputFolder.Write(folder.File("out"), Failing("a.csv")));
        Assert.Equal(string.Empty, folder.Names);
    }

    [Fact]
    public void Names_are_plain_and_each_is_there_once()
    {
        using TemporaryFolder folder = new();
        Assert.Throws<ArgumentException>(() => OutputFolder.Write(folder.Path, Text("../a.csv", "x")));
        Assert.Throws<ArgumentException>(() => OutputFolder.Write(folder.Path, Text("a.csv", "x"), Text("A.csv", "y")));
        Assert.Throws<ArgumentException>(() => OutputFolder.Write(folder.Path, Text("Provenance.json", "x")));
        Assert.Throws<ArgumentException>(() => OutputFolder.Write(folder.Path, Text(".phbcalc.lock", "x")));
        Assert.Equal(string.Empty, folder.Names);
    }

    private static OutputFile Text(string name, string text) => new(name, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    private static OutputFile Failing(string name) => new(name, stream =>
    {
        stream.WriteByte(1);
        throw new InvalidOperationException("no more");
    });
}
