package org.yanhe.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.yanhe.model.json.CanonicalJson;
import org.yanhe.model.revision.ReleaseDiff;
import org.yanhe.model.revision.Revision;
import org.yanhe.model.revision.RevisionFile;

/** A comparison of two releases for machines; numbers are texts, so that no digit is lost. */
final class DiffJson {
  private DiffJson() {}

  static ObjectNode of(ReleaseDiff diff) {
    ObjectNode root = CanonicalJson.object();
    root.put("before", diff.before()).put("after", diff.after());
    ArrayNode inputs = root.putArray("inputs");
    diff.inputs().forEach(inputs::add);
    ArrayNode definitions = root.putArray("definitions");
    diff.definitions().forEach(code -> definitions.add(code.text()));
    ArrayNode revisions = root.putArray("revisions");
    diff.revisions().forEach(revision -> add(revisions.addObject(), revision));
    return root;
  }

  private static void add(ObjectNode node, Revision r) {
    node.put("indicator", r.cell().indicator().text())
        .put("region", r.cell().region().text())
        .put("period", r.cell().period().toString())
        .put("class", r.cell().classCode().text())
        .put("kind", r.kind().word())
        .put("before", RevisionFile.plain(r.valueBefore()))
        .put("after", RevisionFile.plain(r.valueAfter()))
        .put("status_before", r.statusBefore())
        .put("status_after", r.statusAfter())
        .put("unit", r.after().unit().symbol())
        .put("change", RevisionFile.plain(r.change()))
        .put("change_percent", RevisionFile.plain(r.changePercent()))
        .put("printed", r.isPrinted());
    ArrayNode reasons = node.putArray("reasons");
    r.reasons().forEach(reason -> reasons.add(CanonicalJson.label(reason)));
  }
}
