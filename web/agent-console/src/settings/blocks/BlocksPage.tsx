import { Network, Undo2, UserCheck } from 'lucide-react';
import { useDesk } from '../../live/DeskContext.ts';
import { t } from '../../texts/t.ts';
import { fullTime, shortTime } from '../../texts/when.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useNow } from '../../ui/useNow.ts';
import { DataTable } from '../kit/DataTable.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { Section } from '../kit/Section.tsx';
import { SettingsPage } from '../kit/SettingsPage.tsx';
import { useAction, useList } from '../kit/useList.ts';
import { AddRange } from './AddRange.tsx';
import {
    BLOCKS,
    type BlockedContact,
    type BlockedRange,
    type BlocksAnswer,
    contactPath,
    rangePath,
} from './blocks.ts';

/** Who and what is shut out; both can be let in again. */
export default function BlocksPage() {
    const list = useList<BlocksAnswer>(BLOCKS);
    return (
        <SettingsPage title={t('blocks.title')} help={t('blocks.help')}>
            <Section title={t('blocks.ranges')} help={t('blocks.ranges.help')}>
                <AddRange />
                <Loaded of={list}>{() => <Ranges all={list.data?.ranges ?? []} />}</Loaded>
            </Section>
            <Section title={t('blocks.contacts')} help={t('blocks.contacts.help')}>
                <Loaded of={list}>{() => <Contacts all={list.data?.contacts ?? []} />}</Loaded>
            </Section>
        </SettingsPage>
    );
}

function Ranges({ all }: { all: readonly BlockedRange[] }) {
    return (
        <DataTable
            label={t('blocks.ranges')}
            rows={all}
            rowKey={({ id }) => id}
            columns={[
                { title: t('blocks.range'), cell: ({ range }) => <bdi>{range}</bdi> },
                { title: t('blocks.note'), cell: ({ note }) => <Said text={note} /> },
                { title: t('blocks.by'), cell: ({ by }) => <Said text={by} />, wideOnly: true },
                { title: t('blocks.at'), cell: ({ at }) => <When at={at} />, wideOnly: true },
            ]}
            actions={({ id, range }) => <Unblock name={range} path={rangePath(id)} />}
            empty={
                <EmptyState
                    icon={Network}
                    title={t('blocks.ranges.empty.title')}
                    body={t('blocks.ranges.empty.body')}
                />
            }
        />
    );
}

function Contacts({ all }: { all: readonly BlockedContact[] }) {
    return (
        <DataTable
            label={t('blocks.contacts')}
            rows={all}
            rowKey={({ id }) => id}
            columns={[
                { title: t('blocks.name'), cell: ({ name }) => <Said text={name} /> },
                { title: t('blocks.reason'), cell: ({ reason }) => <Said text={reason} /> },
                { title: t('blocks.by'), cell: ({ by }) => <Said text={by} />, wideOnly: true },
                { title: t('blocks.at'), cell: ({ at }) => <When at={at} />, wideOnly: true },
            ]}
            actions={({ id, name }) => <Unblock name={name} path={contactPath(id)} />}
            empty={
                <EmptyState
                    icon={UserCheck}
                    title={t('blocks.contacts.empty.title')}
                    body={t('blocks.contacts.empty.body')}
                />
            }
        />
    );
}

function Unblock({ name, path }: { name: string; path: string }) {
    const { api } = useDesk();
    const { run, busy } = useAction(BLOCKS);
    return (
        <IconButton
            icon={Undo2}
            label={t('blocks.unblock', { name })}
            disabled={busy}
            onClick={() =>
                void run(() => api.request('DELETE', path), { done: t('blocks.unblocked', { name }) })
            }
        />
    );
}

function Said({ text }: { text: string | null }) {
    return (
        <span dir="auto" className="[overflow-wrap:anywhere]">
            {text}
        </span>
    );
}

function When({ at }: { at: string }) {
    const now = useNow();
    return (
        <time dateTime={at} title={fullTime(at)}>
            {shortTime(at, now)}
        </time>
    );
}
