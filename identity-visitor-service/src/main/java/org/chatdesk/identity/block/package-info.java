/**
 * Contacts and addresses that an organization does not want (I14). A blocked contact may neither
 * start the widget nor write; from a blocked address no contact gets in. Members are never shut
 * out: whoever blocks must be able to undo it.
 */
@NullMarked
package org.chatdesk.identity.block;

import org.jspecify.annotations.NullMarked;
