import { go } from '../../app/place.ts';
import { useDesk } from '../../live/DeskContext.ts';
import { t } from '../../texts/t.ts';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { useAction } from '../kit/useList.ts';
import { focusAdd } from './AddDepartment.tsx';
import { pathOf, TOUCHED, type UsedDepartment } from './departments.ts';

type Props = { department: UsedDepartment; onClose: () => void };

/** Asks first; a department that a widget is set to stays, and the widget is named. */
export function RemoveDepartment({ department, onClose }: Props) {
    return department.widgets.length > 0 ? (
        <InUse department={department} onClose={onClose} />
    ) : (
        <Free department={department} onClose={onClose} />
    );
}

function Free({ department, onClose }: Props) {
    const { api } = useDesk();
    const { run } = useAction(...TOUCHED);
    const remove = async () => {
        await run(() => api.request('DELETE', pathOf(department)), {
            done: t('departments.removed', { name: department.name }),
        });
    };
    return (
        <ConfirmDialog
            title={t('departments.remove.title', { name: department.name })}
            body={
                <>
                    <p>{t('departments.remove.body')}</p>
                    {department.ownHours && <p className="mt-2">{t('departments.remove.hours')}</p>}
                </>
            }
            confirm={t('departments.remove.confirm')}
            onConfirm={remove}
            onClose={() => {
                onClose();
                // The button that asked may be gone with its row.
                requestAnimationFrame(() => document.activeElement === document.body && focusAdd());
            }}
        />
    );
}

function InUse({ department: { name, widgets }, onClose }: Props) {
    return (
        <ConfirmDialog
            title={t('departments.inUse.title', { name })}
            body={
                <>
                    <p>{t('departments.inUse.body', { count: widgets.length })}</p>
                    <ul className="mt-2 list-disc ps-5 text-text">
                        {widgets.map((widget) => (
                            <li key={widget} dir="auto" className="[overflow-wrap:anywhere]">
                                {widget}
                            </li>
                        ))}
                    </ul>
                </>
            }
            confirm={t('departments.inUse.open')}
            look="primary"
            onConfirm={() => go({ pane: 'settings', chat: null, page: 'widgets' })}
            onClose={onClose}
        />
    );
}
