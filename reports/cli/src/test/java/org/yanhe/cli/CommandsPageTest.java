package org.yanhe.cli;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The page of all commands is what the commands say of themselves, in both languages. */
class CommandsPageTest {
  private final CommandLine english = CommandLines.of(Locale.ROOT);
  private final CommandLine chinese = CommandLines.of(Locale.CHINESE);

  @Test
  void the_page_of_commands_is_up_to_date() {
    StringBuilder page =
        new StringBuilder(
            "# Commands 命令\n\nGenerated from the commands; do not edit. 由命令生成，请勿手改。\n");
    english.getSubcommands().keySet().stream()
        .filter(name -> !name.equals("help"))
        .forEach(name -> page.append(section(name)));
    page.append(common());
    Kept.matches("reports/docs/commands.md", page.toString());
  }

  private static CommandSpec spec(CommandLine all, String name) {
    return Objects.requireNonNull(all.getSubcommands().get(name)).getCommandSpec();
  }

  private String section(String name) {
    CommandSpec en = spec(english, name);
    CommandSpec zh = spec(chinese, name);
    StringBuilder text = new StringBuilder("\n## yanhe " + name + "\n\n");
    text.append(header(zh)).append("  \n").append(header(en)).append("\n\n```\n");
    text.append(synopsis(en)).append("\n```\n");
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < en.positionalParameters().size(); i++) {
      PositionalParamSpec parameter = en.positionalParameters().get(i);
      rows.append(row(parameter.paramLabel(), zh.positionalParameters().get(i), parameter));
    }
    for (OptionSpec option : own(en)) {
      rows.append(row(names(option), zh.findOption(option.longestName()), option));
    }
    return rows.isEmpty() ? text.toString() : text + "\n" + HEAD + rows;
  }

  private static final String HEAD = "| | 说明 | meaning |\n|---|---|---|\n";
  private static final List<String> EVERYWHERE =
      List.of("--help", "--version", "--lang", "--debug");

  private String common() {
    CommandSpec en = spec(english, "run");
    CommandSpec zh = spec(chinese, "run");
    StringBuilder text =
        new StringBuilder("\n## Options of every command 各命令共有的选项\n\n").append(HEAD);
    for (String name : EVERYWHERE) {
      text.append(row(names(en.findOption(name)), zh.findOption(name), en.findOption(name)));
    }
    return text.toString();
  }

  private static List<OptionSpec> own(CommandSpec spec) {
    return spec.options().stream()
        .filter(option -> !option.hidden() && !EVERYWHERE.contains(option.longestName()))
        .toList();
  }

  private static String names(OptionSpec option) {
    String label = option.paramLabel();
    return String.join(", ", option.names()) + (option.arity().max() == 0 ? "" : " " + label);
  }

  private static String row(String name, ArgSpec zh, ArgSpec en) {
    return "| `%s` | %s | %s |\n"
        .formatted(name.replace("|", "\\|"), description(zh), description(en));
  }

  private static String description(ArgSpec spec) {
    return String.join(" ", spec.description()).replace("|", "\\|");
  }

  private static String header(CommandSpec spec) {
    return String.join(" ", new Help(spec, Help.Ansi.OFF).header().strip().split("\\R"));
  }

  private static String synopsis(CommandSpec spec) {
    return new Help(spec, Help.Ansi.OFF).synopsis(0).strip();
  }
}
