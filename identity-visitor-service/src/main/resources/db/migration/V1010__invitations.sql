-- People who were asked to work for an organization. The id stands in the letter's link and opens
-- nothing by itself; addresses are kept in lower case.
create table invitation (
    organization_id uuid        not null references organization,
    id              uuid        not null unique,
    email           text        not null check (length(email) between 3 and 254),
    role            text        not null check (role in ('AGENT', 'ADMIN')),
    departments     uuid[]      not null,
    invited_by      text        not null,
    standing        text        not null check (standing in ('OPEN', 'USED', 'WITHDRAWN')),
    expires_at      timestamptz not null,
    version         bigint      not null,
    primary key (organization_id, id)
);
-- Inviting twice renews; it never makes a twin.
create unique index invitation_open_once on invitation (organization_id, email) where standing = 'OPEN';
-- Who signs in names no organization.
create index invitation_by_email on invitation (email);
