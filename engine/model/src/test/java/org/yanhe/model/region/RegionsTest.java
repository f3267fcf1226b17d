package org.yanhe.model.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yanhe.model.text.Label;

class RegionsTest {
  private static Region region(String code, String parent) {
    return new Region(RegionCode.parse(code), "any", Label.same(code), parent);
  }

  @Test
  void a_subtree_loses_what_lies_above() {
    Regions all =
        new Regions(List.of(region("61", ""), region("6106", "61"), region("610602", "6106")));

    Regions city = all.subtree(RegionCode.parse("6106"));

    assertThat(city.ancestors(RegionCode.parse("610602")))
        .extracting(r -> r.code().text())
        .containsExactly("610602", "6106");
    assertThat(city.find(RegionCode.parse("61"))).isEmpty();
  }

  @Test
  void a_region_outside_has_no_ancestors() {
    Regions all = new Regions(List.of(region("61", "")));

    assertThat(all.ancestors(RegionCode.parse("62"))).isEmpty();
  }

  @Test
  void trees_that_are_none_are_refused() {
    assertThatThrownBy(() -> new Regions(List.of(region("a", "b"))))
        .hasMessage("Invalid regions: parent 'b' of 'a' is missing");
    assertThatThrownBy(() -> new Regions(List.of(region("a", "b"), region("b", "a"))))
        .hasMessage("Invalid regions: 'a' lies within itself");
    assertThatThrownBy(() -> new Regions(List.of(region("a", ""), region("a", ""))))
        .hasMessage("Invalid regions: 'a' occurs twice");
  }
}
