-- Every table here can be dropped and filled again from the log. A part of a row that an event has
-- not told yet has the version -1. Ids are unique across organizations, so that an event which
-- names another organization's aggregate is refused instead of making a twin.

create table view_chat (
    organization_id    uuid    not null,
    id                 uuid    not null,
    -- what every event of the conversation says of it
    home_version       bigint  not null default -1,
    kind               text,
    contact_id         uuid,
    ticket_id          uuid,
    channel            text,
    -- from conversation.changed
    standing_version   bigint  not null default -1,
    archived           boolean not null default false,
    frozen             boolean not null default false,
    anonymised         boolean not null default false,
    deleted            boolean not null default false,
    -- the newest message that a person wrote
    newest_seq         bigint  not null default -1,
    last_message_at    timestamptz,
    preview            text,
    -- how many messages of contacts there are, and how many of them a member has read
    counted_seq        bigint  not null default -1,
    from_contacts      bigint  not null default 0,
    read_seq           bigint  not null default -1,
    read_from_contacts bigint  not null default 0,
    primary key (organization_id, id),
    unique (id)
);
-- A page of the inbox is read from this index alone.
create index view_chat_inbox
    on view_chat (organization_id, archived, last_message_at desc, id desc)
    include (kind, contact_id, ticket_id, channel, home_version, standing_version, frozen,
        anonymised, newest_seq, preview, counted_seq, from_contacts, read_seq,
        read_from_contacts)
    where last_message_at is not null and not deleted;

-- One row for each organization: counts that nobody has to count, and a number that rises.
create table view_inbox (
    organization_id uuid primary key,
    active          bigint not null,
    archived        bigint not null,
    version         bigint not null
);

create table view_contact (
    organization_id uuid    not null,
    id              uuid    not null,
    version         bigint  not null default -1,
    type            text,
    name            text,
    email           text,
    -- a visitor whose time is over
    former          boolean not null default false,
    -- from the conversations in view_contact_chat
    wrote           boolean not null default false,
    latest_chat     uuid,
    latest_at       timestamptz,
    primary key (organization_id, id),
    unique (id)
);
create index view_contact_sidebar
    on view_contact (organization_id, type, latest_at desc, id desc)
    include (name, latest_chat)
    where wrote and latest_at is not null and type is not null and not former;

create table view_contact_chat (
    organization_id uuid    not null,
    contact_id      uuid    not null,
    conversation_id uuid    not null,
    latest_at       timestamptz,
    wrote           boolean not null default false,
    gone            boolean not null default false,
    primary key (organization_id, contact_id, conversation_id)
);

create table view_organization (
    organization_id uuid primary key,
    version         bigint not null,
    contact_types   text[] not null
);

create table view_member (
    organization_id uuid    not null,
    id              uuid    not null,
    version         bigint  not null default -1,
    name            text,
    role            text,
    active          boolean not null default false,
    -- from agent.availability
    status_version  bigint  not null default -1,
    status          text,
    primary key (organization_id, id)
);

create table view_ticket (
    organization_id uuid        not null,
    id              uuid        not null,
    version         bigint      not null,
    kind            text        not null,
    status          text        not null,
    priority        text        not null,
    title           text        not null,
    assignee_id     uuid,
    assignee_name   text,
    order_id        text,
    order_package   text,
    order_quantity  integer,
    order_amount    numeric,
    order_currency  text,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    primary key (organization_id, id),
    unique (id)
);
create index view_ticket_newest on view_ticket (organization_id, created_at desc, id desc);
create index view_ticket_by_status
    on view_ticket (organization_id, status, created_at desc, id desc);
create index view_ticket_by_order
    on view_ticket (organization_id, order_id) where order_id is not null;

create table view_ticket_channel (
    organization_id uuid    not null,
    ticket_id       uuid    not null,
    place           integer not null,
    channel_type    text    not null,
    party           text    not null,
    conversation_id uuid    not null,
    contact_id      uuid    not null,
    contact_name    text    not null,
    contact_email   text,
    primary key (organization_id, ticket_id, place)
);
create index view_ticket_channel_by_conversation
    on view_ticket_channel (organization_id, conversation_id);
create index view_ticket_channel_by_contact on view_ticket_channel (organization_id, contact_id);
