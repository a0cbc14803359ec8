import { classes } from '../ui/classes.ts';
import { channelName, channelTone } from './channel.ts';

const TONES = { 1: 'bg-channel-1-soft text-channel-1', 2: 'bg-channel-2-soft text-channel-2' };

type Props = { channel: string; text?: string };

/** The name of a ticket's channel in its colour, wherever one could write into the wrong one. */
export function ChannelLabel({ channel, text }: Props) {
    return (
        <span
            className={classes(
                'inline-flex h-5 shrink-0 items-center rounded-[4px] px-1.5 text-xs font-semibold forced-colors:border',
                TONES[channelTone(channel)],
            )}
        >
            {text ?? channelName(channel)}
        </span>
    );
}
