package org.yanhe.model.problem;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A reason to stop that the user can act on. Anything else that is thrown is a bug. Each kind has
 * its exit code; the message is complete as it stands.
 */
public abstract sealed class Stop extends RuntimeException {
  /** More problems than this are counted, not told: nobody reads them, and they fill a log. */
  private static final int MOST_TOLD = 200;

  private final int exitCode;

  private Stop(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** 2 usage, 3 input, 4 catalogue or project, 5 disclosure, 6 release conflict. */
  public int exitCode() {
    return exitCode;
  }

  /**
   * The message in the language of the user.
   *
   * @param said puts a sentence into that language
   */
  public String told(UnaryOperator<String> said) {
    return said.apply(String.valueOf(getMessage()));
  }

  private static String lines(List<Problem> problems, UnaryOperator<String> said) {
    String told =
        problems.stream()
            .sorted()
            .limit(MOST_TOLD)
            .map(problem -> problem.told(said))
            .collect(Collectors.joining("\n"));
    int more = problems.size() - MOST_TOLD;
    return more > 0 ? told + "\n" + said.apply("(and " + more + " more)") : told;
  }

  /** The command was called in a way that cannot be meant. Exit code 2. */
  public static final class UsageError extends Stop {
    public UsageError(String message) {
      super(2, message);
    }
  }

  /** Delivered data cannot be read or break a threshold. Exit code 3. */
  public static final class InputError extends Stop {
    public InputError(String message) {
      super(3, message);
    }
  }

  /** The project or its catalogue is wrong; all problems are told at once. Exit code 4. */
  public static final class CatalogueError extends Stop {
    private final transient List<Problem> problems;

    public CatalogueError(List<Problem> problems) {
      super(4, lines(problems, UnaryOperator.identity()));
      this.problems = List.copyOf(problems);
    }

    @Override
    public String told(UnaryOperator<String> said) {
      return lines(problems, said);
    }

    public List<Problem> problems() {
      return problems;
    }
  }

  /** The release would disclose a respondent. Exit code 5. */
  public static final class DisclosureError extends Stop {
    public DisclosureError(String message) {
      super(5, message);
    }
  }

  /** A release of this name exists or was written meanwhile. Exit code 6. */
  public static final class ReleaseConflict extends Stop {
    public ReleaseConflict(String message) {
      super(6, message);
    }
  }
}
