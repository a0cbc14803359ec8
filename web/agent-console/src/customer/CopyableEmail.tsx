import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { t } from '../texts/t.ts';

export function CopyableEmail({ email }: { email: string }) {
    const [copied, setCopied] = useState(false);
    const copy = async () => {
        await navigator.clipboard.writeText(email);
        setCopied(true);
        setTimeout(() => setCopied(false), 2_000);
    };
    const at = email.lastIndexOf('@');
    const [local, domain] = [email.slice(0, at), email.slice(at + 1)];
    const Icon = copied ? Check : Copy;
    return (
        <span className="mt-1 inline-flex max-w-full items-start gap-1 ps-7 text-sm [overflow-wrap:anywhere]">
            <a href={`mailto:${email}`} className="hover:underline">
                {local}
                <wbr />@{domain}
            </a>
            <button
                type="button"
                aria-label={copied ? t('customer.copied') : t('customer.copy')}
                className="flex size-6 shrink-0 -my-0.5 items-center justify-center rounded-[4px] text-faint hover:bg-hover hover:text-text"
                onClick={() => void copy()}
            >
                <Icon size={13} aria-hidden />
            </button>
        </span>
    );
}
