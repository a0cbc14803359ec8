const onMac = /Mac|iPhone|iPad/.test(navigator.platform);

/** Keys as they are printed on the keyboard: "Mod K" is ⌘ on a Mac and Ctrl elsewhere. */
export function Keys({ keys }: { keys: string }) {
    return (
        <span className="inline-flex gap-0.5">
            {keys.split(' ').map((key) => (
                <kbd
                    key={key}
                    className="inline-flex h-5 min-w-5 items-center justify-center rounded-[4px] border border-line bg-sunken px-1 font-sans text-[11px] font-medium text-muted"
                >
                    {key === 'Mod' ? (onMac ? '⌘' : 'Ctrl') : key}
                </kbd>
            ))}
        </span>
    );
}
