package org.yanhe.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.yanhe.documents.layout.Layout;
import org.yanhe.model.indicator.CatalogueReader;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.project.ProjectSpec;
import org.yanhe.model.source.Checks;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.source.Sources;
import org.yanhe.model.text.Label;
import org.yanhe.model.yaml.JsonSchema;
import org.yanhe.model.yaml.YamlMap;
import org.yanhe.spark.index.IndexPlan;

/**
 * A kind of YAML file that a project holds.
 *
 * @param name of its schema
 * @param title what it is
 * @param reader reads a file of the kind
 */
record FileKind(String name, Label title, Consumer<YamlMap> reader) {

  /** Every kind, in the order in which a statistician meets them. */
  static List<FileKind> all() {
    return List.of(
        new FileKind("project", new Label("项目", "Project"), ProjectSpec::read),
        new FileKind("sources", new Label("数据来源", "Sources"), map -> Sources.read(map, List.of())),
        new FileKind("dataset", new Label("数据集结构", "Schema of a dataset"), DatasetSchema::read),
        new FileKind("checks", new Label("审核规则", "Checks"), map -> Checks.read(map, List.of())),
        new FileKind(
            "catalogue",
            new Label("指标目录", "Indicators"),
            map -> new CatalogueReader(new Problems()).add(map)),
        new FileKind("index", new Label("综合指数", "Composite index"), IndexPlan::read),
        new FileKind("layout", new Label("报告版式", "Layout of the report"), Layout::read));
  }

  /** The schema by which editors complete and check files of the kind. */
  ObjectNode schema() {
    return JsonSchema.of(title, reader);
  }
}
