package org.yanhe.spark.pass;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.yanhe.methods.state.Codebook;

/** The texts of a column become codes, a batch of Spark's size at a time. */
@State(Scope.Thread)
public class DictionaryLoop {
  private static final int ROWS = 4_096;
  private static final long SEED = 1;

  /** Values of the column: of a class, of sellers. */
  @Param({"30", "20000"})
  public int words = 30;

  private final Coder coder = new Coder(0, new Codebook());
  private List<VectorizedScan.Batch> batches = List.of();
  private int next;

  @Setup
  public void fill() {
    Random random = new Random(SEED);
    List<byte[]> texts =
        new ArrayList<>(
            IntStream.range(0, words)
                .mapToObj(i -> ("seller-" + i).getBytes(StandardCharsets.UTF_8))
                .toList());
    batches =
        IntStream.range(0, 2)
            .mapToObj(
                i -> {
                  Collections.shuffle(texts, random);
                  int[] ids = random.ints(ROWS, 0, words).toArray();
                  return batch(new Texts(texts.toArray(byte[][]::new), ids));
                })
            .toList();
  }

  private static VectorizedScan.Batch batch(BatchColumn column) {
    return new VectorizedScan.Batch(ROWS, List.of(column));
  }

  /** One batch after the other of the same dictionary. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public int[] again() {
    return codes(0);
  }

  /** Every batch comes with another dictionary of the same texts. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public int[] anew() {
    next = 1 - next;
    return codes(next);
  }

  private int[] codes(int batch) {
    coder.read(batches.get(batch));
    return coder.codes();
  }

  /** A column of texts with a dictionary, as a scan has it. */
  private static final class Texts implements BatchColumn {
    private final byte[][] dictionary;
    private final int[] ids;

    Texts(byte[][] dictionary, int[] ids) {
      this.dictionary = dictionary;
      this.ids = ids;
    }

    @Override
    public Object dictionary() {
      return dictionary;
    }

    @Override
    public Kind kind() {
      return new Kind(Type.TEXT, 0);
    }

    @Override
    public boolean isConstant() {
      return false;
    }

    @Override
    public boolean hasNulls() {
      return false;
    }

    @Override
    public boolean isNull(int row) {
      return false;
    }

    @Override
    public int words() {
      return dictionary.length;
    }

    @Override
    public byte[] word(int id) {
      return dictionary[id];
    }

    @Override
    public int[] ids(int rows) {
      return ids;
    }

    @Override
    public byte[] text(int row) {
      return word(ids[row]);
    }

    @Override
    public long[] numbers(int rows) {
      throw new UnsupportedOperationException("texts");
    }

    @Override
    public int[] truths(int rows) {
      throw new UnsupportedOperationException("texts");
    }

    @Override
    public Object key(int row) {
      throw new UnsupportedOperationException("texts");
    }

    @Override
    public Object value(int row) {
      throw new UnsupportedOperationException("texts");
    }
  }
}
