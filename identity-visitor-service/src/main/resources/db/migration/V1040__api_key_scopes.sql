-- Keys from before there were scopes could do everything; they still can.
alter table api_key
    add column scopes       text[] not null default '{orders:write,bookings:write,contacts:read,contacts:write}',
    add column created_by   text,
    add column expires_at   timestamptz,
    add column last_used_on date;
alter table api_key alter column scopes drop default;

alter table identity_secret add column created_by text;
