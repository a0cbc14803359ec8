/** When an organization answers. No hours can be set yet, so every organization is always open. */
@NullMarked
package org.chatdesk.identity.hours;

import org.jspecify.annotations.NullMarked;
