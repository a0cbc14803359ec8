import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../live/DeskContext.ts';
import { t, wordFor } from '../texts/t.ts';
import { fullTime, shortTime } from '../texts/when.ts';
import { useNow } from '../ui/useNow.ts';
import { Fact, Facts } from './Facts.tsx';

const SHOWN = 5;

type Tracked = { name: string; url: string | null; title: string | null; at: string };
type Session = {
    id: string;
    device: string;
    browser: string | null;
    os: string | null;
    ip: string | null;
    page: string | null;
    firstSeenAt: string;
    lastSeenAt: string;
    events: readonly Tracked[];
};

/** Where and with what the customer was last. Nothing is shown when nothing is known. */
export function SessionSection({ contact }: { contact: string }) {
    const { api } = useDesk();
    const { data } = useQuery<{ sessions: readonly Session[] }>({
        queryKey: ['sessions', contact],
        queryFn: () => api.get(`/api/admin/contacts/${encodeURIComponent(contact)}/sessions`),
        retry: false,
    });
    const last = data?.sessions[0];
    return last ? <LastSeen session={last} /> : null;
}

function LastSeen({ session }: { session: Session }) {
    const { device, browser, os, ip, page, firstSeenAt, lastSeenAt, events } = session;
    return (
        <>
            <Facts label={t('sessions.title')}>
                <Fact name={t('sessions.device')}>{wordFor('device', device)}</Fact>
                {browser && <Fact name={t('sessions.browser')}>{browser}</Fact>}
                {os && <Fact name={t('sessions.os')}>{os}</Fact>}
                {ip && <Fact name={t('sessions.address')}>{ip}</Fact>}
                {/* Strangers wrote it: as text, never as a link. */}
                {page && <Fact name={t('sessions.page')}>{page}</Fact>}
                <Fact name={t('sessions.first')}>
                    <When at={firstSeenAt} />
                </Fact>
                <Fact name={t('sessions.last')}>
                    <When at={lastSeenAt} />
                </Fact>
            </Facts>
            {events.length > 0 && (
                <section aria-label={t('sessions.recent')} className="border-t border-line px-5 py-4">
                    <h3 className="mb-3 text-sm font-semibold">{t('sessions.recent')}</h3>
                    <ol className="space-y-2 text-sm">
                        {events.slice(0, SHOWN).map((event) => (
                            <li key={`${event.at} ${event.name}`} className="flex gap-3">
                                <span className="min-w-0 flex-1 [overflow-wrap:anywhere]" dir="auto">
                                    {saying(event)}
                                </span>
                                <span className="shrink-0 text-muted">
                                    <When at={event.at} />
                                </span>
                            </li>
                        ))}
                    </ol>
                </section>
            )}
        </>
    );
}

function saying({ name, title, url }: Tracked): string {
    return name === 'page_view' ? title || url || name : name;
}

function When({ at }: { at: string }) {
    const now = useNow();
    return (
        <time dateTime={at} title={fullTime(at)}>
            {shortTime(at, now)}
        </time>
    );
}
