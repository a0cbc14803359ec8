import { go, usePlace } from '../app/place.ts';
import { t } from '../texts/t.ts';
import { useDepartments } from './useDepartments.ts';

/** Whose conversations the inbox shows; it stands in the address. Nothing where there are no departments. */
export function DepartmentFilter() {
    const place = usePlace();
    const departments = useDepartments();
    const chosen = place.department ?? '';
    if (departments.length === 0) return null;
    return (
        <select
            aria-label={t('inbox.department')}
            className="h-8 min-w-0 max-w-44 truncate rounded-control border border-line bg-bg px-2 text-sm text-muted hover:text-text"
            value={chosen}
            onChange={({ target }) => go({ ...place, chat: null, department: target.value || null })}
        >
            <option value="">{t('inbox.department.all')}</option>
            {departments.map(({ id, name }) => (
                <option key={id} value={id}>
                    {name}
                </option>
            ))}
            {chosen && !departments.some(({ id }) => id === chosen) && (
                <option value={chosen}>{t('inbox.department.removed')}</option>
            )}
        </select>
    );
}
