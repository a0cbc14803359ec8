// Lists caught mails and shows one: its HTML in a sandboxed frame, its text, its headers.
const list = document.getElementById('list');
const reader = document.getElementById('reader');
const count = document.getElementById('count');
let mails = [];
let chosen = null;
let view = 'html';

const element = (name, attributes = {}, ...children) => {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(...children);
  return made;
};
const time = (iso) => new Date(iso).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });

function linked(text) {
  const pre = element('pre');
  for (const piece of text.split(/(https?:\/\/[^\s<>"]+)/)) {
    pre.append(/^https?:/.test(piece) ? element('a', { href: piece, target: '_blank', rel: 'noopener', textContent: piece }) : piece);
  }
  return pre;
}

const views = {
  html: (mail) => element('iframe', { title: 'The mail', sandbox: 'allow-popups allow-popups-to-escape-sandbox', src: `/mail?id=${encodeURIComponent(mail.id)}` }),
  text: (mail) => linked(mail.text ?? ''),
  headers: (mail) => linked(Object.entries(mail.headers).flatMap(([name, values]) => values.map((value) => `${name}: ${value}`)).join('\n')),
};
const has = (mail, name) => name === 'headers' || mail[name] !== null;

function tab(mail, name, title) {
  const button = element('button', { type: 'button', textContent: title, hidden: !has(mail, name) });
  button.setAttribute('aria-pressed', String(name === view));
  button.addEventListener('click', () => { view = name; show(mail); });
  return button;
}

function show(mail) {
  if (!has(mail, view)) view = has(mail, 'html') ? 'html' : 'text';
  reader.replaceChildren(
    element('h2', { textContent: mail.subject || '(no subject)' }),
    element('p', { className: 'meta', textContent: `From ${mail.from} to ${mail.to} · ${time(mail.receivedAt)}` }),
    element('div', { className: 'tabs' }, tab(mail, 'html', 'Mail'), tab(mail, 'text', 'Text'), tab(mail, 'headers', 'Headers')),
    views[view](mail),
  );
}

function row(mail) {
  const button = element('button', { type: 'button', className: 'row' },
    element('b', { textContent: mail.subject || '(no subject)' }),
    element('span', {}, element('span', { textContent: mail.to }), element('time', { dateTime: mail.receivedAt, textContent: time(mail.receivedAt) })));
  button.setAttribute('aria-current', String(mail.id === chosen));
  button.addEventListener('click', () => { chosen = mail.id; draw(); show(mail); });
  return element('li', {}, button);
}

function draw() {
  count.textContent = mails.length === 1 ? '1 mail' : `${mails.length} mails`;
  list.replaceChildren(...(mails.length ? mails.map(row) : [element('li', { className: 'empty', textContent: 'No mails yet.' })]));
}

async function refresh() {
  try {
    const fresh = await (await fetch('/api/mails')).json();
    if (fresh.map((m) => m.id).join() !== mails.map((m) => m.id).join() || !list.children.length) {
      mails = fresh;
      draw();
    }
  } catch {
    count.textContent = 'Not reachable. Is ChatDesk running?';
  }
}

document.getElementById('clear').addEventListener('click', async () => {
  await fetch('/api/mails', { method: 'DELETE' });
  chosen = null;
  reader.replaceChildren();
  await refresh();
});
setInterval(refresh, 2000);
refresh();
