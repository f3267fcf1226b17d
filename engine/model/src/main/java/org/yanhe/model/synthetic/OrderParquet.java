package org.yanhe.model.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Writes orders as Parquet: every dimension as a dictionary, amounts as unscaled longs. */
final class OrderParquet extends WriteSupport<Market.Order> {
  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          """
          message order {
            required binary order_id (STRING);
            required binary seller_id (STRING);
            required binary region (STRING);
            required binary platform (STRING);
            required binary category (STRING);
            required binary kind (STRING);
            required boolean agricultural;
            required int64 amount (DECIMAL(18,2));
            required int64 quantity;
            required binary buyer_id (STRING);
          }
          """);
  private static final int DICTIONARY_BYTES = 16 << 20;
  private static final int SELLER_DIGITS = 7;
  private static final int BUYER_DIGITS = 9;
  private static final int ORDER_DIGITS = 16;

  private final List<Binary> counties;
  private final List<Binary> platforms;
  private final List<Binary> categories;
  private final List<Binary> kinds;
  private final List<Boolean> farm;

  /** Given by Parquet before the first row. */
  @SuppressWarnings("NullAway.Init")
  private RecordConsumer out;

  private OrderParquet(Market market) {
    counties = binaries(market.counties());
    platforms = binaries(market.platforms());
    categories = binaries(market.categories());
    kinds = binaries(market.categories().stream().map(Market::kind).toList());
    farm = market.categories().stream().map(Market::isFarmProduct).toList();
  }

  private static List<Binary> binaries(List<String> texts) {
    return texts.stream().map(Binary::fromString).toList();
  }

  static ParquetWriter<Market.Order> open(Path file, Market market) throws IOException {
    return new Builder(new LocalOutputFile(file), new OrderParquet(market))
        .withCompressionCodec(CompressionCodecName.SNAPPY)
        .withDictionaryPageSize(DICTIONARY_BYTES)
        .withDictionaryEncoding("order_id", false)
        .withDictionaryEncoding("buyer_id", false)
        .withDictionaryEncoding("amount", false)
        .build();
  }

  /** Still abstract in Parquet. */
  @SuppressWarnings("deprecation")
  @Override
  public WriteContext init(Configuration configuration) {
    return new WriteContext(SCHEMA, Map.of());
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return new WriteContext(SCHEMA, Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer consumer) {
    out = consumer;
  }

  @Override
  public void write(Market.Order order) {
    out.startMessage();
    text(0, "order_id", numbered('D', order.number(), ORDER_DIGITS));
    text(1, "seller_id", numbered('S', order.seller(), SELLER_DIGITS));
    text(2, "region", counties.get(order.county()));
    text(3, "platform", platforms.get(order.platform()));
    text(4, "category", categories.get(order.category()));
    text(5, "kind", kinds.get(order.category()));
    out.startField("agricultural", 6);
    out.addBoolean(farm.get(order.category()));
    out.endField("agricultural", 6);
    number(7, "amount", order.cents());
    number(8, "quantity", order.quantity());
    text(9, "buyer_id", numbered('B', order.buyer(), BUYER_DIGITS));
    out.endMessage();
  }

  private void text(int field, String name, Binary value) {
    out.startField(name, field);
    out.addBinary(value);
    out.endField(name, field);
  }

  private void number(int field, String name, long value) {
    out.startField(name, field);
    out.addLong(value);
    out.endField(name, field);
  }

  /** A letter and a number with leading zeros. */
  private static Binary numbered(char letter, long number, int digits) {
    byte[] text = new byte[digits + 1];
    text[0] = (byte) letter;
    long rest = number;
    for (int i = digits; i > 0; i--) {
      text[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return Binary.fromConstantByteArray(text);
  }

  /** The builder that Parquet wants. */
  private static final class Builder extends ParquetWriter.Builder<Market.Order, Builder> {
    private final OrderParquet support;

    Builder(OutputFile file, OrderParquet support) {
      super(file);
      this.support = support;
    }

    @Override
    protected Builder self() {
      return this;
    }

    /** Still abstract in Parquet. */
    @SuppressWarnings("deprecation")
    @Override
    protected WriteSupport<Market.Order> getWriteSupport(Configuration configuration) {
      return support;
    }

    @Override
    protected WriteSupport<Market.Order> getWriteSupport(ParquetConfiguration configuration) {
      return support;
    }
  }
}
