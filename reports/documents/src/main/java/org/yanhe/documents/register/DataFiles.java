package org.yanhe.documents.register;

import java.util.List;
import org.yanhe.documents.table.Cell;
import org.yanhe.documents.table.Orientation;
import org.yanhe.model.release.Manifest;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Label;

/** The delivered files: what they feed, their rows, and their checksum. */
final class DataFiles {
  private DataFiles() {}

  static Listing of(PublicRelease release) {
    DatasetNames names = DatasetNames.of(release);
    Listing listing =
        new Listing(
                new Label("数据文件和记录数", "Data files and their records"),
                Orientation.LANDSCAPE,
                new Label("文件", "File"),
                List.of(
                    new Label("数据集", "Dataset"),
                    new Label("读入", "Read"),
                    new Label("采用", "Kept"),
                    new Label("隔离", "Set aside"),
                    new Label("认可", "Waived"),
                    new Label("SHA-256校验和", "SHA-256 checksum")))
            .note(
                "读入数等于采用、隔离和认可之和；隔离的记录不参加计算。",
                "Read is the sum of kept, set aside and waived; records set aside count in no"
                    + " figure.");
    release.manifest().inputs().forEach(input -> add(listing, input, names));
    return listing;
  }

  private static void add(Listing listing, Manifest.Input in, DatasetNames names) {
    listing.line(
        Label.same(in.file()),
        0,
        Cell.text(names.of(in.dataset())),
        Listing.lines(in.read()),
        Listing.lines(in.kept()),
        Listing.lines(in.quarantined()),
        Listing.lines(in.waived()),
        Listing.same(in.sha256()));
  }
}
