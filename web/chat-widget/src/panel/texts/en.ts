/** Every text of the widget. `{name}` is filled in; other languages have the same keys. */
export const en = {
    chat: 'Chat',
    openChat: 'Open chat',
    closeChat: 'Close chat',
    unreadMessages: 'unread',
    minimise: 'Minimise chat',

    connected: 'Connected',
    connecting: 'Connecting',
    offline: 'No connection',
    open: 'Open now',
    closed: 'Closed now',
    back: 'Back {when}',

    hello: 'Hello',
    defaultGreeting: 'Write to us, and we answer right here.',
    chatAsVisitor: 'Chat as a visitor',
    visitorHint: 'No account needed.',
    signIn: 'Sign in',
    signInHint: 'Your earlier chats are there.',
    onlySignedIn: 'Please sign in to chat with us.',

    composerLabel: 'Your message',
    composerHint: 'Write a message',
    send: 'Send',
    tooLong: '{over} characters too many',
    frozen: 'This conversation is closed. You can still read it.',

    closedNow: 'We are closed now.',
    closedUntil: 'We are closed. We open {when}.',
    leaveNow: 'We are closed now. Leave a message, and we answer later.',
    leaveUntil: 'We are closed. Leave a message, and we answer from {when}.',

    messages: 'Messages',
    you: 'You',
    agent: 'Support',
    today: 'Today',
    yesterday: 'Yesterday',
    newMessage: '1 new message',
    newMessages: '{count} new messages',
    earlier: 'Loading earlier messages',
    isTyping: '{name} is typing',
    saidBy: '{name}: {text}',

    sending: 'Sending',
    waiting: 'Waiting for a connection',
    sent: 'Sent',
    read: 'Read',
    notSent: 'Message not sent.',
    tryAgain: 'Try again',
    discard: 'Remove',

    loading: 'Loading',
    notLoaded: 'Your messages could not be loaded.',
    offlineBanner: 'No connection. Messages are sent when it is back.',
    expired: 'This chat has ended',
    expiredHint: 'Chats of visitors are kept for a limited time. You can start a new one whenever you like.',
    startNew: 'Start a new chat',
} as const;

export type TextKey = keyof typeof en;
export type Texts = Readonly<Record<TextKey, string>>;
