-- Where a device's address is: ISO 3166-1 alpha-2, and the city in English where it is known.
alter table session add column country text;
alter table session add column city text;
-- What a device did while it was nobody's, until somebody is known.
create index session_event_of_nobody
    on session_event (organization_id, session_id, at desc) where contact_id is null;
