/** The six services as processes: how they are started and what they are told. */
@NullMarked
package org.chatdesk.runner.service;

import org.jspecify.annotations.NullMarked;
