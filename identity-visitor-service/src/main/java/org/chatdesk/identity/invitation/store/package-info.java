@NullMarked
package org.chatdesk.identity.invitation.store;

import org.jspecify.annotations.NullMarked;
