namespace PhbCalc.Reports;

/// <summary>A box that scrolls sideways where the screen is narrower than what is in it; the keyboard reaches it too. It is a group and no landmark: a page has many.</summary>
internal static class Scrolling
{
    /// <summary>The box.</summary>
    /// <param name="label">What is in it.</param>
    /// <param name="content">What scrolls.</param>
    /// <param name="isLong">Whether it may run on over the end of a printed page.</param>
    internal static Element Of(string label, Element content, bool isLong = false) =>
        new("div") { { "class", isLong ? "scrolling long" : "scrolling" }, { "role", "group" }, { "aria-label", label }, { "tabindex", "0" }, content };
}
