-- How far a conversation has arrived on a reader's devices, beside how far they have read it.
alter table read_cursor add column delivered bigint not null default 0;
alter table read_cursor add column reader_name text;
