import { type ReactNode, useEffect, useRef } from 'react';

type Props = {
    title: string;
    /** One sentence: what this page is for. */
    help: string;
    /** At the end of the title's line, such as a button "Invite". */
    action?: ReactNode;
    children: ReactNode;
};

/** The frame of a page. Its heading gets the focus, so that a screen reader says where one has come to. */
export function SettingsPage({ title, help, action, children }: Props) {
    const heading = useRef<HTMLHeadingElement>(null);
    useEffect(() => heading.current?.focus(), []);
    return (
        <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
            <div className="mx-auto flex w-full max-w-4xl flex-1 flex-col px-4 desk:px-8">
                <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 pt-6 pb-6 desk:pt-8">
                    <div className="max-w-xl min-w-0">
                        <h1 ref={heading} tabIndex={-1} className="text-xl font-semibold outline-none">
                            {title}
                        </h1>
                        <p className="mt-1 text-muted">{help}</p>
                    </div>
                    {action}
                </header>
                {children}
            </div>
        </div>
    );
}
