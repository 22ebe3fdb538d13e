package org.complaintdesk.intake.ticket;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.complaintdesk.intake.AttributeName;
import org.complaintdesk.intake.IntakeProperties;
import org.complaintdesk.intake.KeptAttributes;
import org.complaintdesk.intake.SentTicket;
import org.complaintdesk.intake.TicketFault;
import org.complaintdesk.intake.TroubleTicket;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads a ticket from the body of a request, and tells where it is wrong when it cannot be read. */
@Component
public class TicketReader {

  private static final String WHOLE = "ticket";
  private static final int MAX_DEPTH = 20;
  private static final int MAX_DIGITS = 50;
  private static final String DUPLICATE = "Duplicate field";

  private final ObjectMapper json = JsonMapper.builder(JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(StreamReadConstraints.builder()
              .maxNestingDepth(MAX_DEPTH).maxNumberLength(MAX_DIGITS).build())
          .build())
      .withCoercionConfig(LogicalType.Textual, text -> Stream
          .of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
          .forEach(shape -> text.setCoercion(shape, CoercionAction.Fail)))
      .build();
  private final long maxSize;

  public TicketReader(IntakeProperties properties) {
    this.maxSize = properties.maxTicketSize().toBytes();
  }

  /**
   * Reads a ticket. The size is checked while it is read.
   *
   * @throws TicketFault when it is no JSON in UTF-8, too large, or has a value of a wrong kind
   */
  public TroubleTicket read(InputStream body) {
    return readTicket(body).whole();
  }

  /**
   * Reads a ticket, and tells apart what the desk keeps of it.
   *
   * @throws TicketFault as {@link #read} does
   */
  SentTicket readTicket(InputStream body) {
    ObjectNode sent = read(body, ObjectNode.class, "empty-body");
    TroubleTicket whole = ticket(sent);
    List<String> unkept = KeptAttributes.reduce(sent);
    return new SentTicket(ticket(sent), whole, unkept);
  }

  private TroubleTicket ticket(ObjectNode sent) {
    try {
      return json.treeToValue(sent, TroubleTicket.class);
    } catch (JsonMappingException mismatch) {
      throw TicketFault.at(place(mismatch), mismatch instanceof MismatchedInputException input
          ? expected(input) : "not-an-object");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A ticket that was read could not be understood.", e);
    }
  }

  /**
   * Reads what is to be changed in a ticket.
   *
   * @throws TicketFault when it is no JSON object in UTF-8, or too large
   */
  ObjectNode readPatch(InputStream body) {
    return read(body, ObjectNode.class, "empty-patch");
  }

  private <T> T read(InputStream body, Class<T> kind, String whenEmpty) {
    try (JsonParser parser = json.createParser(utf8(new LimitedBody(body, maxSize)))) {
      return read(parser, kind, whenEmpty);
    } catch (IOException e) {
      throw TicketFault.of(HttpStatus.BAD_REQUEST, "unreadable");
    }
  }

  private <T> T read(JsonParser parser, Class<T> kind, String whenEmpty) {
    try {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw TicketFault.of(HttpStatus.BAD_REQUEST, whenEmpty);
      }
      if (first != JsonToken.START_OBJECT) {
        throw TicketFault.at(WHOLE, "not-an-object");
      }
      T content = json.readValue(parser, kind);
      if (parser.nextToken() != null) {
        throw malformed(parser);
      }
      return content;
    } catch (IOException e) {
      throw fault(e, parser);
    }
  }

  private static Reader utf8(InputStream body) {
    return new InputStreamReader(body, StandardCharsets.UTF_8.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private TicketFault fault(IOException problem, JsonParser parser) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      TicketFault fault = faultFrom(cause, parser);
      if (fault != null) {
        return fault;
      }
    }
    return problem instanceof JsonProcessingException ? malformed(parser)
        : TicketFault.of(HttpStatus.BAD_REQUEST, "unreadable");
  }

  private @Nullable TicketFault faultFrom(Throwable cause, JsonParser parser) {
    if (cause instanceof LimitedBody.TooLargeException) {
      return TicketFault.tooLarge(place(parser), maxSize);
    }
    if (cause instanceof CharacterCodingException) {
      return TicketFault.of(HttpStatus.BAD_REQUEST, "not-utf-8");
    }
    if (cause instanceof StreamConstraintsException) {
      return TicketFault.at(place(parser), "too-deep-or-long");
    }
    if (cause instanceof StreamReadException unread) {
      return unread.getOriginalMessage().startsWith(DUPLICATE) ? TicketFault.at(place(parser), "given-twice")
          : malformed(parser);
    }
    if (cause instanceof MismatchedInputException mismatch) {
      return TicketFault.at(place(mismatch), expected(mismatch));
    }
    return null;
  }

  private static TicketFault malformed(JsonParser parser) {
    return TicketFault.at(place(parser), "malformed-json", parser.currentLocation().getLineNr());
  }

  private static String expected(MismatchedInputException mismatch) {
    Class<?> target = mismatch.getTargetType();
    if (target == String.class) {
      return "not-a-text";
    }
    return target != null && List.class.isAssignableFrom(target) ? "not-a-list" : "not-an-object";
  }

  private static String place(JsonMappingException problem) {
    StringBuilder place = new StringBuilder();
    for (Reference step : problem.getPath()) {
      append(place, step.getFieldName(), step.getIndex());
    }
    return place.isEmpty() ? WHOLE : place.toString();
  }

  private static String place(JsonParser parser) {
    StringBuilder place = new StringBuilder();
    for (String step : parser.getParsingContext().pathAsPointer().toString().split("/")) {
      boolean index = !step.isEmpty() && step.chars().allMatch(Character::isDigit) && step.length() < 10;
      append(place, index || step.isEmpty() ? null : step, index ? Integer.parseInt(step) : -1);
    }
    return place.isEmpty() ? WHOLE : place.toString();
  }

  private static void append(StringBuilder place, @Nullable String name, int index) {
    if (index >= 0) {
      place.append('[').append(index).append(']');
    } else if (name != null) {
      place.append(place.isEmpty() ? "" : ".").append(AttributeName.shown(name));
    }
  }
}
