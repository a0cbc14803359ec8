import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { SettingsPage } from '../kit/SettingsPage.tsx';
import { useList } from '../kit/useList.ts';
import { InvitationTable } from './InvitationTable.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { MemberTable } from './MemberTable.tsx';
import { INVITATIONS, type InvitationsAnswer, MEMBERS, type MembersAnswer } from './members.ts';

/** Members and open invitations. */
export default function MembersPage() {
    const members = useList<MembersAnswer>(MEMBERS);
    const invitations = useList<InvitationsAnswer>(INVITATIONS);
    const [inviting, setInviting] = useState(false);
    return (
        <SettingsPage
            title={t('members.title')}
            help={t('members.help')}
            action={
                <Button look="primary" onClick={() => setInviting(true)}>
                    <UserPlus size={16} strokeWidth={1.75} aria-hidden />
                    {t('members.invite')}
                </Button>
            }
        >
            <Loaded of={members}>{() => <MemberTable all={members.data?.members ?? []} />}</Loaded>
            <InvitationTable all={invitations.data?.invitations ?? []} />
            {inviting && <InviteDialog onClose={() => setInviting(false)} />}
        </SettingsPage>
    );
}
