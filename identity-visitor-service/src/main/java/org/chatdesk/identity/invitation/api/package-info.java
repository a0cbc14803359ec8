@NullMarked
package org.chatdesk.identity.invitation.api;

import org.jspecify.annotations.NullMarked;
