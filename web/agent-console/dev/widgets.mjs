// The widgets' side of the API, kept in memory.
import { randomBytes, randomUUID } from 'node:crypto';

const DAY_MS = 86_400_000;
const widgets = [
    widgetNamed('Website', {
        allowedDomains: ['https://www.clinic.example.org', 'https://*.clinic.example.org'],
        greeting: 'Hello. How can we help you?',
        form: [
            field('full-name', 'Your name', 'text', { required: true, asName: true }),
            field('topic', 'What is it about?', 'choice', { options: ['An appointment', 'A bill'] }),
            field('terms', 'I have read the privacy notice', 'checkbox', { required: true }),
        ],
        offlineMessage: 'We are at home now. Leave a message, and we answer in the morning.',
        proactiveRules: [
            {
                id: 'rule-1',
                name: 'Prices',
                afterSeconds: 20,
                urlPattern: 'https://www.clinic.example.org/prices*',
                onlyWhenOnline: true,
                message: 'Questions about our prices? We are happy to explain.',
            },
        ],
    }),
];

export const WIDGET_ROUTES = [
    ['GET', /^\/api\/admin\/widgets$/, () => ({ widgets })],
    ['POST', /^\/api\/admin\/widgets$/, add],
    ['GET', /^\/api\/admin\/widgets\/([\w-]+)$/, (_, id) => find(id)],
    ['PUT', /^\/api\/admin\/widgets\/([\w-]+)$/, change],
    ['DELETE', /^\/api\/admin\/widgets\/([\w-]+)$/, remove],
    ['POST', /^\/api\/admin\/widgets\/([\w-]+)\/keys$/, rotate],
    ['POST', /^\/api\/admin\/widgets\/([\w-]+)\/keys\/([\w-]+)\/disable$/, disable],
];

function field(id, label, type, more = {}) {
    return { id, label, type, required: false, options: [], asName: false, ...more };
}

function newKey() {
    const key = `wk_${randomBytes(32).toString('base64url')}`;
    return { key, createdAt: new Date().toISOString(), endsAt: null, disabled: false, works: true };
}

function widgetNamed(name, more = {}) {
    return {
        id: randomUUID(),
        version: 1,
        name,
        enabled: true,
        primaryColor: '#2563EB',
        position: 'bottom-right',
        bubbleIcon: 'chat',
        greeting: '',
        offlineMessage: '',
        autoOpen: false,
        autoOpenDelayMs: 0,
        showAgentAvatars: true,
        showTyping: true,
        locale: 'en',
        allowVisitors: true,
        allowSignIn: true,
        signInUrl: null,
        allowedDomains: [],
        allowNativeApps: false,
        departmentId: null,
        form: [],
        proactiveRules: [],
        keys: [newKey()],
        ...more,
    };
}

function find(id) {
    return widgets.find((one) => one.id === id);
}

function add({ body }) {
    const { name } = JSON.parse(body);
    if (!name?.trim()) return invalid({ field: 'name', code: 'required' });
    const added = widgetNamed(name.trim());
    widgets.push(added);
    return added;
}

function change({ body }, id) {
    const widget = find(id);
    const { version, ...draft } = JSON.parse(body);
    const bad = draft.allowedDomains.findIndex((domain) => !/^https?:\/\/[^\s/]+$/.test(domain));
    if (bad >= 0) return invalid({ field: `allowedDomains[${bad}]`, code: 'invalid' });
    const unnamed = draft.form.findIndex(({ label }) => !label.trim());
    if (unnamed >= 0) return invalid({ field: `form[${unnamed}].label`, code: 'required' });
    const silent = draft.proactiveRules.findIndex(({ message }) => !message.trim());
    if (silent >= 0) return invalid({ field: `proactiveRules[${silent}].message`, code: 'required' });
    return Object.assign(widget, draft, { version: version + 1 });
}

function remove(_, id) {
    widgets.splice(widgets.indexOf(find(id)), 1);
    return {};
}

function rotate({ body }, id) {
    const { overlapSeconds = 7 * 86_400 } = JSON.parse(body);
    const widget = find(id);
    for (const key of widget.keys) {
        key.endsAt ??= new Date(Date.now() + Math.min(overlapSeconds * 1_000, 90 * DAY_MS)).toISOString();
        key.works &&= overlapSeconds > 0;
    }
    widget.keys.unshift(newKey());
    return widget;
}

function disable(_, id, wanted) {
    const widget = find(id);
    const key = widget.keys.find(({ key }) => key === wanted);
    if (key) Object.assign(key, { disabled: true, works: false });
    return widget;
}

function invalid(...errors) {
    return { status: 400, code: 'request.invalid', detail: 'Some fields are not as they must be.', errors };
}
