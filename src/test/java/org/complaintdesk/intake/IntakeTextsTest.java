package org.complaintdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Every sentence of the intake is told in English and Chinese")
class IntakeTextsTest {

  @ParameterizedTest
  @ValueSource(strings = {"intake", "imports"})
  void bothBundlesHaveTheSameKeys(String name) {
    Properties english = bundle(name + ".properties");

    assertThat(english.keySet()).isNotEmpty().isEqualTo(bundle(name + "_zh_CN.properties").keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"intake", "imports"})
  void everyFaultHasAReasonAndAMessageInWholeSentences(String name) {
    Properties english = bundle(name + ".properties");
    english.stringPropertyNames().stream().filter(key -> key.startsWith("error.")).forEach(key -> {
      assertThat(english).containsKeys(key.replaceFirst("message$", "reason"), key.replaceFirst("reason$", "message"));
      assertThat(english.getProperty(key)).endsWith(".");
      assertThat(bundle(name + "_zh_CN.properties").getProperty(key)).endsWith("。");
    });
  }

  private static Properties bundle(String name) {
    Properties bundle = new Properties();
    try (InputStreamReader content = new InputStreamReader(
        Objects.requireNonNull(IntakeTextsTest.class.getResourceAsStream("/messages/" + name)),
        StandardCharsets.UTF_8)) {
      bundle.load(content);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bundle;
  }
}
