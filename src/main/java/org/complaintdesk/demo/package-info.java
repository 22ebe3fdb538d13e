/** Sample cases for trying the desk out (profile "demo"): invented customers, real handling. */
@NullMarked
package org.complaintdesk.demo;

import org.jspecify.annotations.NullMarked;
