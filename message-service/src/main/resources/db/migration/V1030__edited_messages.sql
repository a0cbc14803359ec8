-- A message keeps its place; what it said before is kept for admins alone.
alter table message add column edited_at timestamptz;
alter table message add column removed_at timestamptz;

-- Who answers to a message, edits or removes it knows its id only.
create unique index message_by_id on message (conversation_id, id);

-- Changes of messages share the numbering of the conversation: seq is the number of the change.
create table message_version (
    organization_id uuid        not null,
    conversation_id uuid        not null,
    seq             bigint      not null,
    message_seq     bigint      not null,
    what            text        not null,
    content_before  text        not null,
    at              timestamptz not null,
    primary key (organization_id, conversation_id, seq)
);

create table edit_window (
    organization_id uuid   primary key,
    version         bigint not null,
    seconds         bigint not null
);
