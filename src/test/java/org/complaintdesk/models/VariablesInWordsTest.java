package org.complaintdesk.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Variables that Cockpit shows are called so that a manager understands them (IN-10)")
class VariablesInWordsTest {

  private static final Path TEXTS =
      Path.of("src", "main", "resources", "plugin-webapp", "complaint-desk", "app", "texts.js");
  private static final Pattern WORDS = Pattern.compile("(?s)variables: \\{\\n(.*?)\\n  \\}");
  private static final Pattern WORD = Pattern.compile("(\\w+): '([^']+)'");
  private static final Set<String> OF_THE_ENGINE =
      Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

  @Test
  @DisplayName("each that a diagram sets, and each counter of the engine, in English and in Chinese")
  void each() throws IOException {
    List<String> languages = WORDS.matcher(Files.readString(TEXTS)).results().map(found -> found.group(1)).toList();
    Set<String> set = ModelNames.setByDiagrams();
    set.addAll(OF_THE_ENGINE);

    assertThat(languages).hasSize(2);
    assertThat(languages).allSatisfy(words -> assertThat(
        WORD.matcher(words).results().map(found -> found.group(1)).collect(Collectors.toSet())).isEqualTo(set));
    assertThat(words(languages.get(0))).allMatch(word -> !word.matches("[a-z]+[A-Z].*"));
    assertThat(words(languages.get(1))).allMatch(word -> word.matches(".*\\p{IsHan}.*"));
  }

  private static List<String> words(String language) {
    return WORD.matcher(language).results().map((MatchResult found) -> found.group(2)).toList();
  }
}
