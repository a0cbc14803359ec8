export { ChatApi, requestJson } from './api.ts';
export { retryDelayMs } from './backoff.ts';
export { ChatConnection, type ConnectionOptions, type Draft } from './connection.ts';
export {
    type ConnectionEvents,
    type ConnectionStatus,
    Emitter,
    isConnected,
    type OutgoingState,
} from './events.ts';
export * from './frames.ts';
export { DeviceOutbox } from './indexedOutbox.ts';
export { newMessageId } from './messageId.ts';
export { MemoryOutbox, type OutboxStore, type OutgoingMessage } from './outbox.ts';
export { Problem, VisitorExpired } from './problem.ts';
export { inOrder } from './streamOrder.ts';
export { type Token, type TokenFetch, Tokens } from './tokens.ts';
