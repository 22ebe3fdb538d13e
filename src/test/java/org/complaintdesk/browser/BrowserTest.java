package org.complaintdesk.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test at a real Chromium against the whole desk. Where there is none it is skipped, unless
 * {@code -Dbrowser.required=true} says that there must be one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ChromiumExtension.class)
@DeskTest
@interface BrowserTest {
}
