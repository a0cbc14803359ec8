import { MessagesSquare } from 'lucide-react';
import { t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import { Keys } from '../ui/Keys.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useStore } from '../ui/store.ts';
import { dialog, order } from './ui.ts';

export function NoneOpen() {
    const isEmpty = useStore(order).length === 0;
    return (
        <Notice
            icon={MessagesSquare}
            title={t('chat.none.title')}
            body={isEmpty ? t('chat.none.empty') : t('chat.none.body')}
        >
            <Button look="quiet" onClick={() => dialog.set('help')}>
                {t('chat.none.shortcuts')}
                <Keys keys="?" />
            </Button>
        </Notice>
    );
}
