/** One importer at a time. */
@NullMarked
package org.chatdesk.identity.seed.store;

import org.jspecify.annotations.NullMarked;
