package org.yanhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The size of methods and files, measured on the sources as the compiler reads them. */
class SourceMetricsTest {
  private static final int LONGEST_METHOD = 60;
  private static final int LONGEST_FILE = 300;
  private static final Set<String> FORBIDDEN =
      Set.of("util", "utils", "common", "helper", "helpers", "impl", "manager", "service", "dto");

  private static final List<Method> METHODS = new ArrayList<>();
  private static List<Path> files = List.of();

  /**
   * A method and the lines from its first to its last, without Javadoc and annotations of types.
   */
  private record Method(String name, long lines) {}

  @BeforeAll
  static void parse() throws IOException {
    files = ErrorsPageTest.Sources.main();
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(
            null, Locale.ROOT, java.nio.charset.StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, d -> {}, null, null, manager.getJavaFileObjectsFromPaths(files));
      for (CompilationUnitTree unit : task.parse()) {
        new Measure(unit, Trees.instance(task)).scan(unit, "");
      }
    }
  }

  @Test
  void no_method_is_longer_than_60_lines() {
    assertThat(METHODS.stream().filter(m -> m.lines() > LONGEST_METHOD)).isEmpty();
  }

  @Test
  void half_of_the_methods_are_short_and_nine_of_ten_are_no_longer_than_18_lines() {
    List<Long> lengths = METHODS.stream().map(Method::lines).sorted().toList();
    long median = lengths.get(lengths.size() / 2);
    long ninth = lengths.get(lengths.size() * 9 / 10);
    System.out.printf(
        Locale.ROOT,
        "Yanhe sources: %d files, %d methods, median %d lines, p90 %d lines%n",
        files.size(),
        METHODS.size(),
        median,
        ninth);

    assertThat(median).isLessThanOrEqualTo(6);
    assertThat(ninth).isLessThanOrEqualTo(20);
  }

  @Test
  void no_file_is_longer_than_300_lines() throws IOException {
    List<String> longer = new ArrayList<>();
    for (Path file : files) {
      try (var lines = Files.lines(file)) {
        if (lines.count() > LONGEST_FILE) {
          longer.add(file.toString());
        }
      }
    }
    assertThat(longer.size()).as("%s", longer).isLessThanOrEqualTo(files.size() / 50);
  }

  @Test
  void packages_are_named_after_the_domain() {
    assertThat(files)
        .allSatisfy(
            file ->
                assertThat(FORBIDDEN)
                    .doesNotContain(file.getName(file.getNameCount() - 2).toString()));
  }

  @Test
  void every_package_says_what_lives_there() {
    assertThat(files.stream().map(Path::getParent).distinct())
        .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
  }

  /** Measures the methods of a file. */
  private static final class Measure extends TreeScanner<Void, String> {
    private final CompilationUnitTree unit;
    private final Trees trees;

    Measure(CompilationUnitTree unit, Trees trees) {
      this.unit = unit;
      this.trees = trees;
    }

    @Override
    public Void visitClass(ClassTree type, String outer) {
      return super.visitClass(type, type.getSimpleName().toString());
    }

    @Override
    public Void visitMethod(MethodTree method, String type) {
      if (method.getBody() != null) {
        LineMap lines = unit.getLineMap();
        long first = lines.getLineNumber(trees.getSourcePositions().getStartPosition(unit, method));
        long last = lines.getLineNumber(trees.getSourcePositions().getEndPosition(unit, method));
        METHODS.add(new Method(type + "." + method.getName(), last - first + 1));
      }
      return super.visitMethod(method, type);
    }
  }
}
