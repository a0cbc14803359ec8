-- How long messages may be edited or removed by their senders; 0 is never.
alter table organization add column edit_window_seconds bigint not null default 900
    check (edit_window_seconds >= 0);
