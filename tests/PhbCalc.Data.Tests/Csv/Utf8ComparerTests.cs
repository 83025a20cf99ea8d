using System.Text;

namespace PhbCalc.Data.Tests;

public sealed class Utf8ComparerTests
{
    [Theory]
    [InlineData("P001")]
    [InlineData("é")]
    [InlineData("Zoë 😀")]
    [InlineData("")]
    public void A_string_is_found_by_its_bytes(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Assert.True(Utf8Comparer.Instance.Equals(bytes, text));
        Assert.Equal(Utf8Comparer.Instance.GetHashCode(text), Utf8Comparer.Instance.GetHashCode(bytes));
        Assert.Equal(text, Utf8Comparer.Instance.Create(bytes));
    }

    [Theory]
    [InlineData("P001", "P002")]
    [InlineData("P001", "p001")]
    [InlineData("é", "e")]
    [InlineData("é", "É")]
    [InlineData("é", "e\u0301")]
    [InlineData("😀", "😁")]
    [InlineData("a", "")]
    public void Other_strings_are_not(string text, string other)
    {
        Assert.False(Utf8Comparer.Instance.Equals(Encoding.UTF8.GetBytes(text), other));
        Assert.False(Utf8Comparer.Instance.Equals(Encoding.UTF8.GetBytes(other), text));
    }

    [Fact]
    public void A_long_string_is_found_too()
    {
        string text = new('é', 1000);
        Assert.Equal(Utf8Comparer.Instance.GetHashCode(text), Utf8Comparer.Instance.GetHashCode(Encoding.UTF8.GetBytes(text)));
    }
}
