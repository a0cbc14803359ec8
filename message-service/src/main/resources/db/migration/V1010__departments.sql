-- Whom the contact of a support conversation speaks with; null where none was named.
alter table conversation add column department_id uuid;
