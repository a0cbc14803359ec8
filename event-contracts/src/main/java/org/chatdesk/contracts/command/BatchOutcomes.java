package org.chatdesk.contracts.command;

import java.util.List;

/** What became of a batch's commands, in their order. */
public record BatchOutcomes(long id, List<CommandOutcome> outcomes) {}
