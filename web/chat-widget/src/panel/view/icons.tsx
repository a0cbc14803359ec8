import type { JSX } from 'preact';

function Icon({ path, filled = false }: { path: string; filled?: boolean }): JSX.Element {
    return (
        <svg class={filled ? 'icon filled' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
            <path d={path} />
        </svg>
    );
}

export const MinimiseIcon = () => <Icon path="M6 9.5l6 6 6-6" />;
export const SendIcon = () => <Icon path="M12 19V5.5M5.5 12L12 5.5l6.5 6.5" />;
export const DownIcon = () => <Icon path="M12 5v13.5M5.5 12l6.5 6.5 6.5-6.5" />;
export const ChatIcon = () => (
    <Icon path="M12 4c-4.7 0-8.5 3.1-8.5 7 0 2.1 1.1 4 2.9 5.3L5.8 20l3.9-2.2c.7.1 1.5.2 2.3.2 4.7 0 8.5-3.1 8.5-7S16.7 4 12 4z" />
);
export const PersonIcon = () => (
    <Icon path="M12 12.2a3.9 3.9 0 1 0 0-7.8 3.9 3.9 0 0 0 0 7.8zM4.8 20c.6-3.2 3.6-5 7.2-5s6.6 1.8 7.2 5" />
);
export const NextIcon = () => <Icon path="M9.5 6l6 6-6 6" />;
export const ClockIcon = () => <Icon path="M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2" />;
export const CheckIcon = () => <Icon path="M5 12.8l4.4 4.4L19 7.5" />;
export const ChecksIcon = () => <Icon path="M2 12.8l4.4 4.4L16 7.5M12.2 16.2l1 1L22.5 7.5" />;
export const MoreIcon = () => <Icon path="M5 12h.01M12 12h.01M19 12h.01" />;
export const CloseIcon = () => <Icon path="M6 6l12 12M18 6L6 18" />;
export const AlertIcon = () => (
    <Icon path="M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5v5.2M12 16.2v.2" />
);
export const ClipIcon = () => <Icon path="M19 11l-7 7a4.6 4.6 0 0 1-6.5-6.5l8-8a3 3 0 0 1 4.3 4.3l-8 8" />;
export const FileIcon = () => <Icon path="M13.5 3.5h-7v17h11v-13zM13.5 3.5v4h4" />;
export const MoonIcon = () => <Icon path="M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z" />;
export const HourglassIcon = () => (
    <Icon path="M7 3.5h10M7 20.5h10M8 3.5c0 5 8 5 8 8.5s-8 3.5-8 8.5M16 3.5c0 5-8 5-8 8.5s8 3.5 8 8.5" />
);
