import { type Upload, Uploads } from '@chatdesk/chat-protocol/files';
import { useEffect, useState } from 'react';
import { useDesk } from '../live/DeskContext.ts';

/** What is to go with the next message of this conversation; given up when one looks at another. */
export function useUploads(conversation: string): { uploads: Uploads; files: readonly Upload[] } {
    const { tokens } = useDesk();
    const [files, setFiles] = useState<readonly Upload[]>([]);
    const [uploads] = useState(
        () =>
            new Uploads({
                path: '/api/uploads',
                tokens,
                ready: () => Promise.resolve(),
                changed: (all) => setFiles(all),
            }),
    );
    // biome-ignore lint/correctness/useExhaustiveDependencies: what was added for one is not sent to another
    useEffect(() => () => void uploads.take(), [conversation, uploads]);
    return { uploads, files };
}
