import { useQuery } from '@tanstack/react-query';
import type { DepartmentRef } from '../api/types.ts';
import { useDesk } from '../live/DeskContext.ts';
import { DEPARTMENTS } from '../settings/departments/departments.ts';
import { settingsKey } from '../settings/kit/useSettings.ts';

const STALE_AFTER_MS = 300_000;

/** The departments that the organization has; none while they are not known. */
export function useDepartments(): readonly DepartmentRef[] {
    const { api } = useDesk();
    const { data } = useQuery<{ departments: readonly DepartmentRef[] }>({
        // The settings' own, so that a change made there shows here.
        queryKey: settingsKey(DEPARTMENTS),
        queryFn: () => api.get(DEPARTMENTS),
        staleTime: STALE_AFTER_MS,
    });
    return data?.departments ?? [];
}
