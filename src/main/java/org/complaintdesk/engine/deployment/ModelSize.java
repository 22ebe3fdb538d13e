package org.complaintdesk.engine.deployment;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.complaintdesk.engine.guard.EngineMessages;

/**
 * Holds a model to a size that the desk can work with, before anything of it is read: a far larger one would keep the
 * engine busy for minutes, or end it.
 */
class ModelSize {

  /** Ten times the largest model of the product. */
  private static final int MOST_BYTES = 4_000_000;
  private static final int MOST_ELEMENTS = 30_000;
  private static final int DEEPEST = 100;
  private static final int BYTES_OF_A_MEGABYTE = 1_000_000;

  private final EngineMessages messages;

  ModelSize(EngineMessages messages) {
    this.messages = messages;
  }

  /** Why a file of that content is too large; nothing where it is not, or where it is none that can be read. */
  Optional<ModelProblem> problemOf(String name, byte[] content, boolean xml) {
    if (content.length > MOST_BYTES) {
      return Optional.of(new ModelProblem(name,
          messages.text("model.too-large", content.length / BYTES_OF_A_MEGABYTE, MOST_BYTES / BYTES_OF_A_MEGABYTE)));
    }
    return xml ? structure(content).map(reason -> new ModelProblem(name, reason)) : Optional.empty();
  }

  private Optional<String> structure(byte[] content) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
      int elements = 0;
      int depth = 0;
      while (reader.hasNext()) {
        int event = reader.next();
        depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        elements += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
        if (elements > MOST_ELEMENTS) {
          return Optional.of(messages.text("model.too-many-elements", MOST_ELEMENTS));
        }
        if (depth > DEEPEST) {
          return Optional.of(messages.text("model.too-deep", DEEPEST));
        }
      }
      return Optional.empty();
    } catch (XMLStreamException unreadable) {
      // whoever reads it next says what is wrong with it
      return Optional.empty();
    }
  }
}
