-- Pages a device looked at and what the host's page told of its user; kept 30 days.
create table session_event (
    organization_id uuid        not null,
    id              uuid        not null,
    session_id      uuid        not null,
    contact_id      uuid,
    name            text        not null,
    url             text,
    title           text,
    properties      text        not null,
    at              timestamptz not null,
    primary key (organization_id, id),
    -- None to the contact: a device that is seen while its visitor ends would wait for the visitor,
    -- and the visitor for the device. What a contact did is not shown without the contact.
    foreign key (organization_id, session_id) references session on delete cascade
);
create index session_event_by_session on session_event (organization_id, session_id, at desc);
create index session_event_by_contact
    on session_event (organization_id, contact_id, at desc) where contact_id is not null;
create index session_event_by_time on session_event (at);
