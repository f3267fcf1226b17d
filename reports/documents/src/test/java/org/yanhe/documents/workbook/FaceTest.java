package org.yanhe.documents.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.junit.jupiter.api.Test;
import org.yanhe.documents.office.Typeface;

class FaceTest {
  private static Face plain() {
    return Face.of("plain", Typeface.SONG, 10);
  }

  /** Faces that differ from the plain one in one thing each. */
  private static List<Face> others() {
    Stream<Face> edged =
        Stream.of(
                new Face.Edges(Edge.RULE, Edge.NONE, Edge.NONE, Edge.NONE),
                new Face.Edges(Edge.NONE, Edge.RULE, Edge.NONE, Edge.NONE),
                new Face.Edges(Edge.NONE, Edge.NONE, Edge.RULE, Edge.NONE),
                new Face.Edges(Edge.NONE, Edge.NONE, Edge.NONE, Edge.RULE))
            .map(plain()::edges);
    Stream<Face> rest =
        Stream.of(
            Face.of("other", Typeface.SONG, 10),
            Face.of("plain", Typeface.HEI, 10),
            Face.of("plain", Typeface.SONG, 10.5),
            plain().ink(Ink.GREY),
            plain().across(HorizontalAlignment.RIGHT),
            plain().top(),
            plain().format("0.0"),
            plain().indent(1),
            plain().filledHead(),
            plain().unwrapped());
    return Stream.concat(edged, rest).toList();
  }

  @Test
  void equal_faces_share_a_style() {
    Face.Edges edges = new Face.Edges(Edge.NONE, Edge.NONE, Edge.NONE, Edge.NONE);

    assertThat(plain().edges(edges)).isEqualTo(plain()).hasSameHashCodeAs(plain());
    assertThat(new HashSet<>(others())).containsExactlyInAnyOrderElementsOf(others());
  }

  @Test
  void faces_that_differ_in_anything_have_styles_of_their_own() {
    assertThat(others()).doesNotContain(plain()).doesNotHaveDuplicates();
  }
}
