-- Every administrative change: who, what, before, after, when. Never changed, never deleted.
create table audit_entry (
    organization_id uuid        not null references organization,
    id              uuid        not null,
    at              timestamptz not null,
    actor_kind      text        not null,
    actor_id        uuid,
    actor_name      text        not null,
    action          text        not null,
    subject         text        not null,
    before          jsonb,
    after           jsonb,
    primary key (organization_id, id)
);
