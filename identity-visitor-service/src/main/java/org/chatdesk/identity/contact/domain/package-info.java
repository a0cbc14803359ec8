/** What a contact is, and what a host may say of one. */
@NullMarked
package org.chatdesk.identity.contact.domain;

import org.jspecify.annotations.NullMarked;
