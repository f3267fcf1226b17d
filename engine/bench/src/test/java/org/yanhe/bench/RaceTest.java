package org.yanhe.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.yanhe.model.json.CanonicalJson;

class RaceTest {
  private static final Set<String> EXACT = Set.of("amount");

  /** Answers with one figure and notes when it ran. */
  private record Fake(String name, Optional<String> figure, List<String> ran)
      implements Contestant {
    @Override
    public String title() {
      return name;
    }

    @Override
    public Optional<Supplier<Answer>> run() {
      ran.add(name);
      return figure.map(f -> () -> answer("amount", f));
    }
  }

  private static Answer answer(String indicator, String figure) {
    Answer answer = new Answer();
    answer.put(new Answer.Cell(indicator, "2020-01", "610602", ""), new BigDecimal(figure));
    return answer;
  }

  private static List<Race.Lane> race(List<String> ran, Fake rival, int pairs) {
    Fake ours = new Fake("ours", Optional.of("1.50"), ran);
    return new Race(ours, EXACT, (what, rows) -> {}).run(List.of(rival), pairs);
  }

  @Test
  void no_time_counts_where_answers_differ() {
    List<String> ran = new ArrayList<>();
    Fake rival = new Fake("rival", Optional.of("1.51"), ran);

    assertThatThrownBy(() -> race(ran, rival, 3))
        .hasMessage("ours and rival differ: amount 2020-01 610602: 1.50 and 1.51");
    assertThat(ran).containsExactly("ours", "rival");
  }

  @Test
  void ours_and_the_rival_take_turns_in_going_first() {
    List<String> ran = new ArrayList<>();

    List<Race.Lane> lanes = race(ran, new Fake("rival", Optional.of("1.5"), ran), 2);

    assertThat(ran)
        .containsExactly("ours", "rival", "ours", "ours", "ours", "rival", "rival", "ours");
    assertThat(lanes.get(0).pairs()).hasSize(2);
  }

  @Test
  void a_rival_without_an_answer_is_timed_alone() {
    List<String> ran = new ArrayList<>();

    assertThat(race(ran, new Fake("scan", Optional.empty(), ran), 1).get(0).pairs()).hasSize(1);
  }

  @Test
  void sums_agree_to_the_last_digit_and_quotients_to_nine() {
    assertThat(
            answer("amount", "9999999999.99")
                .differences(answer("amount", "9999999999.98"), EXACT, 5))
        .hasSize(1);
    assertThat(
            answer("share", "33.33333333334")
                .differences(answer("share", "33.3333333333"), EXACT, 5))
        .isEmpty();
    assertThat(answer("share", "33.334").differences(answer("share", "33.333"), EXACT, 5))
        .hasSize(1);
  }

  @Test
  void a_figure_that_is_absent_is_zero() {
    assertThat(answer("amount", "0").differences(new Answer(), EXACT, 5)).isEmpty();
    assertThat(new Answer().differences(answer("amount", "3"), EXACT, 5))
        .containsExactly("amount 2020-01 610602: 0 and 3");
  }

  @Test
  void the_median_of_an_even_number_lies_between_the_middle_two() {
    assertThat(Spread.of(4, 1, 3, 2)).isEqualTo(new Spread(2.5, 1, 4));
    assertThat(Spread.of(5, 1, 3).text()).isEqualTo("3.00 (1.00–5.00)");
  }

  @Test
  void the_report_and_its_queries_have_the_same_indicators() {
    assertThat(Orders.report().all())
        .extracting(i -> i.code().text().substring(Orders.TOPIC.length()))
        .containsExactlyInAnyOrderElementsOf(ReportSql.perIndicator().keySet())
        .hasSize(20);
  }

  @Test
  void a_loss_of_more_than_a_tenth_is_told() {
    assertThat(ResultsTable.losses(result(2, 4), result(2.1, 4))).isEmpty();
    assertThat(ResultsTable.losses(result(2, 4), result(3, 4)))
        .containsExactly("the rival: ours ÷ it was 0.50, is 0.75");
  }

  private static ObjectNode result(double ours, double theirs) {
    ObjectNode result = CanonicalJson.object();
    ObjectNode rival =
        result.putArray("rivals").addObject().put("name", "rival").put("title", "the rival");
    ObjectNode pair = rival.putArray("pairs").addObject();
    pair.putObject("ours").put("seconds", ours);
    pair.putObject("theirs").put("seconds", theirs);
    return result;
  }
}
