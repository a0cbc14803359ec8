-- Who takes part from this change on, once a visitor's conversation has become a contact's: so that
-- what was said before can be told again as it was. Null while nobody else ever took part.
alter table conversation_change add column contacts uuid[];
