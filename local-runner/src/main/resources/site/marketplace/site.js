import { onChange, people, whoIsHere } from '/people.js';

const packages = await (await fetch('/packages.json')).json();
const nameOf = (id) => people.find((person) => person.externalId === id)?.name ?? id;
const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};
const money = (amount, currency) => new Intl.NumberFormat('en-GB', { style: 'currency', currency }).format(amount);
const status = document.getElementById('order-status');

async function order(chosen, quantity, button) {
  button.disabled = true;
  status.textContent = 'Placing your order';
  try {
    const answer = await fetch('/orders', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ brand: whoIsHere().externalId, package: chosen.id, quantity }),
    });
    const placed = await answer.json();
    status.textContent = answer.ok ? `Order ${placed.id} is placed. Our team will write to you in the chat.` : placed.detail;
    await showOrders();
  } catch {
    status.textContent = 'The order was not placed. Try again.';
  } finally {
    button.disabled = false;
  }
}

function card(chosen) {
  const quantity = element('input', { type: 'number', min: 1, max: 20, value: 1, ariaLabel: `How many: ${chosen.title}` });
  const button = element('button', { type: 'button', textContent: 'Place order' });
  button.dataset.package = chosen.id;
  button.addEventListener('click', () => order(chosen, Number(quantity.value), button));
  return element('div', { className: 'card package' },
    element('h3', { textContent: chosen.title }),
    element('p', { textContent: `by ${nameOf(chosen.creator)}` }),
    element('p', { textContent: chosen.about }),
    element('strong', { textContent: money(chosen.price, chosen.currency) }),
    element('div', { className: 'buy' }, quantity, button));
}

async function showOrders() {
  const person = whoIsHere();
  const orders = person ? await (await fetch(`/orders?user=${encodeURIComponent(person.externalId)}`)).json() : [];
  document.getElementById('order-rows').replaceChildren(...orders.map((placed) => element('tr', {},
    ...[placed.id, `${placed.quantity} × ${placed.title}`, nameOf(placed.brand), nameOf(placed.creator), money(placed.amount, placed.currency)]
      .map((text) => element('td', { textContent: text })))));
  document.getElementById('my-orders').hidden = !orders.length;
  document.getElementById('no-orders').hidden = orders.length > 0;
}

document.getElementById('package-cards').append(...packages.map(card));
onChange((person) => {
  const note = document.getElementById('who-note');
  note.hidden = person?.type === 'brand';
  note.textContent = person ? `${person.name} is a creator. Only brands place orders.` : 'Choose a brand at the top to place an order.';
  for (const button of document.querySelectorAll('.buy button')) button.disabled = person?.type !== 'brand';
  showOrders();
});
