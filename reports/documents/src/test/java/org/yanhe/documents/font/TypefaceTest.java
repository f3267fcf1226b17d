package org.yanhe.documents.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class TypefaceTest {
  @Test
  void fonts_are_the_pinned_ones() throws NoSuchAlgorithmException {
    assertThat(sha256(Typeface.REGULAR))
        .isEqualTo("e5deab46266b55985fbc345e0ec246751f75c33fca6fe148cb3b6fdf4f3efddb");
    assertThat(sha256(Typeface.MEDIUM))
        .isEqualTo("fddfe386f2ac499531e46dcb416739104609ac54518481a0c94ac3555efb5e6c");
  }

  private static String sha256(Typeface face) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(face.original()));
  }

  @Test
  void lines_have_no_gap_so_that_labels_sit_in_the_middle() {
    Font font = Typeface.REGULAR.size(100);

    LineMetrics metrics = font.getLineMetrics("数", new FontRenderContext(null, true, true));

    assertThat(metrics.getLeading()).isCloseTo(0f, within(0.001f));
    assertThat(metrics.getAscent()).isBetween(94f, 96f);
    assertThat(metrics.getDescent()).isBetween(21f, 23f);
  }

  @Test
  void characters_without_a_glyph_are_told() {
    assertThat(Typeface.REGULAR.missing("延河 2024年，增长9.7% Yan'an")).isEmpty();
    assertThat(Typeface.MEDIUM.missing("甲\uD83D\uDE00乙\uD83D\uDE00")).isEqualTo("\uD83D\uDE00");
  }

  @Test
  void a_chinese_character_is_as_wide_as_the_font_is_tall() {
    assertThat(Typeface.width("数字", Typeface.REGULAR.size(10))).isCloseTo(20, within(0.001));
  }
}
