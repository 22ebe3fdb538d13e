package org.complaintdesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The changes of the database's tables")
class ChangelogTest {

  private static final Path DESK = Path.of("src/main/resources/db/changelog/desk");

  @Test
  @DisplayName("each file names itself: the same change is known as done wherever the program was started from")
  void filesNameThemselves() throws IOException {
    try (Stream<Path> files = Files.list(DESK)) {
      List<Path> changes = files.toList();
      assertThat(changes).isNotEmpty().allSatisfy(file -> assertThat(Files.readString(file))
          .containsPattern("logicalFilePath(: |=\"|=')db/changelog/desk/" + file.getFileName()));
    }
  }
}
