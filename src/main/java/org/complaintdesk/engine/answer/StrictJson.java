package org.complaintdesk.engine.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.complaintdesk.engine.guard.EngineMessages;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a body in JSON before the engine reads it, and refuses what no honest caller sends: depth without end,
 * numbers that nothing can hold, a name twice in one object. The ticket interface has the same limits.
 */
public class StrictJson implements ReaderInterceptor {

  private static final int MAX_DEPTH = 20;
  private static final int MAX_DIGITS = 50;
  /** Much more than the engine takes of anything; files come in parts and not as JSON. */
  public static final int MAX_BYTES = 16 * 1024 * 1024;

  private final EngineMessages messages = new EngineMessages();
  private final JsonFactory json = JsonFactory.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
      .streamReadConstraints(StreamReadConstraints.builder()
          .maxNestingDepth(MAX_DEPTH).maxNumberLength(MAX_DIGITS).build())
      .build();

  @Override
  public @Nullable Object aroundReadFrom(ReaderInterceptorContext request) throws IOException {
    if (isJson(request.getMediaType())) {
      byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
      check(body);
      request.setInputStream(new ByteArrayInputStream(body));
    }
    return request.proceed();
  }

  private static boolean isJson(@Nullable MediaType type) {
    return type != null && type.getSubtype().toLowerCase(Locale.ROOT).endsWith("json");
  }

  /** Whether it lets the body through; who looks at a body before the engine passes on as it came what is refused here. */
  public boolean takes(byte[] body) throws IOException {
    try {
      check(body);
      return true;
    } catch (InvalidRequestException refused) {
      return false;
    }
  }

  private void check(byte[] body) throws IOException {
    if (body.length > MAX_BYTES) {
      throw refusal("request.too-large", MAX_BYTES / (1024 * 1024));
    }
    try (JsonParser parser = json.createParser(body)) {
      check(parser);
    } catch (StreamConstraintsException limit) {
      throw refusal("request.too-deep", MAX_DEPTH, MAX_DIGITS);
    } catch (JsonProcessingException unreadable) {
      throw refusal(unreadable.getOriginalMessage().startsWith("Duplicate field") ? "request.given-twice"
          : "request.unreadable");
    }
  }

  private void check(JsonParser parser) throws IOException {
    int values = 0;
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.VALUE_NUMBER_FLOAT && !isHeldBy(parser.getDoubleValue(), parser.getText())) {
        throw refusal("request.too-deep", MAX_DEPTH, MAX_DIGITS);
      }
      if (parser.getParsingContext().inRoot()) {
        values += token.isStructStart() ? 0 : 1;
      }
    }
    if (values > 1) {
      throw refusal("request.unreadable");
    }
  }

  /** Neither too large for a number nor so small that nothing is left of it. */
  private static boolean isHeldBy(double number, String written) {
    boolean nothing = written.toLowerCase(Locale.ROOT).replaceFirst("e.*", "").matches("[-+.0]*");
    return !Double.isInfinite(number) && (number != 0 || nothing);
  }

  private InvalidRequestException refusal(String sentence, Object... values) {
    return new InvalidRequestException(Status.BAD_REQUEST, messages.text(sentence, values));
  }
}
