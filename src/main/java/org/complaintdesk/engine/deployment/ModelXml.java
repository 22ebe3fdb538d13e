package org.complaintdesk.engine.deployment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A model's XML exactly as it was sent: every element and attribute, whether the engine knows it or not. */
class ModelXml {

  private final Document document;

  private ModelXml(Document document) {
    this.document = document;
  }

  /** @throws SAXException when it is no well-formed XML, or brings a document type or entities of its own. */
  static ModelXml read(byte[] content) throws SAXException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return new ModelXml(builder.parse(new ByteArrayInputStream(content)));
    } catch (ParserConfigurationException | IOException impossible) {
      throw new IllegalStateException("The XML parser cannot be set up safely.", impossible);
    }
  }

  /** Whether it holds definitions of the standard with that part in its namespace. */
  boolean isOf(String namespace) {
    Element root = document.getDocumentElement();
    return "definitions".equals(root.getLocalName()) && root.getNamespaceURI() != null
        && root.getNamespaceURI().contains(namespace);
  }

  /** All elements in the order of the document. */
  List<Element> elements() {
    NodeList found = document.getElementsByTagNameNS("*", "*");
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  /** All elements within another one. */
  static List<Element> inside(Element around) {
    NodeList found = around.getElementsByTagNameNS("*", "*");
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  static List<Attr> attributes(Element element) {
    NamedNodeMap found = element.getAttributes();
    List<Attr> attributes = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      attributes.add((Attr) found.item(i));
    }
    return attributes;
  }

  /** The element's own text, as the engine puts it together: comments inside it do not split it. */
  static String text(Element element) {
    StringBuilder text = new StringBuilder();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Text part) {
        text.append(part.getData());
      }
    }
    return text.toString();
  }

  /** What is written into the cell of a table. */
  static String cellText(Element cell) {
    return inside(cell).stream().filter(element -> element.getLocalName().equals("text")).findFirst().map(ModelXml::text)
        .orElse("");
  }

  /** The id by which the Modeler finds the element: its own or that of the nearest element around it. */
  static String id(Element element) {
    for (Node node = element; node instanceof Element around; node = node.getParentNode()) {
      if (around.hasAttribute("id")) {
        return around.getAttribute("id");
      }
    }
    return element.getLocalName();
  }
}
