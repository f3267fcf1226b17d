package org.yanhe.methods.protection;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yanhe.methods.disclosure.CellKey;
import org.yanhe.methods.disclosure.Respondents;
import org.yanhe.methods.protection.Behind.Combination;
import org.yanhe.methods.state.EntityState.Contribution;
import org.yanhe.methods.state.Findings;
import org.yanhe.methods.state.Memory;
import org.yanhe.model.period.Period;
import org.yanhe.model.release.Sha256;

/** Who an earlier run found behind cells whose rows are still the same. */
final class RecalledRespondents {
  private static final Findings.Form<CellKey> KEYS =
      new Findings.Form<>() {
        @Override
        public void write(CellKey key, DataOutputStream out) throws IOException {
          out.writeUTF(key.indicator());
          out.writeUTF(key.region());
          out.writeUTF(key.period());
          out.writeUTF(key.classCode());
        }

        @Override
        public CellKey read(DataInputStream in) throws IOException {
          return new CellKey(in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF());
        }
      };

  private static final Findings.Form<Found> FOUND =
      new Findings.Form<>() {
        @Override
        public void write(Found found, DataOutputStream out) throws IOException {
          Respondents who = found.who();
          out.writeUTF(found.madeOf());
          out.writeInt(who.count());
          out.writeInt(who.zeros());
          Findings.DECIMALS.write(who.magnitude(), out);
          out.writeInt(who.largest().size());
          for (Contribution one : who.largest()) {
            out.writeUTF(one.entity());
            Findings.DECIMALS.write(one.value(), out);
          }
        }

        @Override
        public Found read(DataInputStream in) throws IOException {
          String madeOf = in.readUTF();
          int count = in.readInt();
          int zeros = in.readInt();
          BigDecimal magnitude = Findings.DECIMALS.read(in);
          List<Contribution> largest = new ArrayList<>();
          for (int n = in.readInt(); n > 0; n--) {
            String entity = in.readUTF();
            largest.add(new Contribution(entity, Findings.DECIMALS.read(in)));
          }
          return new Found(madeOf, new Respondents(count, zeros, magnitude, largest));
        }
      };

  private final Memory memory;
  private final String question;
  private final Map<CellKey, Found> before;
  private final Map<String, Boolean> periods = new HashMap<>();

  /**
   * Who was found.
   *
   * @param madeOf checksum of the cells that a combination is made of; empty for other cells
   */
  private record Found(String madeOf, Respondents who) {}

  /**
   * Recalls.
   *
   * @param question what was asked, the same text in every run
   */
  RecalledRespondents(Memory memory, String question) {
    this.memory = memory;
    this.question = question;
    this.before =
        memory.recall(question).map(kept -> Findings.of(kept, KEYS, FOUND)).orElseGet(HashMap::new);
  }

  /** Those of some of the cells and combinations; the others must be looked for. */
  Map<CellKey, Respondents> of(Collection<CellKey> cells, List<Combination> combinations) {
    Map<CellKey, Respondents> same = new HashMap<>();
    if (!before.isEmpty()) {
      cells.stream().filter(this::isSame).forEach(cell -> put(same, cell, ""));
      combinations.stream()
          .filter(this::isSame)
          .forEach(combination -> put(same, combination.key(), madeOf(combination)));
    }
    return same;
  }

  private void put(Map<CellKey, Respondents> same, CellKey cell, String madeOf) {
    Found found = before.get(cell);
    if (found != null && found.madeOf().equals(madeOf)) {
      same.put(cell, found.who());
    }
  }

  private boolean isSame(Combination combination) {
    return isSame(combination.key())
        && combination.plus().stream().allMatch(this::isSame)
        && combination.minus().stream().allMatch(this::isSame);
  }

  private boolean isSame(CellKey cell) {
    return periods.computeIfAbsent(cell.period(), p -> memory.isSame(Period.parse(p)));
  }

  private static String madeOf(Combination combination) {
    StringBuilder all = new StringBuilder();
    Stream.of(combination.plus(), combination.minus())
        .forEach(
            cells -> {
              cells.forEach(cell -> all.append(cell).append('\n'));
              all.append('\n');
            });
    return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Keeps who is behind all cells and combinations, for a later run. */
  void keep(Map<CellKey, Respondents> all, List<Combination> combinations) {
    memory.keep(
        question,
        () -> {
          Map<CellKey, Found> found = new HashMap<>();
          all.forEach((cell, who) -> found.put(cell, new Found("", who)));
          combinations.forEach(
              combination ->
                  found.computeIfPresent(
                      combination.key(), (cell, one) -> new Found(madeOf(combination), one.who())));
          return Findings.bytes(found, KEYS, FOUND);
        });
  }
}
