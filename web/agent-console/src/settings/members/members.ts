export const MEMBERS = '/api/admin/members';
export const INVITATIONS = '/api/admin/invitations';

export type Role = 'agent' | 'admin' | 'super_admin';

export type Member = {
    id: string;
    version: number;
    name: string;
    email: string | null;
    role: Role;
    departments: readonly string[];
    /** False once removed. */
    active: boolean;
};
export type MembersAnswer = { members: readonly Member[] };

export type Invitation = {
    id: string;
    email: string;
    role: Role;
    departments: readonly string[];
    invitedBy: string;
    state: 'open' | 'expired';
    expiresAt: string;
    /** 0 when it may be sent again now; absent when it was sent often enough. */
    sendAgainInSeconds?: number | null;
};
export type InvitationsAnswer = { invitations: readonly Invitation[] };

export function memberPath({ id }: Member): string {
    return `${MEMBERS}/${encodeURIComponent(id)}`;
}

export function invitationPath({ id }: Invitation): string {
    return `${INVITATIONS}/${encodeURIComponent(id)}`;
}

/** What one member may do with another; the server says the same. */
export function rightsOver(member: Member, me: { id: string; role: string }) {
    const mayChange = member.role !== 'super_admin' || me.role === 'super_admin';
    const isMe = member.id === me.id;
    return {
        edit: mayChange && member.active,
        remove: mayChange && member.active && !isMe,
        restore: mayChange && !member.active,
        role: !isMe,
    };
}

/** The roles that somebody may give. */
export function rolesFor(me: { role: string }): readonly Role[] {
    return me.role === 'super_admin' ? ['agent', 'admin', 'super_admin'] : ['agent', 'admin'];
}
