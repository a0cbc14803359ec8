-- A suspended organization is closed for everybody but the installation's operator.
alter table organization add column suspended boolean not null default false;

-- A removed department is offered no more; what it once did still names it.
alter table department add column removed boolean not null default false;
create unique index department_once_by_name on department (organization_id, lower(name)) where not removed;

-- What was last imported from the seed: only a changed seed is imported again, so that what
-- administrators changed since then stays.
create table seed_import (
    organization_id uuid  not null primary key references organization,
    hash            bytea not null
);
