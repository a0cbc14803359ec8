-- Each letter of an invitation counts: not too soon after the one before, and not without end.
alter table invitation add column letters integer not null default 1 check (letters >= 1);
alter table invitation add column last_letter_at timestamptz;
update invitation set last_letter_at = expires_at - interval '7 days';
alter table invitation alter column letters drop default;
alter table invitation alter column last_letter_at set not null;
