/** What a close code of the socket asks of the client (docs/protocol.md, RFC 6455 section 7.4). */
export type AfterClose = 'retry' | 'retry-after-restart' | 'new-token' | 'expired' | 'stop';

export function afterClose(code: number): AfterClose {
    switch (code) {
        case 1012:
            return 'retry-after-restart';
        case 4401:
            return 'new-token';
        case 4404:
            return 'expired';
        case 4403: // forbidden: trying again cannot help
        case 4409: // another connection took this one's place: both would fight for it
            return 'stop';
        default:
            return 'retry';
    }
}
