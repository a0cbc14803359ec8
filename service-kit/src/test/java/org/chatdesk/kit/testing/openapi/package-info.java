/** The one public OpenAPI file, of which each service holds its own part up to date. */
@NullMarked
package org.chatdesk.kit.testing.openapi;

import org.jspecify.annotations.NullMarked;
