/** Orders, whose parties become contacts. */
@NullMarked
package org.chatdesk.identity.contact.api;

import org.jspecify.annotations.NullMarked;
