// Internal notes, kept in memory.
import { randomUUID } from 'node:crypto';
import { ME } from './data.mjs';
import { MEMBER_ROUTES } from './members.mjs';

const all = new Map();
const names = () => MEMBER_ROUTES[0][2]().members;

export const NOTE_ROUTES = [
    ['GET', /^\/api\/conversations\/([\w-]+)\/notes$/, (_, id) => page(notesOf(id))],
    ['PUT', /^\/api\/conversations\/([\w-]+)\/notes\/([\w-]+)$/, add],
    ['PATCH', /^\/api\/conversations\/([\w-]+)\/notes\/([\w-]+)$/, edit],
    ['DELETE', /^\/api\/conversations\/([\w-]+)\/notes\/([\w-]+)$/, remove],
];

function notesOf(id) {
    if (!all.has(id)) all.set(id, []);
    return all.get(id);
}

function page(notes) {
    return { notes, head: notes.length };
}

function add({ world, sockets, body }, id, clientNoteId) {
    const notes = notesOf(id);
    const now = new Date().toISOString();
    const note = {
        id: randomUUID(),
        seq: notes.length + 1,
        version: 0,
        clientNoteId,
        afterSeq: world.chats.get(id).head,
        createdAt: now,
    };
    notes.push(note);
    return changed(sockets, id, note, { authorId: ME.id, authorName: ME.name, ...said(body) });
}

function edit({ sockets, body }, id, noteId) {
    const note = notesOf(id).find((one) => one.id === noteId);
    return note && changed(sockets, id, note, { ...said(body), editedAt: new Date().toISOString() });
}

function remove({ sockets }, id, noteId) {
    const note = notesOf(id).find((one) => one.id === noteId);
    return (
        note && changed(sockets, id, note, { text: '', mentions: [], removedAt: new Date().toISOString() })
    );
}

function said(body) {
    const { text, mentions } = JSON.parse(body);
    const members = names().filter((one) => mentions.includes(one.id));
    return { text, mentions: members.map(({ id, name }) => ({ id, name })) };
}

function changed(sockets, conversation, note, change) {
    Object.assign(note, change, { version: note.version + 1 });
    sockets.broadcast({ type: 'note', conversation, note });
    return note;
}
