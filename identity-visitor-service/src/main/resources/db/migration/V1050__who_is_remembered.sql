-- When the host last said who uses the device: it is believed for some hours only.
alter table session add column vouched_at timestamptz;

-- A host's token counts for the first session that shows it. Kept until the token itself ends.
create table presented_token (
    organization_id uuid        not null references organization,
    fingerprint     bytea       not null,
    session_id      uuid        not null,
    ends_at         timestamptz not null,
    primary key (organization_id, fingerprint)
);
create index presented_token_by_end on presented_token (ends_at);

-- What else the host says of a contact, as JSON: names with short texts.
alter table contact add column if not exists attributes text not null default '{}';
alter table contact add column blocked boolean not null default false;
