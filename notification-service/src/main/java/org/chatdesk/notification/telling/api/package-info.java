/** Where the operator has this service tell again what it keeps. */
@NullMarked
package org.chatdesk.notification.telling.api;

import org.jspecify.annotations.NullMarked;
