/** Wrapping and hashing, in the JDK's own cryptography. */
@NullMarked
package org.chatdesk.identity.vault.domain;

import org.jspecify.annotations.NullMarked;
