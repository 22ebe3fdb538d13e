/** Scenarios that people play at a real browser, by clicks and keys; pictures of them stay under target/screenshots. */
@NullMarked
package org.complaintdesk.browser;

import org.jspecify.annotations.NullMarked;
