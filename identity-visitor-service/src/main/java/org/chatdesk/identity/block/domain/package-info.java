/** What is blocked, and by whom. */
@NullMarked
package org.chatdesk.identity.block.domain;

import org.jspecify.annotations.NullMarked;
