-- Messages are found by the names of their files, too: those that were indexed without them get
-- them here, cut as nearly as PostgreSQL can cut words the way Words does.
select set_config('chatdesk.organization', '*', true);

with named as (
    select t.organization, t.conversation, t.seq, t.dictionary,
           regexp_split_to_table(
               lower(normalize(string_agg(file ->> 'name', ' '), nfkc)), '[^[:alnum:]]+') as word
    from message_text t
    join message m on m.organization_id = t.organization
      and m.conversation_id = t.conversation and m.seq = t.seq,
      jsonb_array_elements(m.attachments::jsonb) as file
    where m.attachments is not null
    group by t.organization, t.conversation, t.seq, t.dictionary),
said as (
    select organization, conversation, seq, array_agg(distinct lexeme) as lexemes
    from named, lateral (
        select left(word, 100)
        union
        select unnest(ts_lexize(cast(dictionary as regdictionary), word))) as found (lexeme)
    where lexeme <> ''
    group by organization, conversation, seq)
update message_text t
set words = t.words || array_to_tsvector(said.lexemes)
from said
where t.organization = said.organization and t.conversation = said.conversation
  and t.seq = said.seq;
