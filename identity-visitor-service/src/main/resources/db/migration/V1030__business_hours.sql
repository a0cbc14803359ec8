-- Hours of an organization or a department, in the words in which they were set.
create table business_hours (
    organization_id uuid   not null references organization,
    -- The department, or the organization itself.
    owner_id        uuid   not null,
    -- Absent when nothing is set: a department then has the organization's, which is always open.
    schedule        jsonb,
    version         bigint not null default 0,
    -- The version of its last event, and up to where that works out the openings.
    told            bigint not null default 0,
    told_until      timestamptz,
    primary key (organization_id, owner_id)
);
create index business_hours_told on business_hours (told_until) where told_until is not null;
