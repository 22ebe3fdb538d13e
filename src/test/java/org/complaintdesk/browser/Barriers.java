package org.complaintdesk.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What axe-core finds on a page that keeps people out of it, by the rules of WCAG 2.1 A and AA. */
final class Barriers {

  private static final String AXE = script();

  private Barriers() {
  }

  /** What is found in that part of the page that is open, each with its rule and its place. */
  @SuppressWarnings("unchecked")
  static List<String> in(String place, Chromium chromium) {
    return (List<String>) chromium.answers(AXE + """
        ;const [place, done] = arguments;
        axe.run(place, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']}).then(found => done(!found.passes.length ? ['nothing was looked at'] : found.violations.flatMap(
          rule => rule.nodes.map(node => `${rule.id}: ${rule.help} – ${node.html.slice(0, 200)} – ${node.failureSummary}`))));
        """, place);
  }

  private static String script() {
    try (InputStream script = Objects.requireNonNull(Barriers.class.getResourceAsStream("/axe.min.js"))) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
