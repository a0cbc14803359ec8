import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../../live/DeskContext.ts';
import { t } from '../../texts/t.ts';
import { say } from '../../ui/toasts.ts';
import { type Form, useForm } from './useForm.ts';

/** `version` is the server's: a change names the version it was made upon. */
export type Versioned = { version: number };

/** What a page shows while and after it loads; `again` tries anew. */
export type Loading = { isPending: boolean; isError: boolean; again: () => void };

export type Settings<T extends object> = Loading & {
    form: Form<T>;
    /** Loads what others have saved; what was typed here stays. */
    reload: () => Promise<void>;
};

export const settingsKey = (path: string) => ['settings', path] as const;

/**
 * The whole state of one thing: read with GET, saved with PUT on the same path. Nothing is loaded behind the
 * back of somebody who types; whoever was faster shows as a conflict when saving.
 *
 * @param body what of it the server wants to have back; all, unless told otherwise
 */
export function useSettings<T extends Versioned>(
    path: string,
    body: (value: T) => unknown = (value) => value,
): Settings<T> {
    const { api } = useDesk();
    const cache = useQueryClient();
    const queryKey = settingsKey(path);
    const query = useQuery<T>({
        queryKey,
        queryFn: () => api.get<T>(path),
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnMount: 'always',
    });
    // Fields are shown only when there is data (see Loaded).
    const form = useForm<T, T>({
        base: query.data ?? ({} as T),
        send: (value) => api.put<T>(path, body(value)),
        onSaved: (answer) => {
            cache.setQueryData(queryKey, answer);
            say({ text: t('settings.saved') });
        },
    });
    const reload = async () => {
        const { isError } = await query.refetch();
        form.tell(
            isError
                ? { kind: 'unreachable', text: t('settings.unreachable') }
                : { kind: 'reloaded', text: t('settings.reloaded') },
        );
    };
    return {
        form,
        reload,
        isPending: query.isPending,
        isError: query.isError && !query.data,
        again: () => void query.refetch(),
    };
}
