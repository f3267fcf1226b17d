package org.yanhe.spark.pass;

import org.yanhe.model.problem.Problems;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.yaml.YamlFile;

/** A small dataset for tests that ask how rows lie, not what they say. */
final class Trades {
  static final DatasetSchema SCHEMA =
      YamlFile.parse(
              "s.yaml",
              """
              schema: 1
              dataset: trades
              label: trades
              grain: one trade
              columns:
                - {name: region, type: region, label: region}
                - {name: month, type: period, label: month}
                - {name: seller, type: text, label: seller}
                - {name: amount, type: decimal, unit: 元, label: amount}
              region: region
              time: {column: month, frequency: month}
              entity: seller
              """,
              new Problems())
          .flatMap(DatasetSchema::read)
          .orElseThrow();

  private Trades() {}
}
