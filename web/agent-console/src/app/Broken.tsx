import { Bug } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

/** The last place for an error in the page itself: says so instead of going blank. */
export class Broken extends Component<{ children: ReactNode }, { broken: boolean }> {
    override state = { broken: false };

    static getDerivedStateFromError() {
        return { broken: true };
    }

    override render() {
        if (!this.state.broken) return this.props.children;
        return (
            <main className="flex h-full">
                <Notice icon={Bug} title={t('broken.title')} body={t('broken.body')}>
                    <Button look="primary" onClick={() => location.reload()}>
                        {t('broken.reload')}
                    </Button>
                </Notice>
            </main>
        );
    }
}
