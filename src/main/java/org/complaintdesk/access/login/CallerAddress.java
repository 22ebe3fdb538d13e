package org.complaintdesk.access.login;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The address from which the running request comes. */
final class CallerAddress {

  /** Nobody calls: the program itself asks. */
  private static final String INSIDE = "inside";
  private static final int BYTES_OF_IPV6 = 16;
  private static final int BYTES_OF_NETWORK = 8;
  private static final int LONGEST = 64;

  private static final ThreadLocal<@Nullable String> current = new ThreadLocal<>();

  private CallerAddress() {
  }

  static void begin(String address) {
    current.set(network(address));
  }

  static void end() {
    current.remove();
  }

  static String current() {
    return Objects.requireNonNullElse(current.get(), INSIDE);
  }

  /** Whoever has one address of IPv6 has all that share its first half, and would be somebody else each time. */
  static String network(String address) {
    if (address.indexOf(':') < 0) {
      return shortened(address);
    }
    try {
      // a name with a colon is never looked up
      byte[] bytes = InetAddress.getByName(address).getAddress();
      if (bytes.length < BYTES_OF_IPV6) {
        return InetAddress.getByAddress(bytes).getHostAddress();
      }
      byte[] network = Arrays.copyOf(Arrays.copyOf(bytes, BYTES_OF_NETWORK), BYTES_OF_IPV6);
      return InetAddress.getByAddress(network).getHostAddress() + "/64";
    } catch (UnknownHostException e) {
      return shortened(address);
    }
  }

  private static String shortened(String address) {
    String plain = address.replaceAll("[^0-9A-Za-z.:_-]", "?");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
  }
}
