package org.yanhe.spark.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yanhe.model.source.Column;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.source.Delivered;
import org.yanhe.model.source.Source;
import org.yanhe.model.source.Unpivot;
import org.yanhe.spark.check.RowChecks;
import org.yanhe.spark.check.TypedRow;

/** Turns the records of one table into typed rows and applies every check of one row. */
final class RowReader {
  /** Id of the check that a record has the fields of its header. */
  static final String RECORD = "record";

  /** Id of the check that a required value is there. */
  static final String MISSING = "missing";

  /** Stands for the position of a cell whose column the source gives the same value throughout. */
  private static final int CONSTANT = -2;

  private final DatasetSchema schema;
  private final Source source;
  private final TableShape table;
  private final HeaderBinding binding;
  private final List<CellReader> readers = new ArrayList<>();
  private final TextReader[] texts;
  private final ParquetColumnReader[] parquet;
  private final int[] positions;
  private final int[] required;
  private final List<Optional<String>> constants = new ArrayList<>();
  private final CellReader.Complaint complaint = new CellReader.Complaint();
  private final DerivedColumns derived;
  private final RecordUnits units;
  private final RowChecks checks;
  private final CellReaders make;

  RowReader(StagePlan plan, Source source, TableShape table) {
    this.schema = plan.schema();
    this.source = source;
    this.table = table;
    this.binding = new HeaderBinding(schema, source, table.header());
    this.make = new CellReaders(schema, source.notation(), plan.lists());
    this.texts = new TextReader[schema.columns().size()];
    this.parquet = new ParquetColumnReader[texts.length];
    for (Column column : schema.columns()) {
      Delivered mapped = source.columns().get(column.name());
      String unit = mapped == null ? "" : mapped.unit();
      CellReader reader = make.reader(column, unit);
      texts[readers.size()] = new TextReader(reader, source.notation().blanks(), column, unit);
      parquet[readers.size()] = new ParquetColumnReader(reader, source.notation().blanks());
      readers.add(reader);
      constants.add(Optional.ofNullable(source.constants().get(column.name())));
    }
    this.positions =
        IntStream.range(0, texts.length)
            .map(i -> constants.get(i).isPresent() ? CONSTANT : binding.position(i))
            .toArray();
    this.required =
        IntStream.range(0, texts.length).filter(i -> schema.columns().get(i).required()).toArray();
    this.units = new RecordUnits(schema, source);
    this.derived = new DerivedColumns(schema, plan.lists());
    this.checks = new RowChecks(schema, plan.checks(), plan.lists());
  }

  /** The rows of a record: one, or one for each filled wide column. */
  List<TypedRow> rows(RawRecord record) {
    if (!record.fault().isEmpty()) {
      TypedRow row = new TypedRow(schema.columns().size(), TypedRow.Origin.NONE);
      row.breaks(RECORD, record.joined(), record.fault());
      return List.of(row);
    }
    if (source.unpivot().isEmpty()) {
      return List.of(finished(narrow(record)));
    }
    List<TypedRow> rows = new ArrayList<>();
    source.unpivot().forEach(unpivot -> unpivot(record, unpivot, rows));
    return rows;
  }

  private void unpivot(RawRecord record, Unpivot unpivot, List<TypedRow> rows) {
    int names = column(unpivot.namesTo());
    int values = column(unpivot.valuesTo());
    for (Map.Entry<Integer, Unpivot.Item> wide : binding.wide(unpivot).entrySet()) {
      Object cell = cleaned(record, wide.getKey());
      if (cell != null) {
        TypedRow row = narrow(record);
        String name = wide.getValue().name();
        row.deliveredAs(names, name, "");
        put(row, names, readers.get(names), name);
        Column column = schema.columns().get(values);
        String unit = column.unitColumn().isEmpty() ? wide.getValue().unit() : "";
        String place = table.cell(record.line(), wide.getKey());
        row.deliveredAs(values, CellReaders.asText(cell), place);
        put(row, values, make.reader(column, unit), cell);
        units.declare(row, values, wide.getValue().unit());
        rows.add(finished(row));
      }
    }
  }

  private TypedRow narrow(RawRecord record) {
    TypedRow row = new TypedRow(texts.length, new Delivery(record));
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] == CONSTANT) {
        put(row, i, readers.get(i), constants.get(i).orElseThrow());
      } else if (positions[i] >= 0) {
        take(record, positions[i], row, i);
      }
    }
    return row;
  }

  private void take(RawRecord record, int position, TypedRow row, int column) {
    if (record.cells() instanceof TextCells cells) {
      if (position < cells.size()) {
        row.set(column, texts[column].read(cells, position, complaint));
        complain(row, column);
      }
    } else if (record.cells() instanceof ParquetCells cells) {
      row.set(column, parquet[column].read(cells.at(position), complaint));
      complain(row, column);
    } else {
      Object cell = cleaned(record, position);
      if (cell != null) {
        put(row, column, readers.get(column), cell);
      }
    }
  }

  /** How the values of a record were delivered, looked up when something is wrong with one. */
  private final class Delivery implements TypedRow.Origin {
    private final RawRecord record;

    Delivery(RawRecord record) {
      this.record = record;
    }

    @Override
    public String text(int column) {
      if (constants.get(column).isPresent()) {
        return constants.get(column).get();
      }
      Object cell = delivered(column);
      return cell == null ? "" : CellReaders.asText(cell);
    }

    @Override
    public String cell(int column) {
      return constants.get(column).isEmpty() && delivered(column) != null
          ? table.cell(record.line(), binding.position(column))
          : "";
    }

    private @Nullable Object delivered(int column) {
      int position = binding.position(column);
      return position < 0 ? null : cleaned(record, position);
    }
  }

  private TypedRow finished(TypedRow row) {
    units.apply(row);
    derived.apply(row);
    for (int i : required) {
      if (row.at(i) == null && row.text(i).isEmpty()) {
        row.breaks(MISSING, schema.columns().get(i).name(), i, "a value");
      }
    }
    checks.apply(row);
    return row;
  }

  private void put(TypedRow row, int column, CellReader reader, Object cell) {
    if (cell instanceof Unreadable unreadable) {
      complaint.say(CellReaders.TYPE, unreadable.expectation());
    } else {
      row.set(column, reader.read(cell, complaint));
    }
    complain(row, column);
  }

  private void complain(TypedRow row, int column) {
    if (complaint.isMade()) {
      String name = schema.columns().get(column).name();
      row.breaks(complaint.check(), name, column, complaint.expectation());
      complaint.clear();
    }
  }

  /** The value of a cell, null if it is blank by declaration. */
  private @Nullable Object cleaned(RawRecord record, int position) {
    Object cell = position < record.cells().size() ? record.cells().get(position) : null;
    return cell instanceof String text
        ? CellReaders.cleaned(text, source.notation().blanks())
        : cell;
  }

  private int column(String name) {
    return schema.columns().stream().map(Column::name).toList().indexOf(name);
  }
}
