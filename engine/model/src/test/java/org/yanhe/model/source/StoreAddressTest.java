package org.yanhe.model.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hdfs://head:8020/orders/*.parquet",
        "hdfs:///orders",
        "file:///mnt/share/2023",
        "s3a://bucket/year=20??/x.csv",
        "abfss://container@account.dfs.core.windows.net/a"
      })
  void addresses_of_known_stores_are_taken(String address) {
    assertThat(StoreAddress.isOne(address)).isTrue();
    assertThat(StoreAddress.checked(address)).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3a://AKIAX:TOPSECRET@bucket/a",
        "hdfs://TOPSECRET@head/a",
        "abfs://c:TOPSECRET@account/a",
        "s3a://bucket/a?X-Amz-Signature=TOPSECRET",
        "abfs://c@account/a?sig=TOPSECRET"
      })
  void a_secret_is_refused_and_never_repeated(String address) {
    assertThatThrownBy(() -> StoreAddress.checked(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Invalid address: it holds a user, password or key")
        .hasMessageNotContaining("TOPSECRET");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest",
        "https://host/a",
        "jar:/a.jar!/b",
        "file://etc/passwd",
        "file:///a/../etc/passwd",
        "hdfs://head/a/..",
        "s3a://bucket",
        "hdfs://head/a\\b"
      })
  void other_schemes_and_climbing_paths_are_refused(String address) {
    assertThatThrownBy(() -> StoreAddress.checked(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Invalid address: '" + address + "' (");
  }

  @Test
  void a_path_is_no_address() {
    assertThat(StoreAddress.isOne("data/orders.csv")).isFalse();
    assertThat(StoreAddress.isOne("C:/orders.csv")).isFalse();
  }
}
