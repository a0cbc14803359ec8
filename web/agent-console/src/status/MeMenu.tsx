import { Building2, LogOut, Monitor, Moon, Sun } from 'lucide-react';
import { useDesk } from '../live/DeskContext.ts';
import { workFor } from '../session/workplace.ts';
import { t } from '../texts/t.ts';
import { chooseTheme, THEMES, type Theme, theme } from '../theme/theme.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Menu, MenuItem } from '../ui/Menu.tsx';
import { useStore } from '../ui/store.ts';
import { StatusDot } from './StatusDot.tsx';
import { STATUSES, useAgentStatus } from './useAgentStatus.ts';

const THEME_ICONS: Record<Theme, typeof Sun> = { system: Monitor, light: Sun, dark: Moon };

/** One's own face: organization, status, appearance, sign-out. */
export function MeMenu({ onSignOut }: { onSignOut: () => void }) {
    const { me } = useDesk();
    const { status = 'offline', choose } = useAgentStatus();
    const chosen = useStore(theme);
    return (
        <Menu
            label={t('status.label', { status: t(`status.${status}`) })}
            trigger={
                <>
                    <Avatar name={me.member.name} id={me.member.id} />
                    <StatusDot status={status} className="absolute -end-0.5 -bottom-0.5 ring-2 ring-sunken" />
                </>
            }
            triggerClassName="relative flex rounded-full"
            className="end-0 bottom-full mb-2 desk:start-full desk:end-auto desk:bottom-0 desk:ms-3 desk:mb-0"
        >
            <div role="presentation" className="px-2 pt-1.5 pb-2">
                <p className="truncate font-semibold">{me.member.name}</p>
                <p className="truncate text-xs text-muted">{me.member.email}</p>
                {me.organizations.length < 2 && (
                    <p className="truncate text-xs text-muted">{me.organization.name}</p>
                )}
            </div>
            <hr className="mb-1 border-line" />
            <Organizations />
            {STATUSES.map((one) => (
                <MenuItem
                    key={one}
                    checked={one === status}
                    icon={<StatusDot status={one} />}
                    onSelect={() => choose(one)}
                >
                    {t(`status.${one}`)}
                </MenuItem>
            ))}
            <hr className="my-1 border-line" />
            {THEMES.map((one) => {
                const Icon = THEME_ICONS[one];
                return (
                    <MenuItem
                        key={one}
                        checked={one === chosen}
                        icon={<Icon size={15} />}
                        onSelect={() => chooseTheme(one)}
                    >
                        {t(`theme.${one}`)}
                    </MenuItem>
                );
            })}
            <hr className="my-1 border-line" />
            <MenuItem icon={<LogOut size={15} />} onSelect={onSignOut}>
                {t('signIn.out')}
            </MenuItem>
        </Menu>
    );
}

/** Where else one works; nothing for whoever works for one organization. */
function Organizations() {
    const { organization, organizations } = useDesk().me;
    if (organizations.length < 2) return null;
    return (
        <>
            {/* biome-ignore lint/a11y/useSemanticElements: a group of a menu's items (WAI-ARIA) */}
            <div role="group" aria-label={t('me.organizations')} className="max-h-48 overflow-y-auto">
                {organizations.map(({ id, name }) => (
                    <MenuItem
                        key={id}
                        checked={id === organization.id}
                        icon={<Building2 size={15} />}
                        onSelect={() => id !== organization.id && workFor(id)}
                    >
                        <span className="block truncate" dir="auto">
                            {name}
                        </span>
                    </MenuItem>
                ))}
            </div>
            <hr className="my-1 border-line" />
        </>
    );
}
