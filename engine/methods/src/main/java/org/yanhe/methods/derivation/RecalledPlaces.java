package org.yanhe.methods.derivation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.yanhe.methods.state.Findings;
import org.yanhe.methods.state.Memory;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;

/**
 * What an earlier run found of the places of one question, in periods that it published and whose
 * rows are still the same.
 *
 * @param <V> what was found of a place
 */
public final class RecalledPlaces<V> {
  private static final Findings.Form<Place> PLACES =
      new Findings.Form<>() {
        @Override
        public void write(Place place, DataOutputStream out) throws IOException {
          out.writeUTF(place.region().text());
          out.writeUTF(place.period().toString());
          out.writeUTF(place.classCode().text());
        }

        @Override
        public Place read(DataInputStream in) throws IOException {
          return new Place(
              RegionCode.parse(in.readUTF()),
              Period.parse(in.readUTF()),
              ClassCode.parse(in.readUTF()));
        }
      };

  private final Memory memory;
  private final String question;
  private final Findings.Form<V> form;
  private final Spine spine;
  private final Optional<Spine> before;
  private final Map<Place, V> same;
  private final Map<Period, Boolean> known = new HashMap<>();

  /**
   * Recalls.
   *
   * @param question what was asked, the same text in every run
   * @param spine what is published now, all regions and frequencies as before
   */
  public RecalledPlaces(Memory memory, String question, Findings.Form<V> form, Spine spine) {
    this.memory = memory;
    this.question = question;
    this.form = form;
    this.spine = spine;
    Optional<DataInputStream> kept =
        memory.recall(question).map(ByteArrayInputStream::new).map(DataInputStream::new);
    this.before = kept.map(this::spine);
    this.same = kept.map(this::places).orElseGet(HashMap::new);
    same.keySet().removeIf(place -> !spine.covers(place.period()) || !isSame(place.period()));
  }

  private Spine spine(DataInputStream in) {
    try {
      Period first = Period.parse(in.readUTF());
      return new Spine(
          spine.regions(), first, Period.parse(in.readUTF()), spine.frequencies(), spine.asOf());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<Place, V> places(DataInputStream in) {
    try {
      return Findings.of(in.readAllBytes(), PLACES, form);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether all that there is to find in a period was found then. */
  public synchronized boolean isSame(Period period) {
    return known.computeIfAbsent(
        period, p -> before.filter(spine -> spine.covers(p)).isPresent() && memory.isSame(p));
  }

  /** What was found in all such periods. */
  public Map<Place, V> same() {
    return new HashMap<>(same);
  }

  /** Keeps what is found now in all periods, for a later run. */
  public void keep(Map<Place, V> found) {
    memory.keep(question, () -> bytes(found));
  }

  private byte[] bytes(Map<Place, V> found) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(spine.first().toString());
      out.writeUTF(spine.last().toString());
      out.write(Findings.bytes(found, PLACES, form));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
