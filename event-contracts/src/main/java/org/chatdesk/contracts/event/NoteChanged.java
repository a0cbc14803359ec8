package org.chatdesk.contracts.event;

import java.util.UUID;

/**
 * A note was written, edited or removed: the whole note as it is now. The aggregate is its
 * conversation, so that notes of one conversation come in order; the version is the note's.
 */
public record NoteChanged(UUID conversation, Note note) implements Payload {}
