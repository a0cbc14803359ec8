-- Keys that sign the internal token. They belong to the installation, not to an organization.
create table signing_key (
    kid                 text primary key,
    active              boolean     not null,
    public_key          bytea       not null,
    wrapped_private_key bytea       not null,
    created_at          timestamptz not null
);
-- Two instances that start together agree on one key.
create unique index signing_key_active on signing_key (active) where active;

create table api_key (
    organization_id uuid        not null references organization,
    id              uuid        not null,
    name            text        not null,
    hash            bytea       not null unique,
    created_at      timestamptz not null,
    revoked_at      timestamptz,
    primary key (organization_id, id)
);

-- Secrets with which host sites sign who their users are. Several are valid at once.
create table identity_secret (
    organization_id uuid        not null references organization,
    kid             text        not null,
    wrapped_secret  bytea       not null,
    created_at      timestamptz not null,
    revoked_at      timestamptz,
    primary key (organization_id, kid)
);
