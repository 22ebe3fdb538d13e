package org.complaintdesk.complaint;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintdesk.desk.DialledNumber;
import org.jspecify.annotations.Nullable;

/** Who complains, how he is reached, and the number that he complains about (IN-2). */
@Embeddable
public class Complainant {

  @Enumerated(EnumType.STRING)
  private CustomerTier customerTier;

  private String language;
  private @Nullable String name;
  private @Nullable String contactNumber;
  private @Nullable String contactEmail;
  private @Nullable String affectedNumber;
  private @Nullable String homeRegion;

  @SuppressWarnings("NullAway")
  protected Complainant() {
  }

  Complainant(NewComplaint facts) {
    this.customerTier = facts.customerTier();
    this.language = facts.language();
    this.name = facts.name();
    this.contactNumber = facts.contactNumber();
    this.contactEmail = facts.contactEmail();
    this.affectedNumber = facts.affectedNumber();
    this.homeRegion = facts.homeRegion();
  }

  /**
   * Empty values leave what is known. Numbers are kept without blanks and hyphens, so that the same number is found
   * again (IN-6).
   */
  void correct(@Nullable String calledNow, @Nullable String contactNow, @Nullable String emailNow,
      @Nullable String affectedNow) {
    this.name = calledNow == null ? name : calledNow;
    this.contactNumber = contactNow == null ? contactNumber : DialledNumber.bare(contactNow);
    this.contactEmail = emailNow == null ? contactEmail : emailNow;
    this.affectedNumber = affectedNow == null ? affectedNumber : DialledNumber.bare(affectedNow);
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

  public @Nullable String contactNumber() {
    return contactNumber;
  }

  /** Where the customer gets e-mail, if an address was given. */
  public @Nullable String contactEmail() {
    return contactEmail;
  }

  public @Nullable String affectedNumber() {
    return affectedNumber;
  }

  /** The numbers by which other complaints of the same customer are found (IN-6). */
  public Set<String> numbers() {
    return Stream.of(contactNumber, affectedNumber).flatMap(Stream::ofNullable).collect(Collectors.toSet());
  }

  public @Nullable String homeRegion() {
    return homeRegion;
  }
}
