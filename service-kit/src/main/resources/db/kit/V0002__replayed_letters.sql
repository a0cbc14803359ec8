-- Dead letters that were tried again. They are of all organizations; only the installation's
-- operator sees them.
create table replayed_letter (
    topic       text        not null,
    part        integer     not null,
    place       bigint      not null,
    replayed_at timestamptz not null,
    replayed_by uuid        not null,
    primary key (topic, part, place)
);
