/**
 * Sample cases for trying the desk out (profile "demo"): invented customers, real handling. Knows the complaint, but no
 * other capability: it works tasks as people do. Nobody depends on it.
 */
@NullMarked
package org.complaintdesk.demo;

import org.jspecify.annotations.NullMarked;
