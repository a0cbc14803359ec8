-- What else is said of a contact, as JSON: names with short texts.
alter table view_contact add column attributes text not null default '{}';
alter table view_contact add column blocked boolean not null default false;

-- Each device of a contact as its newest event shows it; the ten seen last are kept.
create table view_session (
    organization_id uuid        not null,
    contact_id      uuid        not null,
    id              uuid        not null,
    event_id        uuid        not null,
    seen_at         timestamptz not null,
    device          text,
    browser         text,
    os              text,
    country         text,
    city            text,
    referrer        text,
    page_url        text,
    page_title      text,
    primary key (organization_id, contact_id, id)
);

-- What a contact looked at and did; the fifty newest are kept. The id is the event's.
create table view_page (
    organization_id uuid        not null,
    contact_id      uuid        not null,
    id              uuid        not null,
    session_id      uuid        not null,
    name            text        not null,
    url             text,
    title           text,
    at              timestamptz not null,
    primary key (organization_id, contact_id, id)
);
create index view_page_newest on view_page (organization_id, contact_id, at desc, id desc);
