package org.complaintdesk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Ids of the engine")
class TimeOrderedIdsTest {

  private static final int MANY = 50_000;

  private final TimeOrderedIds ids = new TimeOrderedIds();

  @Test
  @DisplayName("are short, and safe in an address and in a file's name")
  void shape() {
    assertThat(ids.getNextId()).matches("[0-9a-v]{16}");
  }

  @Test
  @DisplayName("come in the order of their making, also when more are made than a clock can tell apart")
  void order() {
    assertThat(IntStream.range(0, MANY).mapToObj(made -> ids.getNextId()).toList()).isSorted().doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("are never given twice when many ask at once")
  void atOnce() {
    List<String> made = IntStream.range(0, MANY).parallel().mapToObj(one -> ids.getNextId()).toList();
    assertThat(made).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("of two programs on one database differ, also when made at the same moment")
  void twoPrograms() {
    assertThat(ids.getNextId().substring(11)).isNotEqualTo(new TimeOrderedIds().getNextId().substring(11));
  }
}
