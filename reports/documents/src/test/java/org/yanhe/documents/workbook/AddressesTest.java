package org.yanhe.documents.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yanhe.documents.table.CellRef;

class AddressesTest {
  private final Addresses addresses = new Addresses(SampleBook.sites(), 4);

  private static CellRef at(String row, String column) {
    return new CellRef(row, column);
  }

  @Test
  void cells_are_named_by_their_place_on_the_sheet() {
    assertThat(addresses.cell(at("people", "y2024"))).isEqualTo("D6");
  }

  @Test
  void neighbours_down_a_column_or_along_a_row_become_a_range() {
    assertThat(addresses.sum(List.of(at("sites", "y2023"), at("people", "y2023"))))
        .isEqualTo("SUM(C5:C6)");
    assertThat(addresses.sum(List.of(at("sites", "y2023"), at("sites", "y2024"))))
        .isEqualTo("SUM(C5:D5)");
  }

  @Test
  void a_range_never_takes_in_a_cell_that_is_not_summed() {
    assertThat(
            addresses.sum(
                List.of(
                    at("sites", "y2023"),
                    at("people", "y2023"),
                    at("people", "y2024"),
                    at("sites", "change"))))
        .isEqualTo("SUM(C5:C6,D6,E5)");
  }
}
