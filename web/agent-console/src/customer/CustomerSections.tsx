import type { ChatView } from '../api/types.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { BlockContact } from './BlockContact.tsx';
import { detailsOf } from './customer.ts';
import { Fact, Facts } from './Facts.tsx';
import { PagesSection } from './PagesSection.tsx';
import { useCustomer } from './useCustomer.ts';
import { VisitSection } from './VisitSection.tsx';

/** What is known of a customer beside their conversations: what they said, and their last visit. */
export function CustomerSections({ contact, head }: { contact: ChatView['contact']; head: number }) {
    const { data, isPending, isError, refetch } = useCustomer(contact.id, head);
    if (isPending) return <Waiting />;
    if (isError && !data) return <Failed onAgain={() => void refetch()} />;
    return (
        <>
            <Details attributes={data?.attributes ?? {}} />
            <VisitSection contact={contact.id} session={data?.sessions[0]} />
            <PagesSection pages={data?.pages ?? []} />
            {data && <BlockContact contact={contact} blocked={data.blocked} />}
        </>
    );
}

function Details({ attributes }: { attributes: Readonly<Record<string, string>> }) {
    const details = detailsOf(attributes);
    if (details.length === 0) return null;
    return (
        <Facts label={t('customer.details')} title={t('customer.details')}>
            {details.map(({ name, value }) => (
                <Fact key={name} name={name}>
                    <span dir="auto">{value}</span>
                </Fact>
            ))}
        </Facts>
    );
}

const ROWS = ['w-40', 'w-28', 'w-44', 'w-32', 'w-36'];

function Waiting() {
    return (
        <div aria-busy className="min-h-80 space-y-3 border-t border-line px-5 py-4">
            {ROWS.map((width) => (
                <Skeleton key={width} className={`h-4 ${width}`} />
            ))}
        </div>
    );
}

function Failed({ onAgain }: { onAgain: () => void }) {
    return (
        <div className="flex items-center justify-between gap-2 border-t border-line px-5 py-4 text-sm text-muted">
            {t('customer.failed')}
            <Button onClick={onAgain}>{t('again')}</Button>
        </div>
    );
}
