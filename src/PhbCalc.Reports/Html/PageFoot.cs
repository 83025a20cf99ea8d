using PhbCalc.Data.Results;

namespace PhbCalc.Reports.Html;

/// <summary>What stands at the foot of a page: where it comes from, as provenance.json beside it says, so that a printed page can be matched with the files it was made from.</summary>
internal static class PageFoot
{
    /// <summary>The foot; nothing if nobody says where the page comes from.</summary>
    internal static IEnumerable<Element> Of(Provenance? provenance)
    {
        if (provenance is null)
        {
            yield break;
        }

        DataTable files = new("The files that were read", new("File", IsNumber: false), new("SHA-256", IsNumber: false));
        foreach (HashedFile file in provenance.Inputs.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            files.Add(file.Name, file.Sha256);
        }

        yield return new("footer")
        {
            new Element("h2") { "Where this comes from" },
            new Element("p") { string.Join(' ', Sentences(provenance)) },
            provenance.Inputs.Count == 0 ? [] : [files.ToElement()],
        };
    }

    private static IEnumerable<string> Sentences(Provenance provenance)
    {
        yield return $"Worked out by phbcalc {provenance.Version}, {provenance.Verb}.";
        yield return $"Published figures {provenance.Figures}; time zones {DateTimeZoneProviders.Tzdb.VersionId}.";
        yield return provenance.Policies is { } stated ? $"Policies: {string.Join(' ', stated.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}." : "Every policy has its default.";
        if (provenance.Part is { } part)
        {
            yield return $"It is about part {part} of the people.";
        }
    }
}
