package org.yanhe.spark.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.yanhe.methods.derivation.Derivation;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.classification.Code;
import org.yanhe.model.classification.CodeList;
import org.yanhe.model.classification.CodeLists;
import org.yanhe.model.source.Column;
import org.yanhe.model.source.DatasetSchema;

/** The line of classes above a class, after the code list of its column; safe for threads. */
public final class ClassLines implements Derivation.ClassTree {
  private final DatasetSchema schema;
  private final CodeLists codes;
  private final Map<String, Map<String, String>> parents = new ConcurrentHashMap<>();

  /** The lines of the classes of a dataset's columns. */
  public ClassLines(DatasetSchema schema, CodeLists codes) {
    this.schema = schema;
    this.codes = codes;
  }

  /** The code list of a column, if it has one. */
  static Optional<CodeList> listOf(DatasetSchema schema, String column, CodeLists codes) {
    return schema.column(column).map(Column::codes).flatMap(codes::list);
  }

  @Override
  public List<ClassCode> above(String column, ClassCode code) {
    Map<String, String> up = parents.computeIfAbsent(column, this::parentsOf);
    List<ClassCode> line = new ArrayList<>();
    String parent = up.getOrDefault(code.text(), "");
    while (!parent.isEmpty()) {
      line.add(ClassCode.parse(parent));
      parent = up.getOrDefault(parent, "");
    }
    return line;
  }

  private Map<String, String> parentsOf(String column) {
    Map<String, String> up = new HashMap<>();
    listOf(schema, column, codes)
        .ifPresent(list -> list.all().forEach((Code c) -> up.put(c.text(), c.parent())));
    return up;
  }
}
