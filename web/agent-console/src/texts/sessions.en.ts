/** The devices of a customer, in the panel beside a conversation. */
export const sessions = {
    'sessions.title': 'Device',
    'sessions.device': 'Kind',
    'sessions.browser': 'Browser',
    'sessions.os': 'System',
    'sessions.address': 'Address',
    'sessions.page': 'Page',
    'sessions.first': 'First seen',
    'sessions.last': 'Last seen',
    'sessions.recent': 'Last pages and actions',
    'device.desktop': 'Computer',
    'device.mobile': 'Phone',
    'device.tablet': 'Tablet',
    'device.bot': 'Robot',
    'device.unknown': 'Unknown',
} as const;
