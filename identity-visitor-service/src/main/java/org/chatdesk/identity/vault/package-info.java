/**
 * How secrets are kept. What must be read again is wrapped with the installation's master key; what
 * only has to be recognized is kept as a hash.
 */
@NullMarked
package org.chatdesk.identity.vault;

import org.jspecify.annotations.NullMarked;
