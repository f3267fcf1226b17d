package org.yanhe.cli;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The sentences that the sources can tell a user, read from their syntax: constants that are joined
 * or formatted make one text, in which {@code {1}}, {@code {2}} … stand for values.
 *
 * <p>A text is a sentence if it begins like a message, if it ends with a full stop, or if it is
 * handed to a method that tells a fact. Left out is what no user of the product is meant to read:
 * texts of exceptions that only a bug throws, and of modules that are not shipped.
 */
final class SourceSentences extends TreePathScanner<Void, Void> {
  private static final Pattern BEGINS = Pattern.compile("(?:Cannot|Invalid|Missing|Unknown) .*");
  private static final Pattern ENDS = Pattern.compile("(?s).*\\p{Lower} .*[\\p{Alnum})}'!]\\.");
  private static final Pattern FORMAT = Pattern.compile("%(?:%|[,.0-9]*[a-zA-Z](?![a-zA-Z]))");
  private static final Set<String> BUGS =
      Set.of("IllegalStateException", "UnsupportedOperationException", "AssertionError");
  private static final Set<String> TELLING =
      Set.of(
          "breaks",
          "conflict",
          "distrust",
          "end",
          "faulty",
          "invalid",
          "need",
          "problem",
          "refused",
          "report",
          "taken",
          "text",
          "unreadable",
          "Unreadable",
          "UnreadableFile");
  private static final Set<String> TELLING_ON =
      Set.of("complaint.say", "wrong.add", "problems.add", "Words.parse", "UnknownWord.check");
  private static final Set<String> BOTH_LANGUAGES = Set.of("Label", "pick", "note");
  private static final Set<String> NOT_SHIPPED = Set.of("engine/bench");

  private final Map<String, Set<String>> byModule = new TreeMap<>();
  private final Set<String> constants = new TreeSet<>();
  private String module = "";

  private SourceSentences() {}

  /** Reads the sources of the product. */
  static SourceSentences read() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    SourceSentences found = new SourceSentences();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  diagnostic -> {},
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(ErrorsPageTest.Sources.main()));
      for (CompilationUnitTree unit : task.parse()) {
        found.module = ErrorsPageTest.Sources.module(Path.of(unit.getSourceFile().toUri()));
        found.scan(unit, null);
      }
    }
    return found;
  }

  /** Sentences by module, in alphabetical order. */
  Map<String, Set<String>> byModule() {
    return byModule;
  }

  /** Every text of the sources, sentence or not. */
  Set<String> constants() {
    return constants;
  }

  @Override
  public Void visitAnnotation(AnnotationTree annotation, Void none) {
    return null;
  }

  @Override
  public Void visitBinary(BinaryTree sum, Void none) {
    if (!joins(sum)) {
      return super.visitBinary(sum, null);
    }
    take(text(sum));
    operands(sum);
    return null;
  }

  @Override
  public Void visitLiteral(LiteralTree literal, Void none) {
    if (literal.getValue() instanceof String text) {
      take(text);
    }
    return null;
  }

  private void operands(ExpressionTree part) {
    if (part instanceof BinaryTree sum && joins(sum)) {
      operands(sum.getLeftOperand());
      operands(sum.getRightOperand());
    } else if (!(part instanceof LiteralTree)) {
      scan(part, null);
    }
  }

  private static boolean joins(ExpressionTree part) {
    if (part instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
      return joins(sum.getLeftOperand()) || joins(sum.getRightOperand());
    }
    return part instanceof LiteralTree literal && literal.getValue() instanceof String;
  }

  /** The text of an expression, with {@code …} for each value. */
  private static String text(ExpressionTree part) {
    if (part instanceof ParenthesizedTree inner) {
      return text(inner.getExpression());
    }
    if (part instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
      return text(sum.getLeftOperand()) + text(sum.getRightOperand());
    }
    if (part instanceof LiteralTree literal) {
      return literal.getValue() instanceof String text ? text : "";
    }
    return "…";
  }

  private void take(String raw) {
    List<String> callers = callers();
    String text = FORMAT.matcher(raw).replaceAll(m -> m.group().equals("%%") ? "%" : "…");
    String numbered = numbered(text.replace("\n", " ").replaceAll("…{2,}", "…").strip());
    constants.add(numbered);
    if (!NOT_SHIPPED.contains(module) && isTold(numbered, callers)) {
      byModule.computeIfAbsent(module, m -> new TreeSet<>()).add(numbered);
    }
  }

  private static String numbered(String text) {
    StringBuilder numbered = new StringBuilder();
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      numbered.append(c == '…' ? "{" + ++number + "}" : String.valueOf(c));
    }
    return numbered.toString();
  }

  private static boolean isTold(String text, List<String> callers) {
    boolean leftOut =
        callers.stream().anyMatch(c -> BUGS.contains(c) || BOTH_LANGUAGES.contains(c))
            || (text.codePoints().anyMatch(Character::isIdeographic)
                && !BEGINS.matcher(text).matches());
    if (leftOut || !text.replaceAll("\\{\\d}", "").matches("(?s).*\\p{Alpha}{2}.*")) {
      return false;
    }
    if (BEGINS.matcher(text).matches()) {
      return text.contains(":") || callers.stream().anyMatch(c -> c.endsWith("Exception"));
    }
    return ENDS.matcher(text).matches()
        || (text.contains(" ") && callers.stream().anyMatch(SourceSentences::tells));
  }

  private static boolean tells(String caller) {
    return TELLING.contains(caller) || TELLING_ON.contains(caller);
  }

  /** The calls that the text is an argument of, the innermost first. */
  private List<String> callers() {
    List<String> callers = new java.util.ArrayList<>();
    TreePath path = getCurrentPath();
    for (;
        path != null && !(path.getLeaf() instanceof com.sun.source.tree.StatementTree);
        path = path.getParentPath()) {
      if (path.getLeaf() instanceof NewClassTree made) {
        callers.add(bilingual(made.getArguments()));
        callers.add(last(made.getIdentifier().toString()));
      } else if (path.getLeaf() instanceof MethodInvocationTree call) {
        String name = call.getMethodSelect().toString();
        callers.add(bilingual(call.getArguments()));
        callers.add(last(name));
        callers.add(name);
      }
    }
    return callers;
  }

  /** A mark of a call that is given Chinese too. */
  private static String bilingual(List<? extends ExpressionTree> arguments) {
    boolean chinese =
        arguments.stream()
            .anyMatch(
                argument ->
                    argument instanceof LiteralTree literal
                        && String.valueOf(literal.getValue())
                            .codePoints()
                            .anyMatch(Character::isIdeographic));
    return chinese ? "Label" : "";
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
