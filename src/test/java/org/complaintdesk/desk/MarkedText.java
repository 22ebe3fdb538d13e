package org.complaintdesk.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A made-up text in which is marked what identifies the customer. They are built from {@code masking/texts.txt}.
 *
 * @param customer the name on record; null where nobody gave one
 * @param text without the marks
 * @param personal where the marked places begin and end
 */
record MarkedText(@Nullable String customer, String text, List<Place> personal) {

  private static final String TEXTS = "/masking/texts.txt";

  record Place(int from, int to) {
  }

  /** All texts of the file, what is to be put into sentences in each of its sentences. */
  static List<MarkedText> all() {
    List<MarkedText> texts = new ArrayList<>();
    for (String sentence : section("sentences around a number")) {
      section("numbers").forEach(number -> texts.add(marked("李明", sentence.replace("%s", "⟦" + number + "⟧"))));
    }
    for (String sentence : section("sentences around what stays")) {
      section("stays").forEach(left -> texts.add(marked("李明", sentence.replace("%s", left))));
    }
    for (String sentence : section("sentences around a name")) {
      section("names").forEach(line -> parts(line).forEach(name ->
          texts.add(marked(onRecord(line), sentence.replace("%s", "⟦" + name + "⟧")))));
    }
    section("names in other words").forEach(line -> parts(line).forEach(text -> texts.add(marked(onRecord(line), text))));
    section("texts").forEach(line -> texts.add(marked(onRecord(line), line.substring(line.indexOf('=') + 2))));
    return texts;
  }

  private static String onRecord(String line) {
    return line.substring(0, line.indexOf('=') - 1);
  }

  private static List<String> parts(String line) {
    return Stream.of(line.substring(line.indexOf('=') + 2).split(" \\| ")).toList();
  }

  private static MarkedText marked(String customer, String marked) {
    StringBuilder text = new StringBuilder();
    List<Place> personal = new ArrayList<>();
    int from = 0;
    for (char letter : marked.toCharArray()) {
      if (letter == '⟦') {
        from = text.length();
      } else if (letter == '⟧') {
        personal.add(new Place(from, text.length()));
      } else {
        text.append(letter);
      }
    }
    return new MarkedText(customer, text.toString(), personal);
  }

  private static List<String> section(String name) {
    try (InputStream file = MarkedText.class.getResourceAsStream(TEXTS)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
          .dropWhile(line -> !line.equals("== " + name + " ==")).skip(1).takeWhile(line -> !line.startsWith("=="))
          .filter(line -> !line.isBlank() && !line.startsWith("# ")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
