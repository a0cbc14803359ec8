/** What the tests of every service share: real servers, real tokens, the event log, house rules. */
@NullMarked
package org.chatdesk.kit.testing;

import org.jspecify.annotations.NullMarked;
