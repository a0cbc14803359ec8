package org.chatdesk.e2e.faults;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test against the system with two gateways and proxies between its parts: its methods may take a
 * {@link FaultWorld}. These come after all others, so that two systems never run at once.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Order(Integer.MAX_VALUE)
@ExtendWith(SharedFaultWorld.class)
public @interface WithFaults {}
