// "You are": tells the page's own backend who is here, and the chat with the token that backend signs.
const KEY = 'site.person';
const site = await (await fetch('/site.json')).json();
const listeners = [];

const kept = () => {
  try { return localStorage.getItem(KEY) ?? ''; } catch { return ''; }
};
const keep = (id) => {
  try { localStorage.setItem(KEY, id); } catch { /* private window: the choice lasts as long as the page */ }
};
const find = (id) => site.people.find((person) => person.externalId === id) ?? null;

let current = find(kept());

async function tellChat() {
  if (!current) return;
  const { token } = await (await fetch(`/whoami-token?user=${encodeURIComponent(current.externalId)}`)).json();
  window.chatdesk('identify', { token });
}

function choose(id) {
  const was = current;
  current = find(id);
  keep(id);
  if (was) window.chatdesk('reset');
  listeners.forEach((listener) => listener(current));
  return tellChat();
}

/** The listed people, who is here now (null for a guest), and a call whenever that changes. */
export const people = site.people;
export const whoIsHere = () => current;
export const onChange = (listener) => { listeners.push(listener); listener(current); };

const select = document.getElementById('you-are');
select.append(new Option('Guest', ''), ...site.people.map((person) => new Option(`${person.name} (${person.type})`, person.externalId)));
select.value = current?.externalId ?? '';
select.addEventListener('change', () => choose(select.value));
await tellChat();
