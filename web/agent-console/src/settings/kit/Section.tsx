import { type ReactNode, useId } from 'react';

type Props = { title: string; help?: string; children: ReactNode };

/** Settings that belong together: their name at the side where there is room, else above. */
export function Section({ title, help, children }: Props) {
    const id = useId();
    return (
        <section
            aria-labelledby={id}
            className="grid gap-x-10 gap-y-5 border-t border-line py-7 wide:grid-cols-[15rem_minmax(0,1fr)]"
        >
            <div>
                <h2 id={id} className="font-semibold">
                    {title}
                </h2>
                {help && <p className="mt-1 max-w-md text-sm text-muted">{help}</p>}
            </div>
            <div className="max-w-xl min-w-0 space-y-5">{children}</div>
        </section>
    );
}
