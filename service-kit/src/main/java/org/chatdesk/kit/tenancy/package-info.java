/** Which organization's rows the current work may see; PostgreSQL holds everybody to it. */
@NullMarked
package org.chatdesk.kit.tenancy;

import org.jspecify.annotations.NullMarked;
