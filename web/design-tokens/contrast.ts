/** Contrast as WCAG 2.2 defines it (1.4.3: text at least 4.5:1; 1.4.11: controls at least 3:1). Colours are `#rrggbb`. */

const WHITE = '#ffffff';
const NEAR_BLACK = '#171b23';
const AA_TEXT = 4.5;

/** An organization's accent, made usable: every value is a colour that passes AA where it is used. */
export interface Accent {
    /** The ground of buttons, header and own messages. */
    readonly fill: string;
    /** Under the pointer. */
    readonly fillStrong: string;
    /** Text on `fill`. */
    readonly onFill: string;
    /** The accent as a text colour on `background`. */
    readonly text: string;
}

/** Relative luminance, 0 (black) to 1 (white). */
export function luminance(colour: string): number {
    const [r, g, b] = channels(colour).map((part) => {
        const value = part / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** 1 to 21. */
export function contrast(one: string, other: string): number {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
    return (light + 0.05) / (dark + 0.05);
}

/** Chooses text and hover colours for any primary colour; an unreadable value falls back to the default accent. */
export function accentFor(primary: string, background: string): Accent {
    const fill = /^#[0-9a-f]{6}$/i.test(primary) ? primary.toLowerCase() : '#2563eb';
    const onFill = contrast(fill, WHITE) >= AA_TEXT ? WHITE : NEAR_BLACK;
    const legible = contrast(fill, onFill) >= AA_TEXT ? fill : towards(fill, '#000000', WHITE);
    const onLegible = legible === fill ? onFill : WHITE;
    const pole = luminance(background) > 0.5 ? '#000000' : WHITE;
    return {
        fill: legible,
        fillStrong: mix(legible, onLegible === WHITE ? '#000000' : WHITE, 0.14),
        onFill: onLegible,
        text: towards(fill, pole, background),
    };
}

/** Moves a colour step by step to a pole until it can be read against `against`. */
function towards(colour: string, pole: string, against: string): string {
    for (let part = 0; part < 1; part += 0.05) {
        const mixed = mix(colour, pole, part);
        if (contrast(mixed, against) >= AA_TEXT) return mixed;
    }
    return pole;
}

function mix(colour: string, other: string, part: number): string {
    const target = channels(other);
    const mixed = channels(colour).map((value, i) => Math.round(value + ((target[i] ?? 0) - value) * part));
    return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: string): number[] {
    return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
