import { webAddress } from './customer.ts';

/** A page that a stranger named: a link when it is on the web, else only its words. */
export function PageLink({ url, children }: { url: string; children: string }) {
    const href = webAddress(url);
    if (!href) return <span dir="auto">{children}</span>;
    return (
        <a
            href={href}
            title={href}
            target="_blank"
            rel="noopener noreferrer nofollow"
            dir="auto"
            className="line-clamp-2 text-accent-text hover:underline"
        >
            {children}
        </a>
    );
}
