using PhbCalc.Reports.Html;

namespace PhbCalc.Reports.Tests.Html;

public sealed class ElementTests
{
    [Fact]
    public void Attributes_are_pairs_and_what_is_within_is_text_and_elements() =>
        Assert.Equal("<p class=\"sum\">It is <b>£5.00</b>.</p>", new Element("p") { { "class", "sum" }, "It is ", new Element("b") { "£5.00" }, "." }.ToString());

    [Fact]
    public void Text_and_attributes_cannot_become_markup() => Assert.Equal(
        "<p title=\"&quot;&gt;&lt;b&gt;\">&lt;script&gt;alert(&#x27;1&#x27;)&lt;/script&gt; &amp;amp;</p>",
        new Element("p") { { "title", "\"><b>" }, "<script>alert('1')</script> &amp;" }.ToString());

    [Fact]
    public void Letters_of_every_script_stay_readable() => Assert.Equal("<p>£ Łódź – 東京</p>", new Element("p") { "£ Łódź – 東京" }.ToString());

    [Fact]
    public void An_element_that_is_empty_by_its_nature_has_no_end_tag_and_others_have_one() =>
        Assert.Equal("<div>\n<br />\n<td></td>\n</div>", new Element("div") { new Element("br"), new Element("td") }.ToString());

    [Fact]
    public void A_style_sheet_is_written_as_it_stands() => Assert.Equal("<style>a > b { content: '+' }</style>", new Element("style") { "a > b { content: '+' }" }.ToString());
}
