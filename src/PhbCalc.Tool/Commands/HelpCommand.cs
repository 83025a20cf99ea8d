using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using PhbCalc.Tool.Help;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary><c>phbcalc help</c>: topics to read, and what the verbs are for.</summary>
internal sealed class HelpCommand
{
    private readonly Command command = new("help", "Shows a topic to read, or the help of a verb. Without a word it lists all topics and verbs.");

    private readonly Argument<string?> about = new("TOPIC") { Description = "The topic, such as dates, or a verb; without it, a list of both.", Arity = ArgumentArity.ZeroOrOne };

    private readonly RootCommand root;
    private readonly CurrentRun run;

    private HelpCommand(RootCommand root, CurrentRun run)
    {
        (this.root, this.run) = (root, run);
        about.CompletionSources.Add([.. HelpTopic.All.Select(topic => topic.Name), .. VerbGuide.Groups.SelectMany(group => group.Verbs).Select(verb => verb.Name)]);
        command.Add(about);
        command.SetAction(Run);
    }

    /// <summary>Makes the verb, and makes <c>--help</c> of every verb show the same.</summary>
    internal static Command Create(RootCommand root, CurrentRun run)
    {
        HelpOption option = root.Options.OfType<HelpOption>().Single();
        (option.Description, option.Action) = ("Show this help.", new ShowHelp(run));
        return new HelpCommand(root, run).command;
    }

    private int Run(ParseResult parsed)
    {
        if (parsed.GetValue(about) is { } word)
        {
            Show(word);
        }
        else
        {
            HelpPage page = PageOf(run);
            page.Paragraph("phbcalc help TOPIC shows a topic, phbcalc VERB --help the options of a verb with examples.");
            page.WriteTopics();
            page.WriteVerbs();
        }

        return ExitStatus.Done;
    }

    private static HelpPage PageOf(CurrentRun run) => new(Console.Out, Math.Max(run.Screen.Room ?? HelpPage.UsualWidth, 20));

    /// <exception cref="UsageException">It is neither a topic nor a verb.</exception>
    private void Show(string word)
    {
        if (HelpTopic.Find(word) is { } topic)
        {
            Console.Out.Write(topic.Text);
        }
        else if (root.Subcommands.FirstOrDefault(verb => verb.Name == word) is { } verb)
        {
            PageOf(run).Write(verb);
        }
        else
        {
            throw new UsageException($"'{word}' is neither a topic nor a verb; {Nearest.Suggest(word, HelpPage.Words(about), "phbcalc help lists all.")}");
        }
    }

    /// <summary><c>--help</c>.</summary>
    private sealed class ShowHelp(CurrentRun run) : SynchronousCommandLineAction
    {
        /// <summary>What else is wrong with the command line does not matter.</summary>
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            PageOf(run).Write(parseResult.CommandResult.Command);
            return ExitStatus.Done;
        }
    }
}
