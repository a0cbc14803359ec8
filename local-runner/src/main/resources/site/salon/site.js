import { onChange, people } from '/people.js';

const BOOKINGS = [
  { customer: 'customer-311', stylist: 'stylist-yuki', at: 'Tue 10:30', service: 'Cut and finish', state: 'Confirmed' },
  { customer: 'customer-311', stylist: 'stylist-lena', at: 'Fri 14:00', service: 'Balayage', state: 'Confirmed' },
  { customer: 'customer-327', stylist: 'stylist-yuki', at: 'Wed 17:15', service: 'Cut and finish', state: 'Requested' },
  { customer: 'customer-327', stylist: 'stylist-lena', at: 'Thu 09:00', service: 'Colour, roots', state: 'Confirmed' },
];
const nameOf = (id) => people.find((person) => person.externalId === id)?.name ?? id;

function row(cells) {
  const row = document.createElement('tr');
  row.append(...cells.map((text) => Object.assign(document.createElement('td'), { textContent: text })));
  return row;
}

onChange((person) => {
  const role = person?.type ?? 'customer';
  const other = role === 'stylist' ? 'customer' : 'stylist';
  const mine = BOOKINGS.filter((booking) => person && booking[role] === person.externalId);
  document.getElementById('booking-rows').replaceChildren(...mine.map((booking) => row([booking.at, booking.service, nameOf(booking[other]), booking.state])));
  document.getElementById('my-bookings').hidden = !mine.length;
  document.getElementById('no-bookings').hidden = mine.length > 0;
});
document.getElementById('ask').addEventListener('click', () => window.chatdesk('open'));
