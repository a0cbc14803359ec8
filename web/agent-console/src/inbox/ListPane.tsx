import { Search } from 'lucide-react';
import { useState } from 'react';
import { usePlace } from '../app/place.ts';
import { Resizer } from '../app/Resizer.tsx';
import { ContactList } from '../contacts/ContactList.tsx';
import { SearchField } from '../search/SearchField.tsx';
import { t } from '../texts/t.ts';
import { classes } from '../ui/classes.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { ConversationList } from './ConversationList.tsx';
import { DepartmentFilter } from './DepartmentFilter.tsx';
import { InboxTabs } from './InboxTabs.tsx';

/** The second column: one of the two tabs of the inbox, or the contacts. */
export function ListPane({ className }: { className?: string }) {
    const { pane, department } = usePlace();
    const [searching, setSearching] = useState(false);
    return (
        <section
            aria-label={pane === 'contacts' ? t('contacts.title') : t('inbox.title')}
            className={classes(
                'relative min-h-0 min-w-0 flex-col border-line bg-bg desk:border-e',
                className,
            )}
        >
            {pane === 'contacts' ? (
                <>
                    <h1 className="flex h-14 shrink-0 items-center px-4 text-lg font-semibold">
                        {t('contacts.title')}
                    </h1>
                    <ContactList />
                </>
            ) : (
                <>
                    <div className="flex h-14 shrink-0 items-center justify-between gap-3 px-4">
                        <h1 className="text-lg font-semibold">{t('inbox.title')}</h1>
                        <div className="flex min-w-0 items-center gap-1">
                            <DepartmentFilter />
                            <IconButton
                                icon={Search}
                                label={t('search.everywhere')}
                                aria-expanded={searching}
                                onClick={() => setSearching(!searching)}
                            />
                        </div>
                    </div>
                    {searching && <SearchField conversation={null} onClose={() => setSearching(false)} />}
                    <InboxTabs archived={pane === 'archived'} />
                    <ConversationList key={`${pane} ${department}`} archived={pane === 'archived'} />
                </>
            )}
            <Resizer />
        </section>
    );
}
