-- Copies of what other services own. Version 0: not heard of yet, only its defaults are used.
create table organization (
    organization_id   uuid   primary key,
    version           bigint not null,
    name              text   not null,
    site              text   not null,
    locale            text   not null,
    reminder_delay_ms bigint not null
);

create table contact (
    organization_id uuid    not null,
    id              uuid    not null,
    version         bigint  not null,
    type            text    not null,
    name            text    not null,
    email           text,
    locale          text    not null,
    gone            boolean not null,
    primary key (organization_id, id)
);

-- Nothing up to quiet_up_to is ever reminded of: the conversation was archived after it.
create table conversation (
    organization_id uuid    not null,
    id              uuid    not null,
    version         bigint  not null,
    archived        boolean not null,
    quiet_up_to     bigint  not null,
    primary key (organization_id, id)
);

create table read_cursor (
    organization_id uuid   not null,
    conversation_id uuid   not null,
    contact_id      uuid   not null,
    seq             bigint not null,
    primary key (organization_id, conversation_id, contact_id)
);

-- One row while something is unread. due_at is when to look at it again: when the first message
-- has been unread long enough, or when a try must be repeated. up_to_seq is set while a mail may
-- have arrived that speaks of the messages up to there.
create table reminder (
    organization_id uuid        not null,
    conversation_id uuid        not null,
    contact_id      uuid        not null,
    run_id          uuid        not null,
    started_at      timestamptz not null,
    due_at          timestamptz not null,
    attempts        integer     not null,
    up_to_seq       bigint,
    primary key (organization_id, conversation_id, contact_id)
);
create index reminder_due on reminder (due_at);

create table unread_message (
    organization_id uuid        not null,
    conversation_id uuid        not null,
    contact_id      uuid        not null,
    seq             bigint      not null,
    sender_name     text        not null,
    preview         text        not null,
    written_at      timestamptz not null,
    primary key (organization_id, conversation_id, contact_id, seq)
);

create table delivery (
    organization_id uuid        not null,
    id              uuid        not null,
    conversation_id uuid        not null,
    contact_id      uuid        not null,
    kind            text        not null,
    up_to_seq       bigint      not null,
    sent_at         timestamptz not null,
    primary key (organization_id, id)
);
create index delivery_of_conversation
    on delivery (organization_id, conversation_id, contact_id, sent_at desc);
