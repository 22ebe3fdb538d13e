package org.complaintdesk.complaint;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintdesk.desk.DialledNumber;
import org.complaintdesk.desk.TextsAsLines;
import org.jspecify.annotations.Nullable;

/** Who complains, how he is reached, and the number that he complains about (IN-2). */
@Embeddable
public class Complainant {

  private static final Pattern LINE_BREAKS = Pattern.compile("\\R");
  private static final int MOST_REMEMBERED = 60;

  @Enumerated(EnumType.STRING)
  private CustomerTier customerTier;

  private String language;
  private @Nullable String name;
  private @Nullable String contactNumber;
  private @Nullable String contactExtension;
  private @Nullable String contactEmail;
  private @Nullable String affectedNumber;
  private @Nullable String affectedExtension;
  private @Nullable String homeRegion;

  @Convert(converter = TextsAsLines.class)
  private List<String> formerly = List.of();

  @SuppressWarnings("NullAway")
  protected Complainant() {
  }

  Complainant(NewComplaint facts) {
    this.customerTier = facts.customerTier();
    this.language = facts.language();
    this.name = facts.name();
    reachedBy(facts.contactNumber());
    this.contactEmail = facts.contactEmail();
    complainsAbout(facts.affectedNumber());
    this.homeRegion = facts.homeRegion();
  }

  /** Empty values leave what is known. */
  void correct(@Nullable String calledNow, @Nullable String contactNow, @Nullable String emailNow,
      @Nullable String affectedNow) {
    remember(name, calledNow);
    remember(contactNumber(), contactNow);
    remember(contactEmail, emailNow);
    remember(affectedNumber(), affectedNow);
    this.name = calledNow == null ? name : calledNow;
    this.contactEmail = emailNow == null ? contactEmail : emailNow;
    reachedBy(contactNow);
    complainsAbout(affectedNow);
  }

  /** What was on record stands in what the customer and others wrote before; it is masked there, too (PR-1). */
  private void remember(@Nullable String before, @Nullable String now) {
    if (before == null || now == null || before.equals(now) || formerly.contains(before)) {
      return;
    }
    List<String> remembered = new ArrayList<>(formerly);
    remembered.add(LINE_BREAKS.matcher(before).replaceAll(" "));
    int forgotten = Math.max(0, remembered.size() - MOST_REMEMBERED);
    this.formerly = List.copyOf(remembered.subList(forgotten, remembered.size()));
  }

  /** Numbers are kept in their one form, so that the same number is found again (IN-6). */
  private void reachedBy(@Nullable String number) {
    if (number != null) {
      Optional<DialledNumber> dialled = DialledNumber.of(number);
      this.contactNumber = dialled.map(DialledNumber::number).orElse(number);
      this.contactExtension = dialled.map(DialledNumber::extension).orElse(null);
    }
  }

  private void complainsAbout(@Nullable String numberOrAccount) {
    if (numberOrAccount != null) {
      Optional<DialledNumber> dialled = DialledNumber.of(numberOrAccount);
      this.affectedNumber = dialled.map(DialledNumber::number).orElseGet(() -> DialledNumber.inChina(numberOrAccount));
      this.affectedExtension = dialled.map(DialledNumber::extension).orElse(null);
    }
  }

  public CustomerTier customerTier() {
    return customerTier;
  }

  /** Language of the customer: {@code zh-CN} or {@code en} (IN-10). */
  public String language() {
    return language;
  }

  public @Nullable String name() {
    return name;
  }

  /** Where the customer is reached, with the extension if there is one. */
  public @Nullable String contactNumber() {
    return DialledNumber.written(contactNumber, contactExtension);
  }

  /** Where the customer gets e-mail, if an address was given. */
  public @Nullable String contactEmail() {
    return contactEmail;
  }

  /** The number complained about, with the extension if there is one, or the account. */
  public @Nullable String affectedNumber() {
    return DialledNumber.written(affectedNumber, affectedExtension);
  }

  /** The numbers by which other complaints of the same customer are found, without extensions; a service has many (IN-6). */
  public Set<String> numbers() {
    return Stream.of(contactNumber, affectedNumber).flatMap(Stream::ofNullable)
        .filter(number -> !DialledNumber.isService(number)).collect(Collectors.toSet());
  }

  /** By what the customer is known in texts of the case: as on record now and before (PR-1). */
  Stream<String> identities() {
    return Stream.concat(Stream.of(name, contactNumber(), affectedNumber()).flatMap(Stream::ofNullable),
        formerly.stream());
  }

  public @Nullable String homeRegion() {
    return homeRegion;
  }
}
