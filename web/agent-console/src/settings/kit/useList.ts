import { Problem } from '@chatdesk/chat-protocol';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useDesk } from '../../live/DeskContext.ts';
import { t } from '../../texts/t.ts';
import { say } from '../../ui/toasts.ts';
import { type Loading, settingsKey } from './useSettings.ts';

/** A list that is read whole with GET. */
export function useList<A>(path: string): Loading & { data: A | undefined } {
    const { api } = useDesk();
    const query = useQuery<A>({
        queryKey: settingsKey(path),
        queryFn: () => api.get<A>(path),
        refetchOnMount: 'always',
    });
    return {
        data: query.data,
        isPending: query.isPending,
        isError: query.isError && !query.data,
        again: () => void query.refetch(),
    };
}

type Telling = {
    /** Said when it is done; nothing when absent. */
    done?: string;
    /** Offered beside `done` for as long as that shows. */
    undo?: () => Promise<unknown>;
};

/**
 * Runs changes of something one after the other, says how they ended, and lets `paths` be loaded again.
 * `run` gives the answer, or undefined when there was none to give.
 */
export function useAction(...paths: readonly string[]) {
    const cache = useQueryClient();
    const [busy, setBusy] = useState(false);
    const running = useRef(false);

    const refresh = async () => {
        await Promise.all(paths.map((path) => cache.invalidateQueries({ queryKey: settingsKey(path) })));
    };

    const run = async <R>(change: () => Promise<R>, { done, undo }: Telling = {}): Promise<R | undefined> => {
        if (running.current) return undefined;
        running.current = true;
        setBusy(true);
        try {
            const answer = await change();
            const action = undo && { label: t('chat.undo'), run: () => void run(undo) };
            if (done) say({ text: done, ...(action ? { action } : {}) });
            return answer;
        } catch (problem) {
            say({ text: reasonOf(problem), tone: 'negative' });
            return undefined;
        } finally {
            await refresh();
            running.current = false;
            setBusy(false);
        }
    };

    return { run, busy, refresh };
}

function reasonOf(problem: unknown): string {
    if (!(problem instanceof Problem)) throw problem;
    // Too soon is an answer; everything else that passes is none.
    if (problem.passing && problem.status !== 429) return t('settings.notDone');
    return problem.status === 404 ? t('settings.missingNow') : problem.message;
}
