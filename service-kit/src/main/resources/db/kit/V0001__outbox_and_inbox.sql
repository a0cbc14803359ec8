-- Events that are committed and not yet known to be in the log.
create table outbox (
    id              uuid primary key,
    organization_id uuid        not null,
    topic           text        not null,
    aggregate_id    uuid        not null,
    version         bigint      not null,
    body            bytea       not null,
    created_at      timestamptz not null default clock_timestamp()
) with (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 5000);

-- Events that had their effect here.
create table consumed_event (
    id              uuid primary key,
    organization_id uuid        not null,
    consumed_at     timestamptz not null default clock_timestamp()
);
create index consumed_event_by_time on consumed_event (consumed_at);
