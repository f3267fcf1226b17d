package org.yanhe.model.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.problem.Problem;
import org.yanhe.model.problem.Problems;

class CodeListsTest {
  @TempDir Path folder;
  private final Problems problems = new Problems();

  private CodeLists read(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return CodeLists.read(folder, problems);
  }

  @Test
  void a_code_is_valid_from_its_first_day_until_the_day_it_ends() throws IOException {
    CodeList list =
        read(
                "regions.csv",
                """
                code,level,name_zh,name_en,parent,valid_from,valid_to
                610600,city,延安市,Yan'an,,,
                610624,county,安塞县,Ansai County,610600,,2016-01-01
                610603,county,安塞区,Ansai District,610600,2016-01-01,
                """)
            .list("regions")
            .orElseThrow();

    assertThat(list.on("610624", LocalDate.of(2015, 12, 31))).isPresent();
    assertThat(list.on("610624", LocalDate.of(2016, 1, 1))).isEmpty();
    assertThat(list.on("610603", LocalDate.of(2016, 1, 1))).isPresent();
    assertThat(list.children("610600")).containsExactly("610624", "610603");
  }

  @Test
  void the_longest_code_decides_and_a_whole_class_comes_before_a_part() throws IOException {
    Concordance concordance =
        read(
                "d.csv",
                """
                from,to,partial,status
                65,0399,true,inferred
                6513,0302,true,recalled
                6513,0301,false,matched
                """)
            .concordance("d")
            .orElseThrow();
    LocalDate day = LocalDate.of(2022, 12, 31);

    assertThat(concordance.lookUp("6513", day)).map(Concordance.Mapping::to).contains("0301");
    assertThat(concordance.lookUp("6599", day)).map(Concordance.Mapping::to).contains("0399");
    assertThat(concordance.lookUpWhole("6599", day)).isEmpty();
    assertThat(concordance.lookUp("0111", day)).isEmpty();
  }

  @Test
  void old_codes_lead_to_new_ones() throws IOException {
    CodeLists lists =
        read("region-changes.csv", "old_code,new_code,changed\n610624,610603,2016-01-01\n");

    assertThat(lists.changes(CodeLists.REGION_CHANGES)).containsEntry("610624", "610603");
  }

  @Test
  void a_mistake_is_told_with_its_line() throws IOException {
    read("x.csv", "code,valid_from\na,2020-1-1\n");
    read("y.csv", "code,parent\na,b\n");
    read("z.csv", "a,b\n1,2\n");

    assertThat(problems.sorted().stream().map(Problem::toString).distinct())
        .containsExactly(
            folder.resolve("x.csv") + ":2: Invalid valid_from: '2020-1-1' (form: 2016-01-01)",
            folder.resolve("y.csv") + ": Invalid code list 'y': parent 'b' of 'a' is missing",
            folder.resolve("z.csv")
                + ": Invalid code file: columns [a, b] (code; from and to; or old_code and"
                + " new_code)");
  }

  @Test
  void lists_of_a_project_lie_on_top_of_the_built_in_ones() throws IOException {
    CodeLists builtIn = read("k.csv", "code\na\n");
    CodeLists own = read("k.csv", "code\nb\n");

    assertThat(builtIn.with(own).list("k").orElseThrow().texts()).containsExactly("b");
  }
}
