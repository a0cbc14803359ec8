import { type ReactNode, useId } from 'react';

type Props = { title: string; help: string; action: ReactNode; children: ReactNode };

/** One of the page's lists, with what it is for and the way to add to it. */
export function Part({ title, help, action, children }: Props) {
    const id = useId();
    return (
        <section aria-labelledby={id} className="border-t border-line py-7">
            <header className="mb-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
                <div className="max-w-xl min-w-0">
                    <h2 id={id} className="font-semibold">
                        {title}
                    </h2>
                    <p className="mt-1 text-sm text-muted">{help}</p>
                </div>
                {action}
            </header>
            {children}
        </section>
    );
}
