package org.complaintdesk.engine.language;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.complaintdesk.desk.TwoLanguages;

/**
 * Every text that one model has in both languages: of a process the names with the extension property {@code zh} beside
 * them, of a form the custom properties, of a table what stands as {@code English · 中文} in one place.
 */
final class WordsOfModels {

  private static final List<String> NAMES = List.of("name", "label");
  /** The element that is named stands so far above the property that says it in Chinese. */
  private static final int LEVELS_TO_PROPERTY = 3;

  private final ObjectMapper json = new ObjectMapper();
  private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();

  WordsOfModels() {
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  /**
   * The Chinese by the English, each on one line; none of what is no model.
   *
   * @param resource name of the file
   */
  Map<String, String> of(String resource, byte[] content) throws IOException {
    Words words = new Words();
    if (resource.endsWith(".form")) {
      WordsOfForms.collect(json.readTree(content), words::add);
    } else if (resource.contains(".bpmn") || resource.contains(".dmn")) {
      collect(content, words);
    }
    return words.chinese;
  }

  private void collect(byte[] content, Words words) throws IOException {
    try {
      XMLStreamReader reader = xml.createXMLStreamReader(new ByteArrayInputStream(content));
      List<String> names = new ArrayList<>();
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> start(reader, names, words);
          case XMLStreamConstants.END_ELEMENT -> names.remove(names.size() - 1);
          case XMLStreamConstants.CHARACTERS -> words.addBoth(unquoted(reader.getText().strip()));
          default -> { }
        }
      }
    } catch (XMLStreamException unreadable) {
      throw new IOException(unreadable);
    }
  }

  private static void start(XMLStreamReader reader, List<String> names, Words words) {
    String name = String.valueOf(reader.getAttributeValue(null, "name"));
    IntStream.range(0, reader.getAttributeCount()).filter(i -> NAMES.contains(reader.getAttributeLocalName(i)))
        .forEach(i -> words.addBoth(reader.getAttributeValue(i)));
    int named = names.size() - LEVELS_TO_PROPERTY;
    if (reader.getLocalName().equals("property") && name.equals(ModelNames.CHINESE) && named >= 0) {
      words.add(names.get(named), String.valueOf(reader.getAttributeValue(null, "value")));
    }
    names.add(name);
  }

  /** A text in the cell of a table stands in quotes. */
  private static String unquoted(String cell) {
    boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.indexOf('"', 1) == cell.length() - 1;
    return quoted ? cell.substring(1, cell.length() - 1) : cell;
  }

  /** The case file keeps words on one line. */
  static String onOneLine(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }

  private static final class Words {

    private final Map<String, String> chinese = new TreeMap<>();

    private void add(String english, String said) {
      if (!english.isBlank() && !said.isBlank()) {
        chinese.put(onOneLine(english), onOneLine(said));
      }
    }

    private void addBoth(String text) {
      TwoLanguages.of(text).ifPresent(both -> add(both.english(), both.chinese()));
    }
  }
}
