package org.yanhe.model.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanonicalParquetTest {
  @TempDir Path folder;

  @Test
  void encodings_in_any_order_settle_to_the_same_bytes() throws IOException {
    Path file = folder.resolve("observations.parquet");
    ObservationParquet.write(file, List.of(observation()));
    byte[] written = Files.readAllBytes(file);

    Files.write(file, withEncodingsReversed(written));
    assertThat(Files.readAllBytes(file)).isNotEqualTo(written);
    CanonicalParquet.settle(file);

    assertThat(Files.readAllBytes(file)).isEqualTo(written);
  }

  @Test
  void a_file_that_is_no_parquet_is_refused() throws IOException {
    Path file = Files.writeString(folder.resolve("text"), "not a table at all");

    assertThatThrownBy(() -> CanonicalParquet.settle(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a Parquet file");
  }

  private static Observation observation() {
    String text =
        """
        indicator,region,period,class,value,status,unit,decimals
        gdp.total,610600,2022,_T,2231.93,A,亿元,2
        """;
    return ObservationFile.parse(text.getBytes(StandardCharsets.UTF_8)).get(0);
  }

  private static byte[] withEncodingsReversed(byte[] bytes) throws IOException {
    int end = bytes.length - 8;
    int start = end - ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(end);
    FileMetaData footer =
        Util.readFileMetaData(new ByteArrayInputStream(bytes, start, end - start));
    footer.getRow_groups().stream()
        .flatMap(group -> group.getColumns().stream())
        .forEach(column -> Collections.reverse(column.getMeta_data().getEncodings()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, start);
    Util.writeFileMetaData(footer, out);
    int length = out.size() - start;
    out.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array());
    out.write("PAR1".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }
}
