package org.chatdesk.kit.telling;

import org.chatdesk.kit.caller.Caller;

/** The operator had this service tell again; fired inside the service. */
public record TellingStarted(Caller.Member by, Telling telling) {}
