-- A visitor's conversation that has become a contact's: who wrote in it before, so that their
-- repeated sends are still known, and whether it stands beside the contact's own support chat.
alter table conversation add column former_contact uuid;
alter table conversation add column continued boolean not null default false;
drop index one_support_conversation;
create unique index one_support_conversation
    on conversation (organization_id, (contacts[1]))
    where kind = 'SUPPORT' and not deleted and not continued;

-- Visitors who are somebody else now: nothing begins in their name any more.
create table merged_visitor (
    organization_id uuid not null,
    visitor_id      uuid not null,
    contact_id      uuid not null,
    primary key (organization_id, visitor_id)
);

-- Contacts who are blocked, or once were; others have no row.
create table blocked_contact (
    organization_id uuid    not null,
    contact_id      uuid    not null,
    blocked         boolean not null,
    version         bigint  not null,
    primary key (organization_id, contact_id)
);
