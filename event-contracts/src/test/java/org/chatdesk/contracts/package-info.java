@NullMarked
package org.chatdesk.contracts;

import org.jspecify.annotations.NullMarked;
