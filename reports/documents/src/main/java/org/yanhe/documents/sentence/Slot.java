package org.yanhe.documents.sentence;

import java.util.List;
import java.util.Optional;
import org.yanhe.model.text.Language;

/** A place in a template that facts fill. */
interface Slot {
  /** What stands there, or nothing where the release has no such figure. */
  Optional<List<Piece>> fill(Facts facts, Language language);
}
