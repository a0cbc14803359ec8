import { type ReactNode, useId } from 'react';

type Props = { title: string; help?: string; children: ReactNode };

/** Settings that belong together, in one column: at the side stands the preview. */
export function Part({ title, help, children }: Props) {
    const id = useId();
    return (
        <section aria-labelledby={id} className="space-y-5 border-t border-line py-7">
            <div>
                <h2 id={id} className="font-semibold">
                    {title}
                </h2>
                {help && <p className="mt-1 max-w-xl text-sm text-muted">{help}</p>}
            </div>
            {children}
        </section>
    );
}
