/** What a session is and sees. */
@NullMarked
package org.chatdesk.identity.session.domain;

import org.jspecify.annotations.NullMarked;
