/** The file's form. */
@NullMarked
package org.chatdesk.identity.seed.domain;

import org.jspecify.annotations.NullMarked;
