/** Members at rest. */
@NullMarked
package org.chatdesk.identity.member.store;

import org.jspecify.annotations.NullMarked;
