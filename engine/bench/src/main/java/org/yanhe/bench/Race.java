package org.yanhe.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.yanhe.spark.run.Progress;

/**
 * Runs ours right beside each rival, as often as asked for, and changes who goes first: what the
 * machine does besides meets both, so that the ratio within a pair stands even where seconds do
 * not.
 */
final class Race {
  private static final int WARM_UPS = 3;
  private static final int MOST_DIFFERENCES = 5;

  private final Contestant ours;
  private final Set<String> exact;
  private final Progress progress;
  private final Meter meter = new Meter();

  /**
   * Two runs, one right after the other.
   *
   * @param ours of our report
   * @param theirs of the rival
   */
  record Pair(Reading ours, Reading theirs) {}

  /**
   * All pairs against a rival.
   *
   * @param ours what it ran beside
   * @param first the rival's first run, before anything is warm
   */
  record Lane(Contestant ours, Contestant rival, Reading first, List<Pair> pairs) {
    Lane {
      pairs = List.copyOf(pairs);
    }
  }

  Race(Contestant ours, Set<String> exact, Progress progress) {
    this.ours = ours;
    this.exact = exact;
    this.progress = progress;
  }

  /**
   * Warms everybody up and compares the answers, then times.
   *
   * @throws IllegalStateException if a rival answers otherwise; then no time counts
   */
  List<Lane> run(List<Contestant> rivals, int pairs) {
    Answer answer = answer(ours);
    progress.step("answered: " + ours.title(), answer.size());
    List<Reading> firsts = new ArrayList<>();
    for (Contestant rival : rivals) {
      firsts.add(first(rival, answer));
    }
    for (int i = 1; i < WARM_UPS; i++) {
      meter.measure(ours::run);
    }
    List<Lane> lanes = new ArrayList<>();
    for (int i = 0; i < rivals.size(); i++) {
      lanes.add(new Lane(ours, rivals.get(i), firsts.get(i), pairs(rivals.get(i), pairs)));
    }
    return lanes;
  }

  private static Answer answer(Contestant contestant) {
    return contestant.run().map(Supplier::get).orElseThrow();
  }

  private Reading first(Contestant rival, Answer expected) {
    List<Optional<Supplier<Answer>>> answered = new ArrayList<>();
    Reading first = meter.measure(() -> answered.add(rival.run()));
    answered.get(0).map(Supplier::get).ifPresent(answer -> compare(rival, answer, expected));
    progress.step("answered alike: " + rival.title(), 0);
    return first;
  }

  private void compare(Contestant rival, Answer answer, Answer expected) {
    List<String> differences = expected.differences(answer, exact, MOST_DIFFERENCES);
    if (!differences.isEmpty()) {
      throw new IllegalStateException(
          ours.name() + " and " + rival.name() + " differ: " + String.join("; ", differences));
    }
  }

  private List<Pair> pairs(Contestant rival, int number) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      boolean oursFirst = i % 2 == 0;
      Reading one = meter.measure((oursFirst ? ours : rival)::run);
      Reading other = meter.measure((oursFirst ? rival : ours)::run);
      pairs.add(oursFirst ? new Pair(one, other) : new Pair(other, one));
    }
    progress.step("timed against: " + rival.title(), 0);
    return pairs;
  }
}
