package org.yanhe.spark.pass;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.model.source.DatasetSchema;

/**
 * Feeds the batches of a task into cubes, one for each delivered file. The rows of a file lie
 * together, but a batch may hold the end of one and the beginning of the next.
 */
final class FileFeeds implements StateFeed<VectorizedScan.Batch> {
  private final DatasetSchema schema;
  private final List<String> columns;
  private final List<BatchColumn.Kind> kinds;
  private final int fileColumn;
  private final Map<Integer, List<Atom>> wanted;
  private final BiConsumer<Integer, Cube> done;
  private Optional<Open> open = Optional.empty();

  /** The file whose rows come at the moment. */
  private record Open(int file, Cube cube, ColumnarFeed feed) {}

  /**
   * Begins.
   *
   * @param fileColumn position of the column that says which file a row is of; negative where all
   *     are taken for rows of one
   * @param wanted atoms by file; rows of other files are passed over
   * @param done takes the states of some rows of a file, which may come back, because large files
   *     are read in pieces
   */
  FileFeeds(
      DatasetSchema schema,
      List<String> columns,
      List<BatchColumn.Kind> kinds,
      int fileColumn,
      Map<Integer, List<Atom>> wanted,
      BiConsumer<Integer, Cube> done) {
    this.schema = schema;
    this.columns = columns;
    this.kinds = kinds;
    this.fileColumn = fileColumn;
    this.wanted = wanted;
    this.done = done;
  }

  @Override
  public void add(VectorizedScan.Batch batch) {
    if (fileColumn < 0) {
      add(PartedPass.TOGETHER, batch);
      return;
    }
    long[] files = batch.columns().get(fileColumn).numbers(batch.rows());
    int from = 0;
    while (from < batch.rows()) {
      int to = from + 1;
      while (to < batch.rows() && files[to] == files[from]) {
        to++;
      }
      add((int) files[from], from == 0 && to == batch.rows() ? batch : slice(batch, from, to));
      from = to;
    }
  }

  private void add(int file, VectorizedScan.Batch rows) {
    List<Atom> atoms = wanted.getOrDefault(file, List.of());
    if (atoms.isEmpty()) {
      return;
    }
    if (open.isEmpty() || open.get().file() != file) {
      end();
      Cube cube = new Cube(atoms);
      open = Optional.of(new Open(file, cube, new ColumnarFeed(cube, schema, columns, kinds)));
    }
    open.get().feed().add(rows);
  }

  @Override
  public void endIfLarger(int sums) {
    if (open.filter(last -> last.cube().sums() > sums).isPresent()) {
      end();
    }
  }

  @Override
  public void end() {
    open.ifPresent(
        last -> {
          last.feed().finish();
          done.accept(last.file(), last.cube());
        });
    open = Optional.empty();
  }

  private static VectorizedScan.Batch slice(VectorizedScan.Batch batch, int from, int to) {
    return new VectorizedScan.Batch(
        to - from,
        batch.columns().stream().<BatchColumn>map(column -> new Slice(column, from)).toList());
  }

  /**
   * Some neighbouring rows of a column.
   *
   * @param from the first of them
   */
  private record Slice(BatchColumn column, int from) implements BatchColumn {
    @Override
    public Kind kind() {
      return column.kind();
    }

    @Override
    public boolean isConstant() {
      return column.isConstant();
    }

    @Override
    public boolean hasNulls() {
      return column.hasNulls();
    }

    @Override
    public boolean isNull(int row) {
      return column.isNull(from + row);
    }

    @Override
    public @Nullable Object dictionary() {
      return column.dictionary();
    }

    @Override
    public int words() {
      return column.words();
    }

    @Override
    public byte[] word(int id) {
      return column.word(id);
    }

    @Override
    public int[] ids(int rows) {
      return Arrays.copyOfRange(column.ids(from + rows), from, from + rows);
    }

    @Override
    public long[] numbers(int rows) {
      return Arrays.copyOfRange(column.numbers(from + rows), from, from + rows);
    }

    @Override
    public byte[] text(int row) {
      return column.text(from + row);
    }

    @Override
    public int[] truths(int rows) {
      return Arrays.copyOfRange(column.truths(from + rows), from, from + rows);
    }

    @Override
    public Object key(int row) {
      return column.key(from + row);
    }

    @Override
    public Object value(int row) {
      return column.value(from + row);
    }
  }
}
