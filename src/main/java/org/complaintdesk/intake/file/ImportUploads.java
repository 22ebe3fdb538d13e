package org.complaintdesk.intake.file;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.complaintdesk.intake.TicketFault;
import org.complaintdesk.intake.TicketText;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Reads the parts of a request that brings a file. */
@Component
class ImportUploads {

  static final String FILE = "file";
  static final String DATE_PATTERN = ImportPattern.PART;
  static final String ZONE = "zone";
  static final String ENCODING = "encoding";
  static final String DELIMITER = "delimiter";
  static final String HEADER = "header";
  private static final List<String> PARTS =
      List.of(FILE, ImportMapping.PART, DATE_PATTERN, ZONE, ENCODING, DELIMITER, HEADER, ImportPurpose.PART, ImportPeriod.PART);
  private static final int LONGEST_WORD = 200;

  private final ImportProperties properties;

  ImportUploads(ImportProperties properties) {
    this.properties = properties;
  }

  /** A file, and what was stated about it. */
  record Upload(InputStreamSource file, ImportForm form) {
  }

  /**
   * Reads the request; the file stays on disk until the request has ended.
   *
   * @throws TicketFault naming the part that is missing, unknown, too large or no text
   */
  Upload read(HttpServletRequest request) {
    requireParts(request);
    Map<String, Part> parts = parts(request);
    Part file = parts.get(FILE);
    String mapping = text(parts.get(ImportMapping.PART), ImportMapping.LONGEST);
    if (file == null || mapping == null) {
      throw TicketFault.at(file == null ? FILE : ImportMapping.PART, "no-such-part");
    }
    return new Upload(file::getInputStream, new ImportForm(mapping, word(parts, DATE_PATTERN), word(parts, ZONE),
        word(parts, ENCODING), sign(parts.get(DELIMITER)), word(parts, HEADER),
        word(parts, ImportPurpose.PART), word(parts, ImportPeriod.PART)));
  }

  private static void requireParts(HttpServletRequest request) {
    try {
      if (request.getContentType() != null
          && MediaType.parseMediaType(request.getContentType()).equalsTypeAndSubtype(MediaType.MULTIPART_FORM_DATA)) {
        return;
      }
    } catch (InvalidMediaTypeException e) {
      // not what is asked for either
    }
    throw TicketFault.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "no-parts");
  }

  private Map<String, Part> parts(HttpServletRequest request) {
    Map<String, Part> byName = new HashMap<>();
    for (Part part : received(request)) {
      if (!PARTS.contains(part.getName())) {
        throw TicketFault.at("?", "unknown-part", String.join(", ", PARTS));
      }
      if (byName.put(part.getName(), part) != null) {
        throw TicketFault.at(part.getName(), "given-twice");
      }
    }
    return byName;
  }

  private Collection<Part> received(HttpServletRequest request) {
    try {
      return request.getParts();
    } catch (IllegalStateException e) {
      throw TicketFault.fileTooLarge(FILE, properties.maxFileSize().toBytes());
    } catch (IOException | ServletException e) {
      throw TicketFault.of(HttpStatus.BAD_REQUEST, "unreadable");
    }
  }

  private static @Nullable String word(Map<String, Part> parts, String name) {
    return text(parts.get(name), LONGEST_WORD);
  }

  /** A tab is blank to look at, and a delimiter all the same. */
  private static @Nullable String sign(@Nullable Part part) {
    String sign = part == null ? null : content(part, LONGEST_WORD);
    return part == null || "\t".equals(sign) ? sign : text(part, LONGEST_WORD);
  }

  private static @Nullable String text(@Nullable Part part, int limit) {
    return part == null ? null : TicketText.required(part.getName(), content(part, limit), limit);
  }

  private static String content(Part part, int limit) {
    if (part.getSize() > limit) {
      throw TicketFault.at(part.getName(), "too-long", limit);
    }
    try {
      byte[] bytes = part.getInputStream().readAllBytes();
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw TicketFault.at(part.getName(), "part-not-utf-8");
    } catch (IOException e) {
      throw TicketFault.of(HttpStatus.BAD_REQUEST, "unreadable");
    }
  }
}
