package org.yanhe.documents.sentence;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A sentence in one language. Every figure in it names the cell it was taken from.
 *
 * @param pieces in reading order
 */
public record Sentence(List<Piece> pieces) {
  public Sentence {
    pieces = List.copyOf(pieces);
  }

  public String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }
}
