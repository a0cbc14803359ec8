import { fullTime, momentTime } from '../texts/when.ts';
import { useNow } from '../ui/useNow.ts';

export function When({ at }: { at: string }) {
    const now = useNow();
    return (
        <time dateTime={at} title={fullTime(at)}>
            {momentTime(at, now)}
        </time>
    );
}
