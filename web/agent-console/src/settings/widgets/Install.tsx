import { t } from '../../texts/t.ts';
import { CopyField } from '../kit/CopyField.tsx';
import { Part } from './Part.tsx';
import { currentKey, snippet, type Widget } from './widget.ts';

/** What a host puts on its pages. */
export function Install({ widget }: { widget: Widget }) {
    const key = currentKey(widget);
    return (
        <Part title={t('widgets.install')} help={t('widgets.install.help')}>
            {key ? (
                <CopyField
                    label={t('widgets.snippet')}
                    hint={t('widgets.snippet.hint')}
                    value={snippet(location.origin, key.key)}
                    lines
                />
            ) : (
                <p className="text-sm text-caution">{t('widgets.noKey')}</p>
            )}
        </Part>
    );
}
