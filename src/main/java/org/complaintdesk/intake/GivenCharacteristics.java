package org.complaintdesk.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.complaintdesk.complaint.Matter;
import org.complaintdesk.complaint.type.DetailFormat;
import org.complaintdesk.desk.DomainWord;
import org.complaintdesk.desk.EmailAddress;
import org.complaintdesk.intake.TroubleTicket.Characteristic;
import org.jspecify.annotations.Nullable;

/** The characteristics of a ticket by name, each with the place where it stood. */
public final class GivenCharacteristics {

  public static final String CONTACT_NUMBER = "contactNumber";
  public static final String CONTACT_EMAIL = "contactEmail";
  public static final String COMPLAINT_TYPE = "complaintType";
  public static final String AFFECTED_NUMBER = "affectedNumber";
  public static final String HOME_REGION = "homeRegion";
  public static final String RECEIVED_AT = "receivedAt";
  public static final String LANGUAGE = "language";
  public static final String CUSTOMER_TIER = "customerTier";
  public static final String AFFECTED_CUSTOMERS = "affectedCustomers";
  public static final String CONSEQUENCE = "consequence";
  public static final String PASSED_ON_BY = "passedOnBy";
  public static final String PASSED_ON_AT = "passedOnAt";
  public static final String REGULATOR_REPLY_BY = "regulatorReplyBy";
  public static final String REGULATOR_FILE_NUMBER = "regulatorFileNumber";
  public static final String REGULATOR_ACCEPTED_ON = "regulatorAcceptedOn";

  /** What the desk knows of every complaint; besides there are the details that its type requires. */
  public static final Set<String> OF_EVERY_COMPLAINT = Set.of(CONTACT_NUMBER, CONTACT_EMAIL, COMPLAINT_TYPE, AFFECTED_NUMBER,
      HOME_REGION, RECEIVED_AT, LANGUAGE, CUSTOMER_TIER, AFFECTED_CUSTOMERS, CONSEQUENCE, PASSED_ON_BY, PASSED_ON_AT,
      REGULATOR_REPLY_BY, REGULATOR_FILE_NUMBER, REGULATOR_ACCEPTED_ON);

  /** Those that are points in time, or days. */
  public static final Set<String> TIMES = Set.of(RECEIVED_AT, REGULATOR_REPLY_BY, REGULATOR_ACCEPTED_ON);

  private static final String LIST = "troubleTicketCharacteristic";
  private static final int MOST = 100;
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_DETAIL = 4000;

  private final Map<String, Given> given = new LinkedHashMap<>();

  private record Given(String field, JsonNode value) {
  }

  /**
   * Takes the list of a ticket.
   *
   * @throws TicketFault when an entry has no name or value, or a name comes twice
   */
  GivenCharacteristics(@Nullable List<@Nullable Characteristic> list) {
    int position = 0;
    for (Characteristic characteristic : TicketList.upTo(MOST, LIST, list)) {
      String place = LIST + "[" + position++ + "]";
      String name = TicketText.required(place + ".name", characteristic.name(), LONGEST_NAME);
      JsonNode value = characteristic.value();
      if (value == null || value.isNull()) {
        throw TicketFault.at(place + ".value", "missing");
      }
      if (given.put(name, new Given(place + ".value", value)) != null) {
        throw TicketFault.at(place + ".name", "given-twice");
      }
    }
  }

  /** Where the value of that name stood. */
  String place(String name) {
    Given characteristic = given.get(name);
    return characteristic == null ? LIST : characteristic.field();
  }

  /** Whether there is one of that name. */
  boolean has(String name) {
    return given.containsKey(name);
  }

  @Nullable String text(String name, int limit) {
    Given characteristic = given.get(name);
    return characteristic == null ? null : textOf(characteristic, limit);
  }

  /** The telephone number, normalised. */
  @Nullable String telephone(String name, int limit) {
    String number = text(name, limit);
    return number == null ? null : TicketNumber.telephone(place(name), number).written();
  }

  /** The telephone number, normalised, or the account. */
  @Nullable String telephoneOrAccount(String name, int limit) {
    String number = text(name, limit);
    return number == null ? null : TicketNumber.telephoneOrAccount(place(name), number);
  }

  /** The e-mail address. */
  @Nullable String email(String name) {
    String address = text(name, EmailAddress.LONGEST);
    if (address != null && !EmailAddress.isValid(address)) {
      throw TicketFault.at(place(name), "not-an-email-address");
    }
    return address;
  }

  /** A whole number from 1. */
  @Nullable Integer count(String name) {
    Given characteristic = given.get(name);
    if (characteristic == null) {
      return null;
    }
    JsonNode value = characteristic.value();
    if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 1) {
      throw TicketFault.at(characteristic.field(), "not-a-count", Integer.MAX_VALUE);
    }
    return value.intValue();
  }

  /** A point in time with its offset, to the millisecond. */
  @Nullable Instant time(String name) {
    String text = text(name, LONGEST_NAME);
    return text == null ? null : TicketTime.required(place(name), text).truncatedTo(ChronoUnit.MILLIS);
  }

  /** One of the words of the domain. */
  <E extends Enum<E> & DomainWord> Optional<E> word(String name, Class<E> words) {
    return Optional.ofNullable(text(name, LONGEST_NAME)).map(id -> TicketWord.known(place(name), words, id));
  }

  /**
   * Everything beyond {@link #OF_EVERY_COMPLAINT}, as text. A name that no table asks for is refused rather than kept
   * or dropped unseen: a mistyped name would hide what the customer said.
   *
   * @param known the details that some complaint type requires
   * @param all whether these are all; where the tables cannot say so, what is given is kept as it is
   */
  Map<String, String> details(Set<String> known, boolean all) {
    Map<String, String> details = new TreeMap<>();
    given.forEach((name, characteristic) -> {
      if (OF_EVERY_COMPLAINT.contains(name)) {
        return;
      }
      if (all && !known.contains(name)) {
        Set<String> allowed = new TreeSet<>(OF_EVERY_COMPLAINT);
        allowed.addAll(known);
        throw TicketFault.at(characteristic.field().replace("].value", "].name"), "unknown-characteristic",
            String.join(", ", allowed));
      }
      String detail = detailOf(name, characteristic);
      details.put(name, Matter.TELEPHONE_NUMBERS.contains(name)
          ? TicketNumber.telephone(characteristic.field(), detail).written() : detail);
    });
    return details;
  }

  private static String detailOf(String name, Given characteristic) {
    JsonNode value = characteristic.value();
    String detail = value.isNumber() || value.isBoolean() ? value.asText() : textOf(characteristic, LONGEST_DETAIL);
    DetailFormat.of(name).filter(format -> !format.fits(detail)).ifPresent(format -> {
      throw TicketFault.at(characteristic.field(), format == DetailFormat.MONTH ? "not-a-month" : "not-an-amount");
    });
    return detail;
  }

  private static String textOf(Given characteristic, int limit) {
    if (!characteristic.value().isTextual()) {
      throw TicketFault.at(characteristic.field(), "not-a-text");
    }
    return TicketText.required(characteristic.field(), characteristic.value().textValue(), limit);
  }
}
