/** Whether somebody is there. */
export const presence = {
    'presence.active': 'Online',
    'presence.away': 'Away',
    'presence.justNow': 'Last seen just now',
    'presence.minutes': { one: 'Last seen {count} minute ago', other: 'Last seen {count} minutes ago' },
    'presence.at': 'Last seen {when}',
} as const;
