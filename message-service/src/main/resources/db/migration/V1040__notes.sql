-- What members tell each other beside a conversation: a stream of its own, so that a contact's
-- numbers have no gap where a note stands.
create table note (
    organization_id uuid        not null,
    conversation_id uuid        not null,
    seq             bigint      not null,
    id              uuid        not null,
    version         bigint      not null,
    client_note_id  text        not null,
    -- SHA-256 of what was sent at first: a repetition is still known after an edit.
    fingerprint     bytea       not null,
    author_id       uuid        not null,
    author_name     text        not null,
    text            text        not null,
    mentions        uuid[]      not null,
    mention_names   text[]      not null,
    -- The conversation's last number when it was written.
    after_seq       bigint      not null,
    created_at      timestamptz not null,
    edited_at       timestamptz,
    removed_at      timestamptz,
    primary key (organization_id, conversation_id, seq)
);
create unique index note_by_id on note (organization_id, conversation_id, id);
-- A client's own id names its note for ever.
create unique index note_by_client_id
    on note (organization_id, conversation_id, author_id, client_note_id);

-- Members as they were told last: who can be mentioned, and how they are called.
create table colleague (
    organization_id uuid    not null,
    member_id       uuid    not null,
    name            text    not null,
    active          boolean not null,
    version         bigint  not null,
    primary key (organization_id, member_id)
);
