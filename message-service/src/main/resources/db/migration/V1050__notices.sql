-- What a line of the system says, as JSON of code and params; its content says it in words.
alter table message add column notice text;

-- What a ticket's channels have been told of it last.
create table ticket_standing (
    organization_id uuid    not null,
    ticket_id       uuid    not null,
    version         bigint  not null,
    closed          boolean not null,
    assignee_id     uuid,
    primary key (organization_id, ticket_id)
);

-- What is said to whoever writes for the first time, as organizations told it last; null is nothing.
create table welcome (
    organization_id uuid   primary key,
    version         bigint not null,
    text            text
);
