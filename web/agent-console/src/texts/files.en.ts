/** Texts about files that go with messages. */
export const files = {
    'files.add': 'Add files',
    'files.takeOff': 'Remove {name}',
    'files.uploading': 'Uploading {name}',
    'files.again': 'Try again',
    'files.save': 'Download {name}',
    'files.gone': 'This file is no longer kept.',
    'files.failed': 'Not uploaded.',
    'files.attachment.too-big': 'Too big: 25 MB at most.',
    'files.attachment.too-many-pixels': 'Too big: 50 million pixels at most.',
    'files.attachment.type-not-allowed': 'This type of file cannot be sent.',
    'files.attachment.too-many': 'Too many files for today.',

    'refused.attachment.used': 'A file was sent with another message. Add it again.',
    'refused.attachment.unknown': 'A file is not there any more. Add it again.',
} as const;
