import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useDesk } from '../live/DeskContext.ts';
import { MEMBERS, type MembersAnswer } from '../settings/members/members.ts';
import type { Colleague } from './mentions.ts';

const FRESH_MS = 60_000;

/** Everybody who can be mentioned, by name. */
export function useColleagues(): readonly Colleague[] {
    const { api } = useDesk();
    const { data } = useQuery({
        queryKey: ['colleagues'],
        queryFn: () => api.get<MembersAnswer>(MEMBERS),
        staleTime: FRESH_MS,
    });
    return useMemo(
        () =>
            (data?.members ?? [])
                .filter((member) => member.active)
                .map(({ id, name }) => ({ id, name }))
                .sort((a, b) => a.name.localeCompare(b.name)),
        [data],
    );
}
