import { useQuery } from '@tanstack/react-query';
import type { TicketChannel, TicketRef, TicketView } from '../api/types.ts';
import { go, pathOf, usePlace } from '../app/place.ts';
import { ChannelLabel } from '../inbox/ChannelLabel.tsx';
import { useDesk } from '../live/DeskContext.ts';
import { keys } from '../live/keys.ts';
import { t, wordFor } from '../texts/t.ts';
import { fullTime } from '../texts/when.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Fact, Facts } from './Facts.tsx';
import { StatusMark } from './StatusMark.tsx';

/** The ticket of the open channel: its order, and the way to every party's channel. */
export function TicketSection({ ticket, here }: { ticket: TicketRef; here: string }) {
    const { api } = useDesk();
    const query = useQuery<TicketView>({
        queryKey: keys.ticket(ticket.id),
        queryFn: () => api.get(`/api/crm/tickets/${encodeURIComponent(ticket.id)}`),
    });
    if (query.data) return <Ticket ticket={query.data} here={here} />;
    if (query.isError) return <Failed onAgain={() => void query.refetch()} />;
    return (
        <div aria-busy className="space-y-3 border-t border-line px-5 py-4">
            <Skeleton className="h-4 w-40" />
            <Skeleton className="h-4 w-28" />
            <Skeleton className="h-4 w-32" />
        </div>
    );
}

function Ticket({ ticket, here }: { ticket: TicketView; here: string }) {
    const { order } = ticket;
    return (
        <>
            <Facts label={t('customer.ticket')} title={ticket.title}>
                <Fact name={t('customer.status')}>
                    <StatusMark status={ticket.status} />
                </Fact>
                <Fact name={t('customer.priority')}>{wordFor('ticket.priority', ticket.priority)}</Fact>
                {order && (
                    <>
                        <Fact name={t('customer.order')}>{order.id}</Fact>
                        <Fact name={t('customer.package')}>{order.package}</Fact>
                        <Fact name={t('customer.quantity')}>{order.quantity.toLocaleString('en')}</Fact>
                        <Fact name={t('customer.amount')}>{money(order.amount, order.currency)}</Fact>
                    </>
                )}
                <Fact name={t('customer.created')}>{fullTime(ticket.createdAt)}</Fact>
            </Facts>
            <nav aria-label={t('customer.channels')} className="border-t border-line px-3 py-4">
                <h3 className="mb-1 px-2 text-sm text-muted">{t('customer.channels')}</h3>
                <ul>
                    {(ticket.channels ?? []).map((channel) => (
                        <ChannelLink
                            key={channel.conversation}
                            channel={channel}
                            current={channel.conversation === here}
                        />
                    ))}
                </ul>
            </nav>
        </>
    );
}

function ChannelLink({ channel, current }: { channel: TicketChannel; current: boolean }) {
    const { pane } = usePlace();
    const place = { pane, chat: channel.conversation };
    return (
        <li>
            <a
                href={pathOf(place)}
                aria-current={current ? 'page' : undefined}
                className={classes(
                    'flex h-9 items-center gap-2 rounded-control px-2 text-sm',
                    current ? 'bg-active' : 'hover:bg-hover',
                )}
                onClick={(event) => {
                    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                    event.preventDefault();
                    go(place);
                }}
            >
                <ChannelLabel channel={channel.channelType} />
                <span className="min-w-0 flex-1 truncate" dir="auto">
                    {channel.contact.name}
                </span>
                {current && <span className="text-xs text-muted">{t('customer.here')}</span>}
            </a>
        </li>
    );
}

function Failed({ onAgain }: { onAgain: () => void }) {
    return (
        <div className="flex items-center justify-between gap-2 border-t border-line px-5 py-4 text-sm text-muted">
            {t('customer.ticket.failed')}
            <Button onClick={onAgain}>{t('again')}</Button>
        </div>
    );
}

/** An amount in its currency; a code that no browser knows is shown as it is. */
function money(amount: number, currency: string): string {
    try {
        return new Intl.NumberFormat('en', { style: 'currency', currency }).format(amount);
    } catch {
        return `${amount.toLocaleString('en')} ${currency}`;
    }
}
