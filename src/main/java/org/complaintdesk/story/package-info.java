/**
 * The case file: every entry of what happened to a case, how it is recorded and in which words it is told. Knows cases
 * by number only, and not what they are.
 */
@NullMarked
package org.complaintdesk.story;

import org.jspecify.annotations.NullMarked;

