-- Says which history clients have seen: another value after a database was restored.
create table installation (
    epoch uuid not null
);
insert into installation values (uuidv7());

create table conversation (
    organization_id uuid        not null,
    id              uuid        not null,
    kind            text        not null,
    contacts        uuid[]      not null,
    ticket_id       uuid,
    channel         text,
    title           text,
    archived        boolean     not null default false,
    frozen          boolean     not null default false,
    anonymised      boolean     not null default false,
    deleted         boolean     not null default false,
    head            bigint      not null default 0,
    from_contacts   bigint      not null default 0,
    from_members    bigint      not null default 0,
    created_at      timestamptz not null,
    primary key (organization_id, id)
) with (fillfactor = 80);
create unique index one_support_conversation
    on conversation (organization_id, (contacts[1])) where kind = 'SUPPORT' and not deleted;
create index conversation_of_contact on conversation using gin (contacts);
create index conversation_of_ticket on conversation (organization_id, ticket_id) where ticket_id is not null;

create table message (
    organization_id   uuid        not null,
    conversation_id   uuid        not null,
    seq               bigint      not null,
    id                uuid        not null,
    client_message_id text,
    sender_id         uuid,
    sender_role       text        not null,
    sender_name       text        not null,
    type              text        not null,
    content           text        not null,
    reply_to          uuid,
    from_contacts     bigint      not null,
    from_members      bigint      not null,
    created_at        timestamptz not null,
    primary key (organization_id, conversation_id, seq)
);
-- A client's own id names its message for ever.
create unique index message_by_client_id
    on message (organization_id, conversation_id, sender_id, client_message_id);

-- Changes that are not messages share the numbering with them.
create table conversation_change (
    organization_id uuid        not null,
    conversation_id uuid        not null,
    seq             bigint      not null,
    archived        boolean     not null,
    frozen          boolean     not null,
    at              timestamptz not null,
    primary key (organization_id, conversation_id, seq)
);

create table read_cursor (
    organization_id uuid        not null,
    conversation_id uuid        not null,
    reader_id       uuid        not null,
    reader_role     text        not null,
    seq             bigint      not null,
    from_contacts   bigint      not null,
    from_members    bigint      not null,
    at              timestamptz not null,
    primary key (organization_id, conversation_id, reader_id)
) with (fillfactor = 80);
