-- What else a form says of a contact, as a JSON object of texts. Nobody searches in it.
alter table contact add column if not exists attributes text not null default '{}';
