/** Keycloak without a container: prepared once per machine, with the realm of deploy/keycloak. */
@NullMarked
package org.chatdesk.runner.keycloak;

import org.jspecify.annotations.NullMarked;
