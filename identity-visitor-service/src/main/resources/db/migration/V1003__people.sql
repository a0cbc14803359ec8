create table member (
    organization_id uuid    not null references organization,
    id              uuid    not null,
    name            text    not null check (length(name) between 1 and 200),
    email           text    not null check (length(email) between 3 and 254),
    role            text    not null check (role in ('AGENT', 'ADMIN', 'SUPER_ADMIN')),
    active          boolean not null,
    departments     uuid[]  not null,
    oidc_issuer     text,
    oidc_subject    text,
    version         bigint  not null,
    primary key (organization_id, id)
);
create unique index member_once_by_email on member (organization_id, lower(email));
-- Who signs in names no organization: these two serve that search.
create index member_by_email on member (lower(email));
create index member_by_oidc_subject on member (oidc_subject) where oidc_subject is not null;

create table contact (
    organization_id uuid   not null references organization,
    id              uuid   not null,
    type            text   not null check (length(type) between 1 and 40),
    external_id     text,
    name            text   not null check (length(name) between 1 and 200),
    email           text,
    locale          text   not null,
    version         bigint not null,
    primary key (organization_id, id)
);

create table visitor (
    organization_id   uuid        not null,
    contact_id        uuid        not null,
    placeholder_email text        not null,
    created_at        timestamptz not null,
    expires_at        timestamptz not null,
    primary key (organization_id, contact_id),
    foreign key (organization_id, contact_id) references contact
);
-- Expiry looks at all organizations at once, soonest first.
create index visitor_by_end on visitor (expires_at);

create table session (
    organization_id uuid        not null references organization,
    id              uuid        not null,
    token_hash      bytea       not null,
    contact_id      uuid,
    ip              text,
    user_agent      text,
    locale          text        not null,
    page_url        text,
    page_title      text,
    referrer        text,
    created_at      timestamptz not null,
    last_seen_at    timestamptz not null,
    expires_at      timestamptz not null,
    primary key (organization_id, id),
    unique (organization_id, token_hash),
    -- A device outlives its visitor and then is nobody again.
    foreign key (organization_id, contact_id) references contact on delete set null (contact_id)
);
create index session_by_contact on session (organization_id, contact_id) where contact_id is not null;
create index session_by_end on session (expires_at);
