-- Whom a contact chose to speak with last, on whatever device. Not a part of what others are told of
-- the contact: it is in their tokens.
alter table contact add column department_id uuid;
