const CAP_MS = 30_000;
const BASE_MS = 500;
const RESTART_SPREAD_MS = 5_000;

/** Full jitter: `random(0, min(30 s, 0.5 s · 2ⁿ))`, n from 0. `random` gives 0 (inclusive) to 1. */
export function retryDelayMs(attempt: number, random: () => number = Math.random): number {
    return random() * Math.min(CAP_MS, BASE_MS * 2 ** attempt);
}

/** A restarting server sheds all its sockets at once: they come back spread over 5 s. */
export function restartDelayMs(random: () => number = Math.random): number {
    return random() * RESTART_SPREAD_MS;
}
