/** Contacts and the hosts' secrets at rest. */
@NullMarked
package org.chatdesk.identity.contact.store;

import org.jspecify.annotations.NullMarked;
