-- Contacts who may not write, and who said so.
create table contact_block (
    organization_id uuid        not null,
    contact_id      uuid        not null,
    reason          text,
    blocked_by      text        not null,
    blocked_at      timestamptz not null,
    primary key (organization_id, contact_id),
    foreign key (organization_id, contact_id) references contact on delete cascade
);

-- IP addresses from which no contact gets in, as CIDR.
create table blocked_range (
    organization_id uuid        not null references organization,
    id              uuid        not null,
    range           text        not null,
    note            text,
    blocked_by      text        not null,
    blocked_at      timestamptz not null,
    primary key (organization_id, id),
    unique (organization_id, range)
);
