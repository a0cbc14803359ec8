import { usePlace } from '../../app/place.ts';
import { WidgetEditor } from './WidgetEditor.tsx';
import { WidgetList } from './WidgetList.tsx';

/** All widgets, or the one that the address names. */
export default function WidgetsPage() {
    const { item } = usePlace();
    return item ? <WidgetEditor key={item} id={item} /> : <WidgetList />;
}
