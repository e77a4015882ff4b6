package org.reformgraph.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The program: finds the command named, runs it with the streams given, and turns what it threw into one line.
 * Exit codes: 0 done, 1 done with findings, 2 usage or configuration. Results go to {@code out}, all else to
 * {@code err}, both in UTF-8 whatever the machine's locale is.
 *
 * <p>A command is a class with {@code @Command}, {@code Callable<Integer>} and {@code @ParentCommand Main}, whose
 * constants, fields and method signatures name no class of Fuseki, HanLP or POI: the class is read at every start.
 */
@Command(
    name = "reformgraph",
    description = "Turns Chinese articles on government reforms into a knowledge graph and serves it over SPARQL.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    footerHeading = "%n",
    footer = "Exit codes: 0 done, 1 done with findings, 2 usage or configuration.")
public final class Main {

  /** The commands in the order of the help text. */
  private static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

  static {
    // Order: up load remove serve status query sparql link extract evaluate validate export backup restore.
    COMMANDS.put("up", UpCommand.class);
    COMMANDS.put("load", LoadCommand.class);
    COMMANDS.put("remove", RemoveCommand.class);
    COMMANDS.put("serve", ServeCommand.class);
    COMMANDS.put("status", StatusCommand.class);
    COMMANDS.put("query", QueryCommand.class);
    COMMANDS.put("sparql", SparqlCommand.class);
    COMMANDS.put("link", LinkCommand.class);
    COMMANDS.put("extract", ExtractCommand.class);
    COMMANDS.put("evaluate", EvaluateCommand.class);
    COMMANDS.put("validate", ValidateCommand.class);
    COMMANDS.put("export", ExportCommand.class);
    COMMANDS.put("backup", BackupCommand.class);
    COMMANDS.put("restore", RestoreCommand.class);
    COMMANDS.put("train", TrainCommand.class);
  }

  private final PrintStream out;
  private final PrintStream err;
  private final InputStream in;

  @Spec private CommandSpec spec;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show where in the program an error arose.")
  private boolean debug;

  private Main(PrintStream out, PrintStream err, InputStream in) {
    this.out = out;
    this.err = err;
    this.in = in;
  }

  public static void main(String[] args) {
    var out = stream(FileDescriptor.out, false);
    var err = stream(FileDescriptor.err, true);
    int code = run(out, err, System.in, args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** Runs one command line; closes no stream. */
  public static int run(PrintStream out, PrintStream err, InputStream in, String... args) {
    var main = new Main(out, err, in);
    var line = new CommandLine(main);
    // The model of a command costs time: only that of the one named is made, all of them for the help.
    var named = named(args);
    COMMANDS.forEach(
        (name, type) -> {
          if (named == null || named.equals(name)) {
            line.addSubcommand(name, type);
          }
        });
    line.getSubcommands().values().forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
    layOut(line);
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((e, arguments) -> main.usage(e));
    line.setExecutionExceptionHandler((e, command, result) -> main.failed(e));
    int code = main.execute(line, args);
    out.flush();
    return code;
  }

  private int execute(CommandLine line, String... args) {
    try {
      return line.execute(args);
    } catch (OutOfMemoryError | LinkageError e) {
      // Picocli hands on exceptions only; these two a user can do something about.
      return failed(e);
    }
  }

  /** Where results go; UTF-8. */
  PrintStream out() {
    return out;
  }

  /** Where everything else goes; UTF-8. */
  PrintStream err() {
    return err;
  }

  InputStream in() {
    return in;
  }

  /** The same shape of help for every command. */
  private static void layOut(CommandLine line) {
    line.setUsageHelpWidth(110);
    line.getCommandSpec()
        .usageMessage()
        .descriptionHeading("%n")
        .parameterListHeading("%nParameters:%n")
        .optionListHeading("%nOptions:%n")
        .commandListHeading("%nCommands:%n");
    line.getSubcommands().values().forEach(Main::layOut);
  }

  private int usage(ParameterException e) {
    var at = e.getCommandLine().getCommandSpec().qualifiedName();
    err.println("reformgraph: " + oneLine(e.getMessage()) + "; see " + at + " --help");
    return 2;
  }

  private int failed(Throwable e) {
    err.println("reformgraph: " + Failure.describe(e));
    if (debug) {
      e.printStackTrace(err);
    }
    return 2;
  }

  private static String named(String... args) {
    for (var arg : args) {
      if (COMMANDS.containsKey(arg)) {
        return arg;
      }
      if (!arg.startsWith("-")) {
        return null;
      }
    }
    return null;
  }

  static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  private static PrintStream stream(FileDescriptor descriptor, boolean flushing) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16), flushing, StandardCharsets.UTF_8);
  }

  /** What the jar's manifest says. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      var version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"reformgraph " + (version == null ? "(unpackaged build)" : version)};
    }
  }
}
