-- Visitors who are no more, so that it can be told again: their time was over, or they turned out to
-- be a contact. Of neither is more kept than that.
create table ended_visitor (
    organization_id uuid        not null references organization,
    contact_id      uuid        not null,
    -- The version that the end is.
    version         bigint      not null,
    ended_at        timestamptz not null,
    -- What became of the conversations when the time was over; absent for those who are a contact now.
    policy          text check (policy in ('ANONYMISE', 'DELETE')),
    became          uuid,
    primary key (organization_id, contact_id),
    check ((policy is null) <> (became is null))
);

-- The id of the event that told of it last; absent where an earlier version told.
alter table session_event add column told uuid;
