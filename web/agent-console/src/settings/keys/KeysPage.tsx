import { useDesk } from '../../live/DeskContext.ts';
import { t } from '../../texts/t.ts';
import { SettingsPage } from '../kit/SettingsPage.tsx';
import { OPERATORS } from '../pages.ts';
import { ApiKeys } from './ApiKeys.tsx';
import { IdentitySecrets } from './IdentitySecrets.tsx';
import { SigningKeys } from './SigningKeys.tsx';

/** Everything that servers prove themselves with; signing keys are the operator's. */
export default function KeysPage() {
    const { role } = useDesk().me.member;
    return (
        <SettingsPage title={t('keys.title')} help={t('keys.help')}>
            <ApiKeys />
            <IdentitySecrets />
            {OPERATORS.includes(role) && <SigningKeys />}
        </SettingsPage>
    );
}
