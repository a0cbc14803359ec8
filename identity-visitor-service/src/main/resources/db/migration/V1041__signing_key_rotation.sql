-- Announced: neither of the two. Active: signs. Retired: signs no more, and is published until its
-- last token has ended. A key that is gone has no row.
alter table signing_key
    add column activated_at timestamptz,
    add column retired_at   timestamptz;
update signing_key set activated_at = created_at where active;
