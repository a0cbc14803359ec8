/**
 * Organizations and everybody who talks through ChatDesk: who they are, and the tokens that say so.
 */
@NullMarked
package org.chatdesk.identity;

import org.jspecify.annotations.NullMarked;
