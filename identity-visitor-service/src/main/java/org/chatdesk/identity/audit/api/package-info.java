/** Reading the audit log. */
@NullMarked
package org.chatdesk.identity.audit.api;

import org.jspecify.annotations.NullMarked;
