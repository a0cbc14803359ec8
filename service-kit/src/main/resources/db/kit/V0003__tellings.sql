-- Runs through all that this service has to tell, when the log was lost. They are of all
-- organizations; only the installation's operator sees them.
create table telling (
    id                 uuid        primary key,
    state              text        not null,
    started_at         timestamptz not null,
    started_by         uuid        not null,
    ended_at           timestamptz,
    -- What is told at the moment, and the last row of it that was.
    part               text,
    after_organization uuid,
    after_id           uuid,
    after_number       bigint,
    told               bigint      not null default 0,
    of_rows            bigint      not null,
    reason             text,
    -- Who goes on with it; taken for dead after held_until.
    holder             uuid,
    held_until         timestamptz
);
create unique index telling_runs_once on telling (state) where state = 'RUNNING';
