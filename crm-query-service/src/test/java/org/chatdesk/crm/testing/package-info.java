/** What the tests of this service share. */
@NullMarked
package org.chatdesk.crm.testing;

import org.jspecify.annotations.NullMarked;
