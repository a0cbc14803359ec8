import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../live/DeskContext.ts';
import { keys } from '../live/keys.ts';
import { t, wordFor } from '../texts/t.ts';
import { customerPath, placeOf, type Session, shortAddress } from './customer.ts';
import { Fact, Facts, Nothing } from './Facts.tsx';
import { PageLink } from './PageLink.tsx';
import { When } from './When.tsx';

/** Where and with what the customer was last. */
export function VisitSection({ contact, session }: { contact: string; session: Session | undefined }) {
    const address = useAddress(contact, session?.lastSeenAt);
    if (!session) {
        return (
            <section aria-label={t('visit.title')} className="border-t border-line px-5 py-4">
                <h3 className="mb-3 text-sm font-semibold">{t('visit.title')}</h3>
                <Nothing>{t('visit.none')}</Nothing>
            </section>
        );
    }
    const { device, browser, os, referrer, page, lastSeenAt } = session;
    const place = placeOf(session);
    const seenWith = [wordFor('device', device), browser, os].filter(Boolean).join(' · ');
    return (
        <Facts label={t('visit.title')} title={t('visit.title')}>
            {place && (
                <Fact name={t('visit.place')}>
                    <span dir="auto">{place}</span>
                </Fact>
            )}
            <Fact name={t('visit.device')}>
                <span dir="auto">{seenWith}</span>
            </Fact>
            {/* Kept by another service: the row is there from the beginning, so that nothing moves. */}
            <Fact name={t('visit.address')}>
                {address ?? <span className="text-faint">{t('visit.unknown')}</span>}
            </Fact>
            {referrer && (
                <Fact name={t('visit.from')}>
                    <PageLink url={referrer}>{shortAddress(referrer)}</PageLink>
                </Fact>
            )}
            {page?.url && (
                <Fact name={t('visit.page')}>
                    <PageLink url={page.url}>{page.title || shortAddress(page.url)}</PageLink>
                </Fact>
            )}
            <Fact name={t('visit.last')}>
                <When at={lastSeenAt} />
            </Fact>
        </Facts>
    );
}

type Addresses = { sessions: readonly { ip?: string | null }[] };

/** The IP address of the last device, which only the service that blocks addresses keeps. */
function useAddress(contact: string, seenAt: string | undefined): string | null {
    const { api } = useDesk();
    const { data } = useQuery<Addresses>({
        queryKey: keys.addresses(contact, seenAt ?? ''),
        queryFn: () => api.get(`${customerPath(contact)}/sessions`),
        enabled: seenAt !== undefined,
        retry: false,
    });
    return data?.sessions[0]?.ip ?? null;
}
