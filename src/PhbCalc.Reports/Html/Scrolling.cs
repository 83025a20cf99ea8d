namespace PhbCalc.Reports;

/// <summary>A box that scrolls sideways where the screen is narrower than what is in it; the keyboard reaches it too.</summary>
internal static class Scrolling
{
    internal static Element Of(string label, Element content) =>
        new("div") { { "class", "scrolling" }, { "role", "region" }, { "aria-label", label }, { "tabindex", "0" }, content };
}
