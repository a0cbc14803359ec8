/**
 * What an installation begins with: organizations and people from a file, brought in at each start.
 */
@NullMarked
package org.chatdesk.identity.seed;

import org.jspecify.annotations.NullMarked;
