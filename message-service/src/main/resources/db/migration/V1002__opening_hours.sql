-- When contacts may write, as it was told last.
create table opening_hours (
    organization_id uuid          not null,
    -- The department, or the organization itself.
    owner_id        uuid          not null,
    version         bigint        not null,
    -- Whether nobody can send while it is closed.
    blocks          boolean       not null,
    open_from       timestamptz[] not null,
    open_to         timestamptz[] not null,
    until           timestamptz   not null,
    primary key (organization_id, owner_id)
);
