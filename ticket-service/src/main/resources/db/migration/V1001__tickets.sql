-- An order as it was taken first, and the one ticket that it has.
create table placed_order (
    organization_id uuid        not null,
    order_id        text        not null,
    ticket_id       uuid        not null,
    content         bytea       not null,
    placed_at       timestamptz not null,
    primary key (organization_id, order_id)
);

create table ticket (
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
    primary key (organization_id, id)
);

-- The queue: who waits for an agent.
create index ticket_waiting on ticket (organization_id, created_at)
    where assignee_id is null and status in ('OPEN', 'IN_PROGRESS');

create table ticket_channel (
    organization_id uuid    not null,
    ticket_id       uuid    not null,
    position        integer not null,
    channel_type    text    not null,
    party           text    not null,
    conversation_id uuid    not null,
    contact_id      uuid    not null,
    contact_name    text    not null,
    contact_email   text,
    primary key (organization_id, ticket_id, position),
    foreign key (organization_id, ticket_id) references ticket (organization_id, id)
);

-- Members as member.changed tells of them.
create table member (
    organization_id uuid    not null,
    id              uuid    not null,
    version         bigint  not null,
    name            text    not null,
    role            text    not null,
    active          boolean not null,
    primary key (organization_id, id)
);

-- What members say of themselves; a fact apart, because either may come first.
create table availability (
    organization_id uuid   not null,
    agent_id        uuid   not null,
    status          text   not null,
    version         bigint not null,
    primary key (organization_id, agent_id)
);

-- One row for each organization: whoever assigns holds it until the commit.
create table rotation (
    organization_id uuid   primary key,
    turn            bigint not null
);

create table agent_turn (
    organization_id uuid   not null,
    agent_id        uuid   not null,
    turn            bigint not null,
    primary key (organization_id, agent_id)
);
