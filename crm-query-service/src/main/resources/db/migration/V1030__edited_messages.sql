-- The number of the change that said last what the newest message says.
alter table view_chat add column newest_changed_seq bigint not null default -1;
update view_chat set newest_changed_seq = newest_seq;
