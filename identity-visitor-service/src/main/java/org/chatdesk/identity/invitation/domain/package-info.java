@NullMarked
package org.chatdesk.identity.invitation.domain;

import org.jspecify.annotations.NullMarked;
