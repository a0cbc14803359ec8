/**
 * The whole product on one machine without containers: real PostgreSQL, Kafka, Keycloak, mail, the
 * six services and the customers' websites.
 */
@NullMarked
package org.chatdesk.runner;

import org.jspecify.annotations.NullMarked;
