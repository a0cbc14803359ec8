/** What the link of an invitation tells whoever follows it. */
export type OpenedInvitation = {
    organization: { name: string };
    invitedBy: string;
    role: string;
    /** Most of it hidden. */
    email: string;
    state: 'open' | 'expired' | 'used' | 'withdrawn';
};

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The invitation somebody came with, by the address of the page. */
export function invitationIn(search: string): string | null {
    const id = new URLSearchParams(search).get('invitation');
    return id && ID.test(id) ? id : null;
}
