-- The department a conversation's contact speaks with, from conversation.changed.
alter table view_chat add column department_id uuid;
drop index view_chat_inbox;
-- A page of the inbox is read from one of these indexes alone: of all, or of one department.
create index view_chat_inbox
    on view_chat (organization_id, archived, last_message_at desc, id desc)
    include (kind, contact_id, ticket_id, channel, home_version, standing_version, frozen,
        anonymised, department_id, newest_seq, preview, counted_seq, from_contacts, read_seq,
        read_from_contacts)
    where last_message_at is not null and not deleted;
create index view_chat_inbox_of_department
    on view_chat (organization_id, department_id, archived, last_message_at desc, id desc)
    include (kind, contact_id, ticket_id, channel, home_version, standing_version, frozen,
        anonymised, newest_seq, preview, counted_seq, from_contacts, read_seq,
        read_from_contacts)
    where last_message_at is not null and not deleted and department_id is not null;

-- How many conversations each department has, so that nobody has to count.
create table view_inbox_department (
    organization_id uuid   not null,
    department_id   uuid   not null,
    active          bigint not null,
    archived        bigint not null,
    primary key (organization_id, department_id)
);

-- The names of an organization's departments by id, from organization.changed. One that was
-- removed has none.
create table view_departments (
    organization_id uuid primary key,
    version         bigint not null,
    names           jsonb  not null
);
