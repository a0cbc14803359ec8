import type { AnchorHTMLAttributes } from 'react';
import { go, type Place, pathOf } from './place.ts';

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> & { place: Place };

/** A link inside of the console: the page stays, a new tab is possible. */
export function PlaceLink({ place, ...rest }: Props) {
    return (
        <a
            href={pathOf(place)}
            onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                go(place);
            }}
            {...rest}
        />
    );
}
