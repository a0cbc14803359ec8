-- What the organization says to a contact who writes for the first time; null is nothing.
alter table organization add column welcome text;
