using System.Text;

namespace PhbCalc.Data.Tests;

/// <summary>What provenance.json says beside results.</summary>
public sealed class ProvenanceTests
{
    [Fact]
    public void It_names_the_set_with_its_hashes_and_where_it_comes_from_and_no_time_or_place()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("people.csv", "person_id");
        Provenance provenance = new()
        {
            Verb = "cost",
            Version = "1.2.3",
            Figures = "2026-11-21",
            Inputs = [HashedFile.Of(folder.File("people.csv"))],
            Policies = "{ \"weeks_per_year\": \"365/7\" }",
        };
        OutputFolder.Write(folder.File("out"), () => provenance, [Text("b.csv", "b"), Text("a.csv", "abc")]);

        Assert.Equal(
            """
            {
              "format": "phbcalc.provenance.v1",
              "sets": [
                {
                  "verb": "cost",
                  "version": "1.2.3",
                  "figures": "2026-11-21",
                  "inputs": [
                    {
                      "name": "people.csv",
                      "sha256": "731200a87b2f296ea94932372acb76cccfccbc7879f919737cc84285c824a3a6"
                    }
                  ],
                  "policies": {
                    "weeks_per_year": "365/7"
                  },
                  "files": [
                    {
                      "name": "a.csv",
                      "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
                    },
                    {
                      "name": "b.csv",
                      "sha256": "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d"
                    }
                  ]
                }
              ]
            }

            """,
            File.ReadAllText(folder.File("out/provenance.json")));
    }

    [Fact]
    public void Sets_of_several_verbs_live_in_one_folder_and_a_file_belongs_to_the_one_that_wrote_it_last()
    {
        using TemporaryFolder folder = new();
        OutputFolder.Write(folder.Path, () => new() { Verb = "cost" }, [Text("a.csv", "1"), Text("b.csv", "2")]);
        Assert.Empty(OutputFolder.Write(folder.Path, () => new() { Verb = "employ" }, [Text("b.csv", "3")]));
        Assert.Null(OutputFolder.WhatIsWrong(folder.Path));

        File.WriteAllText(folder.File("a.csv"), "by hand");
        Assert.Equal(
            $"'{folder.Path}' no longer holds what provenance.json says was written there: a.csv; write it again if nobody changed it on purpose", OutputFolder.WhatIsWrong(folder.Path));
    }

    [Fact]
    public void A_file_that_only_an_earlier_run_of_the_same_verb_wrote_is_said_to_be_of_another_run()
    {
        using TemporaryFolder folder = new();
        OutputFolder.Write(folder.Path, () => new() { Verb = "cost" }, [Text("budgets.csv", "1"), Text("lines.csv", "2")]);

        string notice = Assert.Single(OutputFolder.Write(folder.Path, () => new() { Verb = "cost" }, [Text("budgets.csv", "3")]));
        Assert.Equal($"'lines.csv' in '{folder.Path}' is of an earlier run and not of this one; delete it, or write it again", notice);
    }

    [Fact]
    public void A_file_of_that_name_that_is_somebody_elses_is_never_replaced()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("provenance.json", "{\"mine\":1}");

        Assert.Contains("is not what phbcalc writes beside its results; move it", Assert.Throws<IOException>(() => OutputFolder.Write(folder.Path, Text("a.csv", "x"))).Message, StringComparison.Ordinal);
        Assert.Null(OutputFolder.WhatIsWrong(folder.Path));
        Assert.Equal("provenance.json", folder.Names);
    }

    private static OutputFile Text(string name, string text) => new(name, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
}
