/**
 * Anonymous, temporary contacts. An account is made when somebody asks for it, has a friendly name
 * and an address no mail reaches, and ends exactly when its time is over: then it is deleted and
 * everybody is told, once.
 */
@NullMarked
package org.chatdesk.identity.visitor;

import org.jspecify.annotations.NullMarked;
