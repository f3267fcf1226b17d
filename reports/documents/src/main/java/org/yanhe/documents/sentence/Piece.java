package org.yanhe.documents.sentence;

import java.util.Optional;
import org.yanhe.model.release.Observation;

/**
 * A part of a sentence.
 *
 * @param text its words
 * @param cell the published figure that it prints; empty for plain words
 */
public record Piece(String text, Optional<Observation.Cell> cell) {
  static Piece words(String text) {
    return new Piece(text, Optional.empty());
  }

  static Piece citing(String text, Observation.Cell cell) {
    return new Piece(text, Optional.of(cell));
  }
}
